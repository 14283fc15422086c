package scot.pillars.kit.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A UK financial year, 1 April to 31 March, written {@code 2025-26}.
 *
 * @param startYear the calendar year of its April
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {
    private static final Pattern LABEL = Pattern.compile("(\\d{4})-(\\d{2})");

    /** The year a date lies in. */
    public static FinancialYear of(LocalDate date) {
        return of(YearMonth.from(date));
    }

    /** The year a month lies in. */
    public static FinancialYear of(YearMonth month) {
        return new FinancialYear(
                month.getMonthValue() >= Month.APRIL.getValue() ? month.getYear() : month.getYear() - 1);
    }

    /**
     * Reads {@code 2025-26}.
     *
     * @throws DateTimeParseException when it is written otherwise or the two years do not follow each other
     */
    public static FinancialYear parse(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            throw new DateTimeParseException("a financial year is written 2025-26", label, 0);
        }
        int start = Integer.parseInt(matcher.group(1));
        if ((start + 1) % 100 != Integer.parseInt(matcher.group(2))) {
            throw new DateTimeParseException("a financial year ends in the year after its start", label, 5);
        }
        return new FinancialYear(start);
    }

    public LocalDate first() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return equals(of(date));
    }

    /** Its twelve months, April first. */
    public List<YearMonth> months() {
        YearMonth april = YearMonth.of(startYear, Month.APRIL);
        return IntStream.range(0, 12).mapToObj(april::plusMonths).toList();
    }

    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    public FinancialYear previous() {
        return new FinancialYear(startYear - 1);
    }

    /** {@code 2025-26}. */
    public String label() {
        return String.format("%04d-%02d", startYear, (startYear + 1) % 100);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
