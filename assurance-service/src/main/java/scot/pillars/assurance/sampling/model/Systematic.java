package scot.pillars.assurance.sampling.model;

import java.math.BigInteger;
import java.util.stream.LongStream;

/**
 * Systematic sampling with a fractional interval, in whole numbers: the N units stand on a circle of N x n places, each on n
 * of them; a random place and every N-th after it choose exactly n units, each with chance n / N. Cochran, Sampling
 * Techniques, 3rd ed. (1977), section 8.1; Särndal, Swensson & Wretman, Model Assisted Survey Sampling (1992), section 3.4.
 */
public final class Systematic {
    private Systematic() {}

    /**
     * The places chosen, from 0, ascending.
     *
     * @param population N, at least 1
     * @param sample n, from 0 to N
     * @param start at least 0 and below 1
     */
    public static long[] places(long population, long sample, double start) {
        if (population < 1 || sample < 0 || sample > population || !(start >= 0 && start < 1)) {
            throw new IllegalArgumentException("a sample of " + sample + " from " + population + " at " + start);
        }
        BigInteger units = BigInteger.valueOf(population);
        BigInteger first = BigInteger.valueOf((long) (start * population));
        return LongStream.range(0, sample)
                .map(step -> units.multiply(BigInteger.valueOf(step))
                        .add(first)
                        .divide(BigInteger.valueOf(sample))
                        .longValueExact())
                .toArray();
    }
}
