package scot.pillars.statistics;

import java.util.List;

/**
 * Chances of selection of first and second order. Särndal, Swensson & Wretman, Model Assisted Survey Sampling (1992),
 * chapters 2 and 3.
 */
public final class Inclusion {
    private Inclusion() {}

    /**
     * Two units under one plan.
     *
     * @param first chance that the first is drawn
     * @param second chance that the second is
     * @param joint chance that both are
     */
    public record Pair(double first, double second, double joint) {
        public Pair {
            Require.probability("first", first);
            Require.probability("second", second);
            if (!(joint >= Math.max(0, first + second - 1) - 1e-12 && joint <= Math.min(first, second) + 1e-12)) {
                throw new Impossible(
                        "joint", "joint-probability", "Two units cannot be drawn together with this probability");
            }
        }
    }

    /** Chance to be drawn by at least one of several plans that draw independently: 1 - product of (1 - pi). */
    public static double combined(List<Double> probabilities) {
        if (probabilities.isEmpty()) {
            throw new Impossible("probabilities", "not-empty", "Name the probability of at least one plan");
        }
        double missed = 1;
        double largest = 0;
        for (int i = 0; i < probabilities.size(); i++) {
            double one = probabilities.get(i);
            Require.probability("probabilities[" + i + "]", one);
            missed *= 1 - one;
            largest = Math.max(largest, one);
        }
        // One plan alone keeps its probability to the last digit, however small.
        return probabilities.size() == 1 ? largest : Math.max(largest, 1 - missed);
    }

    /** Two units of Poisson sampling, where each is drawn on its own: the product. */
    public static double poissonJoint(double first, double second) {
        Require.probability("first", first);
        Require.probability("second", second);
        return first * second;
    }

    /** Two units under several independent plans of any kind: 1 - pi_i - pi_j + product of P(neither). */
    public static double combinedJoint(List<Pair> plans) {
        double neither = 1;
        double notFirst = 1;
        double notSecond = 1;
        for (Pair plan : plans) {
            neither *= 1 - plan.first() - plan.second() + plan.joint();
            notFirst *= 1 - plan.first();
            notSecond *= 1 - plan.second();
        }
        return Math.max(0, 1 - notFirst - notSecond + neither);
    }

    /** One unit of a simple random sample without replacement: n / N. */
    public static double simpleRandom(long sample, long population) {
        check(sample, population);
        return (double) sample / population;
    }

    /** Two units of a simple random sample without replacement: n (n - 1) / (N (N - 1)). */
    public static double simpleRandomJoint(long sample, long population) {
        check(sample, population);
        if (population < 2) {
            throw new Impossible("population", "two-units", "Two units need a population of at least 2");
        }
        return (double) sample / population * (sample - 1) / (population - 1);
    }

    private static void check(long sample, long population) {
        Require.count("population", population, 1);
        Require.count("sample", sample, 0);
        if (sample > population) {
            throw new Impossible("sample", "at-most-population", "The population holds fewer than the sample");
        }
    }
}
