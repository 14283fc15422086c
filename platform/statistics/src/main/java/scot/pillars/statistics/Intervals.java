package scot.pillars.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals for a proportion and for a count. */
public final class Intervals {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Intervals() {}

    /** Two-sided normal quantile: 1.959963985 for a confidence of .95. */
    public static double z(double confidence) {
        Require.inside("confidence", confidence);
        return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    }

    static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    static double probability(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /**
     * Score interval. Wilson, Probable inference, JASA 22 (1927) 209-212; method 3 of Newcombe, Statistics in Medicine
     * 17 (1998) 857-872.
     */
    public static Interval wilson(long events, long sample, double confidence) {
        check(events, sample);
        double n = sample;
        double p = events / n;
        double z = z(confidence);
        double centre = 2 * events + z * z;
        double half = z * Math.sqrt(z * z + 4 * events * (1 - p));
        double scale = 2 * (n + z * z);
        return new Interval(events == 0 ? 0 : (centre - half) / scale, events == sample ? 1 : (centre + half) / scale);
    }

    /**
     * Score interval of a weighted share: Wilson's formula at the effective size of the sample (Korn & Graubard, Survey
     * Methodology 24 (1998) 193-201, for the idea; Kish 1965 for the size).
     *
     * @param share from 0 to 1
     * @param effective effective size, above 0
     */
    public static Interval wilson(double share, double effective, double confidence) {
        Require.probability("share", share);
        Require.open("effective", effective, 0, Double.POSITIVE_INFINITY);
        double z = z(confidence);
        double square = z * z;
        double centre = 2 * effective * share + square;
        double half = z * Math.sqrt(square + 4 * effective * share * (1 - share));
        double scale = 2 * (effective + square);
        return new Interval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }

    /**
     * Exact interval by quantiles of the beta distribution. Clopper & Pearson, Biometrika 26 (1934) 404-413; method 5
     * of Newcombe (1998).
     */
    public static Interval clopperPearson(long events, long sample, double confidence) {
        check(events, sample);
        Require.inside("confidence", confidence);
        double tail = (1 - confidence) / 2;
        return new Interval(
                events == 0
                        ? 0
                        : BetaDistribution.of(events, sample - events + 1.0).inverseCumulativeProbability(tail),
                events == sample
                        ? 1
                        : BetaDistribution.of(events + 1.0, sample - events).inverseSurvivalProbability(tail));
    }

    /**
     * One-sided upper bound of the mean of a Poisson count, half the chi-squared quantile with 2 (events + 1) degrees
     * of freedom. Garwood, Biometrika 28 (1936) 437-442.
     */
    public static double poissonUpper(long events, double confidence) {
        Require.count("events", events, 0);
        Require.inside("confidence", confidence);
        return ChiSquaredDistribution.of(2.0 * (events + 1)).inverseSurvivalProbability(1 - confidence) / 2;
    }

    private static void check(long events, long sample) {
        Require.count("sample", sample, 1);
        Require.count("events", events, 0);
        if (events > sample) {
            throw new Impossible("events", "at-most-sample", "There cannot be more events than the sample holds");
        }
    }
}
