package scot.pillars.statistics;

/**
 * A measure that may have no value.
 *
 * @param value null where undefined, never NaN
 * @param reason why it is undefined; null where it is not
 */
public record Coefficient(Double value, String reason) {
    static final String ALL_THE_SAME = "undefined because all ratings are the same";
    static final String NOTHING_TO_COMPARE = "undefined because no unit has two ratings";

    static Coefficient of(double value) {
        return new Coefficient(value, null);
    }

    static Coefficient undefined(String reason) {
        return new Coefficient(null, reason);
    }

    /** (observed - expected) / (1 - expected), undefined where nothing but agreement could be expected. */
    static Coefficient beyondChance(double observed, double expected) {
        return expected > 1 - 1e-12 ? undefined(ALL_THE_SAME) : of((observed - expected) / (1 - expected));
    }
}
