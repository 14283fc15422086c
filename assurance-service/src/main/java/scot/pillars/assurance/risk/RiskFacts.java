package scot.pillars.assurance.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import scot.pillars.assurance.risk.model.Facts;

/**
 * What a score looks at of a decision: its benefit, type, channel, area, team, amount, how long its maker was in post and the
 * benefit existed, and the facts that came with it. The age band is for comparison only.
 */
final class RiskFacts {
    /** Days since the first posting of who decided. */
    static final String IN_POST = "inPostDays";
    /** Months since the benefit began. */
    static final String BENEFIT_MONTHS = "benefitMonths";
    /** The fact by which groups of age are compared; never scored. */
    static final String AGE_BAND = "ageBand";

    private static final String ATTRIBUTE = "attributes.";

    private RiskFacts() {}

    /** Nulls and empty maps are facts that are not known. */
    static Facts of(
            Map<String, String> words,
            BigDecimal amount,
            LocalDate decidedOn,
            LocalDate inPostSince,
            LocalDate benefitSince,
            Map<String, Object> attributes) {
        Map<String, String> known = new TreeMap<>();
        words.forEach((name, word) -> {
            if (word != null) {
                known.put(name, word);
            }
        });
        Map<String, Double> numbers = new TreeMap<>();
        if (amount != null) {
            numbers.put("amount", amount.doubleValue());
        }
        if (inPostSince != null && !inPostSince.isAfter(decidedOn)) {
            numbers.put(IN_POST, (double) ChronoUnit.DAYS.between(inPostSince, decidedOn));
        }
        if (benefitSince != null && !benefitSince.isAfter(decidedOn)) {
            numbers.put(BENEFIT_MONTHS, (double) ChronoUnit.MONTHS.between(benefitSince, decidedOn));
        }
        attributes.forEach((name, value) -> {
            if (name.equals(AGE_BAND) || value == null) {
                return;
            }
            if (value instanceof Number number) {
                numbers.put(ATTRIBUTE + name, number.doubleValue());
            } else {
                known.put(ATTRIBUTE + name, value.toString());
            }
        });
        return new Facts(known, numbers);
    }

    /** The age band that came with the decision, null for none. */
    static String ageBand(Map<String, Object> attributes) {
        Object band = attributes.get(AGE_BAND);
        return band == null ? null : band.toString();
    }
}
