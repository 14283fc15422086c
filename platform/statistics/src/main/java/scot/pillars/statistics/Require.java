package scot.pillars.statistics;

import java.util.Locale;

/** What the methods ask of their arguments. */
final class Require {
    /** No population, sample or count of this suite comes near; sums of squares of it stay exact enough. */
    static final long LARGEST = 1_000_000_000;

    private Require() {}

    static void open(String argument, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new Impossible(
                    argument,
                    "between",
                    "Must be more than " + written(low) + " and less than " + written(high) + ", not "
                            + written(value));
        }
    }

    /** A probability that may be neither 0 nor 1. */
    static void inside(String argument, double value) {
        open(argument, value, 0, 1);
    }

    static void probability(String argument, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new Impossible(argument, "probability", "Must be a probability from 0 to 1, not " + written(value));
        }
    }

    static void count(String argument, long value, long least) {
        if (value < least || value > LARGEST) {
            throw new Impossible(
                    argument, "count", "Must be a whole number from " + least + " to " + LARGEST + ", not " + value);
        }
    }

    static void finite(String argument, double value) {
        if (!Double.isFinite(value) || Math.abs(value) > 1e15) {
            throw new Impossible(argument, "finite", "Must be a number of at most 10^15, not " + written(value));
        }
    }

    private static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.UK, "%d", (long) value)
                : Double.toString(value);
    }
}
