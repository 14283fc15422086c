package scot.pillars.charter.measure.model;

/**
 * A figure's value for one year from one place.
 *
 * @param financialYear the year, for example {@code 2024-25}
 * @param exact the unrounded value, null when a mark stands in its place or nobody is in the base
 * @param decimals decimals it is printed with
 * @param numerator cases behind the value, null when not published
 * @param base cases it is a share of, null when not published
 * @param tally the answers, null for a statistic
 * @param cameFrom where it came from, in words
 * @param mark mark in place of a value, null otherwise
 * @param note what a reader should know, may be null
 */
public record Entry(
        String financialYear,
        Exact exact,
        int decimals,
        Long numerator,
        Long base,
        Tally tally,
        String cameFrom,
        String mark,
        String note) {

    /** Survey percentages are printed whole. */
    public static final int PERCENT_DECIMALS = 0;

    /** A year of survey responses. */
    public static Entry counted(String financialYear, Tally tally, String rule) {
        return new Entry(
                financialYear,
                tally.positiveShare(),
                PERCENT_DECIMALS,
                tally.positive(),
                tally.base(),
                tally,
                "Survey responses. " + rule,
                tally.base() == 0 ? "z" : null,
                null);
    }

    /** The value as printed, or its mark in brackets. */
    public String printed() {
        return exact == null ? "[" + mark + "]" : exact.rounded(decimals).toPlainString();
    }

    /** {@code 269 of 565}, or {@code not published}. */
    public String counts() {
        return base == null ? "not published" : numerator + " of " + base;
    }
}
