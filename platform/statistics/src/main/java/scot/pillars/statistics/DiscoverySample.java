package scot.pillars.statistics;

/**
 * How many checks show at least one error with this confidence, when errors occur at this rate: without end
 * n = ln(1 - confidence) / ln(1 - rate); from N with D errors the smallest n with 1 - C(N - D, n) / C(N, n) at least the
 * confidence. Arkin, Handbook of Sampling for Auditing and Accounting, 3rd ed. (1984), discovery sampling.
 *
 * @param unrounded of the formula without end; from a finite population the same as rounded up
 * @param roundedUp the number to check
 * @param confidence reached with it
 * @param errors how many the population holds at this rate, rounded down so that the sample is never too small; null
 *     without a population
 */
public record DiscoverySample(double unrounded, long roundedUp, double confidence, Long errors) {
    private static final double SMALLEST_RATE = 1e-5;
    private static final double LAST_BIT = 1e-12;

    /** @param population null for one without end */
    public static DiscoverySample of(double rate, double confidence, Long population) {
        Require.inside("rate", rate);
        Require.inside("confidence", confidence);
        if (rate < SMALLEST_RATE) {
            throw new Impossible("rate", "too-small", "A rate below " + SMALLEST_RATE + " is not calculated");
        }
        if (population != null) {
            return fromPopulation(rate, confidence, population);
        }
        double unrounded = Math.log1p(-confidence) / Math.log1p(-rate);
        long up = SampleSize.up("rate", unrounded);
        return new DiscoverySample(unrounded, up, -Math.expm1(up * Math.log1p(-rate)), null);
    }

    private static DiscoverySample fromPopulation(double rate, double confidence, long population) {
        Require.count("population", population, 1);
        long errors = (long) Math.floor(population * rate + 1e-9);
        if (errors < 1) {
            throw new Impossible(
                    "population", "no-error-at-this-rate", "At this rate the population holds not one whole error");
        }
        double none = 1;
        long sample = 0;
        while (1 - none < confidence - LAST_BIT) {
            none *= (double) (population - errors - sample) / (population - sample);
            sample++;
        }
        return new DiscoverySample(sample, sample, 1 - none, errors);
    }
}
