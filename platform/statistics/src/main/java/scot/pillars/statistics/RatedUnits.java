package scot.pillars.statistics;

import java.util.Arrays;

/**
 * Units by how many raters put each into which category, whoever they were. Units may have different numbers of
 * ratings; a unit with one rating agrees with nothing and counts for the prevalence at most.
 */
public final class RatedUnits {
    private final long[][] counts;
    private final long[] times;
    private final int categories;

    /** @param counts per unit, per category in order; at least two categories */
    public RatedUnits(long[][] counts) {
        this(counts, ones(counts.length));
    }

    /** @param times how often each line of counts occurs */
    RatedUnits(long[][] counts, long[] times) {
        if (counts.length == 0) {
            throw new Impossible("counts", "not-empty", "Name at least one unit");
        }
        categories = counts[0].length;
        if (categories < 2) {
            throw new Impossible("counts[0]", "two-categories", "Agreement needs at least two categories");
        }
        this.counts = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != categories) {
                throw new Impossible("counts[" + i + "]", "rectangular", "Every unit needs a count of each category");
            }
            for (int k = 0; k < categories; k++) {
                Require.count("counts[" + i + "][" + k + "]", counts[i][k], 0);
            }
            this.counts[i] = counts[i].clone();
        }
        this.times = times.clone();
    }

    /** Units with at least two ratings. */
    public long compared() {
        long units = 0;
        for (int i = 0; i < counts.length; i++) {
            units += ratings(i) > 1 ? times[i] : 0;
        }
        return units;
    }

    /** Share of pairs of raters that say the same, averaged over the units with at least two ratings. */
    public Coefficient agreement() {
        return compared() == 0 ? nothing() : Coefficient.of(observed());
    }

    /**
     * Fleiss' kappa. Fleiss, Psychological Bulletin 76 (1971) 378-382; for unequal numbers of ratings as in Gwet,
     * Handbook of Inter-Rater Reliability, 4th ed. (2014), section 2.4: agreement from units with two ratings or more,
     * prevalence as the mean share of all rated units.
     */
    public Coefficient fleiss() {
        if (compared() == 0) {
            return nothing();
        }
        double expected = 0;
        for (double share : prevalence()) {
            expected += share * share;
        }
        return Coefficient.beyondChance(observed(), expected);
    }

    /**
     * Gwet's AC1, chance agreement sum of pi (1 - pi) / (q - 1). Gwet, British Journal of Mathematical and Statistical
     * Psychology 61 (2008) 29-48; missing ratings as in the Handbook (2014). Defined also where all ratings are the same.
     */
    public Coefficient ac1() {
        if (compared() == 0) {
            return nothing();
        }
        double expected = 0;
        for (double share : prevalence()) {
            expected += share * (1 - share) / (categories - 1);
        }
        return Coefficient.beyondChance(observed(), expected);
    }

    /** As of two raters, see {@link TwoRaterTable#pabak}, with the agreement of all pairs. */
    public Coefficient pabak() {
        return compared() == 0 ? nothing() : Coefficient.beyondChance(observed(), 1.0 / categories);
    }

    /**
     * Krippendorff's alpha, 1 - observed / expected disagreement, from the coincidences of values within units; a unit
     * with one rating is ignored. Krippendorff, Content Analysis, 3rd ed. (2013), chapter 12.
     *
     * @param values of the categories, for the interval metric only; else null
     */
    public Coefficient alpha(Metric metric, double[] values) {
        if (metric == Metric.INTERVAL && (values == null || values.length != categories)) {
            throw new Impossible("categories", "numbers", "The interval metric needs a number for each category");
        }
        if (compared() == 0) {
            return nothing();
        }
        double[][] coincidences = coincidences();
        double[] frequencies = new double[categories];
        double all = 0;
        for (int c = 0; c < categories; c++) {
            for (int k = 0; k < categories; k++) {
                frequencies[c] += coincidences[c][k];
            }
            all += frequencies[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < categories; c++) {
            for (int k = 0; k < categories; k++) {
                double distance = metric.distance(c, k, frequencies, values);
                observed += coincidences[c][k] * distance;
                expected += frequencies[c] * frequencies[k] * distance;
            }
        }
        return expected == 0
                ? Coefficient.undefined(Coefficient.ALL_THE_SAME)
                : Coefficient.of(1 - (all - 1) * observed / expected);
    }

    private double[][] coincidences() {
        double[][] coincidences = new double[categories][categories];
        for (int i = 0; i < counts.length; i++) {
            long ratings = ratings(i);
            for (int c = 0; c < categories && ratings > 1; c++) {
                for (int k = 0; k < categories; k++) {
                    double pairs = (double) counts[i][c] * (counts[i][k] - (c == k ? 1 : 0));
                    coincidences[c][k] += times[i] * pairs / (ratings - 1);
                }
            }
        }
        return coincidences;
    }

    private double observed() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double ratings = ratings(i);
            for (int k = 0; k < categories && ratings > 1; k++) {
                sum += times[i] * (counts[i][k] * (counts[i][k] - 1.0)) / (ratings * (ratings - 1));
            }
        }
        return sum / compared();
    }

    private double[] prevalence() {
        double[] shares = new double[categories];
        double rated = 0;
        for (int i = 0; i < counts.length; i++) {
            double ratings = ratings(i);
            if (ratings > 0) {
                rated += times[i];
                for (int k = 0; k < categories; k++) {
                    shares[k] += times[i] * counts[i][k] / ratings;
                }
            }
        }
        for (int k = 0; k < categories; k++) {
            shares[k] /= rated;
        }
        return shares;
    }

    private long ratings(int unit) {
        long sum = 0;
        for (long count : counts[unit]) {
            sum += count;
        }
        return sum;
    }

    private static long[] ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Coefficient nothing() {
        return Coefficient.undefined(Coefficient.NOTHING_TO_COMPARE);
    }
}
