package scot.pillars.charter.statistic.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statistic must keep (quality-domain, rules 7.1, 7.5, 7.6). */
public final class StatisticRules {
    private static final int FIRST_YEAR = 2018;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final int MOST_DIGITS = 6;
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");

    private StatisticRules() {}

    /** A rule that is broken, and where. */
    public record Broken(String field, String rule, String message) {}

    /**
     * The broken rules; empty when the statistic stands.
     *
     * @param currentYear calendar year in which the present financial year began
     */
    public static List<Broken> check(Reading reading, int currentYear) {
        List<Broken> broken = new ArrayList<>();
        year(reading.financialYear(), currentYear, broken);
        if ((reading.value() == null) == (reading.mark() == null)) {
            broken.add(new Broken("value", "value-or-mark", "Either a value or a mark in its place is needed"));
        }
        if ((reading.numerator() == null) != (reading.base() == null)) {
            broken.add(new Broken("base", "both-or-none", "Numerator and base are published together or not at all"));
        }
        if (reading.value() != null) {
            value(reading, broken);
        }
        if (reading.numerator() != null && reading.base() != null && broken.isEmpty()) {
            counts(reading, broken);
        }
        return broken;
    }

    private static void year(String financialYear, int currentYear, List<Broken> broken) {
        Matcher matcher = YEAR.matcher(financialYear == null ? "" : financialYear);
        int start = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        if (start < 0 || (start + 1) % 100 != Integer.parseInt(matcher.group(2))) {
            broken.add(new Broken("financialYear", "financial-year", "A financial year is written 2025-26"));
        } else if (start < FIRST_YEAR || start > currentYear) {
            broken.add(new Broken(
                    "financialYear", "year-range", "The financial year is 2018-19 or later, and not in the future"));
        }
    }

    private static void value(Reading reading, List<Broken> broken) {
        BigDecimal value = reading.value();
        boolean percent = reading.unit().equals("percent");
        boolean whole = reading.unit().equals("count");
        if (value.scale() > MOST_DIGITS || value.abs().compareTo(LARGEST) >= 0) {
            broken.add(new Broken("value", "size", "A value has at most 12 digits before the point and 6 after it"));
        } else if (value.signum() < 0) {
            broken.add(new Broken("value", "not-negative", "A value is not negative"));
        } else if (percent && value.compareTo(HUNDRED) > 0) {
            broken.add(new Broken("value", "percent", "A percentage is 0 to 100"));
        } else if (whole && value.stripTrailingZeros().scale() > 0) {
            broken.add(new Broken("value", "whole-number", "A count is a whole number"));
        }
    }

    private static void counts(Reading reading, List<Broken> broken) {
        long numerator = reading.numerator();
        long base = reading.base();
        if (numerator < 0 || base <= 0) {
            broken.add(new Broken("base", "positive", "The numerator is not negative and the base is at least 1"));
        } else if (reading.unit().equals("percent") && numerator > base) {
            broken.add(new Broken("numerator", "within-base", "The numerator is larger than the base"));
        } else if (reading.unit().equals("percent") && reading.value() != null && !fits(reading)) {
            broken.add(new Broken(
                    "value", "fits-counts", "The value is not the numerator over the base, rounded half up"));
        }
    }

    /** Whether the value is the share of the counts at the decimals it was published with (half up, rule 7.5). */
    static boolean fits(Reading reading) {
        BigDecimal share = BigDecimal.valueOf(reading.numerator())
                .multiply(HUNDRED)
                .divide(
                        BigDecimal.valueOf(reading.base()),
                        Math.max(0, reading.value().scale()),
                        RoundingMode.HALF_UP);
        return share.compareTo(reading.value()) == 0;
    }
}
