package scot.pillars.statistics;

/**
 * How many checks a margin of error around a proportion needs: n0 = z^2 p (1 - p) / e^2 and, from a finite population,
 * n = n0 / (1 + (n0 - 1) / N). Cochran, Sampling Techniques, 3rd ed. (1977), formulas 4.1 and 4.2.
 *
 * @param unlimited n0, from a population without end
 * @param unrounded n with the correction for the finite population; n0 without a population
 * @param roundedUp the number to check
 */
public record SampleSize(double unlimited, double unrounded, long roundedUp) {
    /** A product that is whole but for the last bit is not rounded up to the next number. */
    private static final double LAST_BIT = 1e-9;

    /**
     * @param proportion expected, .5 when nothing is known
     * @param margin half the width of the interval
     * @param z two-sided normal quantile, see {@link Intervals#z}
     * @param population null for one without end
     */
    public static SampleSize of(double proportion, double margin, double z, Long population) {
        Require.inside("proportion", proportion);
        Require.open("margin", margin, 0, 1);
        Require.open("z", z, 0, 10);
        double unlimited = z * z * proportion * (1 - proportion) / (margin * margin);
        if (population == null) {
            return new SampleSize(unlimited, unlimited, up("margin", unlimited));
        }
        Require.count("population", population, 1);
        double corrected = unlimited / (1 + (unlimited - 1) / population);
        return new SampleSize(unlimited, corrected, Math.min(population, up("margin", corrected)));
    }

    /**
     * Half the width that a sample buys: z sqrt(p (1 - p) / n x (N - n) / (N - 1)), the inverse of {@link #of}.
     *
     * @param population null for one without end
     */
    public static double margin(double proportion, long sample, double z, Long population) {
        Require.inside("proportion", proportion);
        Require.count("sample", sample, 1);
        Require.open("z", z, 0, 10);
        double variance = proportion * (1 - proportion) / sample;
        if (population != null) {
            Require.count("population", population, 1);
            if (sample > population) {
                throw new Impossible("sample", "at-most-population", "The population holds fewer than the sample");
            }
            variance *= population == 1 ? 0 : (double) (population - sample) / (population - 1);
        }
        return z * Math.sqrt(variance);
    }

    static long up(String argument, double unrounded) {
        if (!(unrounded <= Require.LARGEST)) {
            throw new Impossible(
                    argument, "too-small", "Asks for more than " + Require.LARGEST + " checks: choose a larger one");
        }
        return Math.max(1, (long) Math.ceil(unrounded - LAST_BIT));
    }
}
