package scot.pillars.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A sample divided among strata. Proportional: n Nh / N; Neyman: n Nh Sh / sum of Nh Sh (Neyman, JRSS 97 (1934)
 * 558-625; Cochran, Sampling Techniques, 3rd ed. (1977), section 5.5); fixed: n times a given share. In whole numbers a
 * stratum gets at least the minimum (or all it holds) and at most all it holds; what it may not take goes to the others
 * in the same proportion; fractions go by largest remainder (Hamilton), the earlier stratum first; n is kept.
 */
public enum Allocation {
    PROPORTIONAL {
        @Override
        double weight(Stratum stratum, String argument) {
            return stratum.size();
        }
    },
    NEYMAN {
        @Override
        double weight(Stratum stratum, String argument) {
            if (stratum.deviation() == null || !(stratum.deviation() >= 0)) {
                throw new Impossible(
                        argument + ".deviation", "not-negative", "Neyman's allocation needs a deviation of 0 or more");
            }
            Require.finite(argument + ".deviation", stratum.deviation());
            return stratum.size() * stratum.deviation();
        }
    },
    FIXED {
        @Override
        double weight(Stratum stratum, String argument) {
            if (stratum.share() == null) {
                throw new Impossible(
                        argument + ".share", "probability", "A fixed allocation needs a share from 0 to 1");
            }
            Require.probability(argument + ".share", stratum.share());
            return stratum.share();
        }
    };

    /** Usual least number per stratum: with fewer no variance can be estimated. */
    public static final int MINIMUM = 2;

    private static final double SUM_OF_SHARES = 1e-6;

    /**
     * What a stratum gets.
     *
     * @param unrounded by the formula alone
     * @param sample in whole numbers, within the bounds
     */
    public record Part(Stratum stratum, double unrounded, long sample) {}

    abstract double weight(Stratum stratum, String argument);

    /** Divides {@code sample} among the strata, in their order. */
    public List<Part> divide(long sample, List<Stratum> strata, int minimum) {
        Require.count("minimum", minimum, 0);
        return divide(sample, strata, strata.stream().mapToLong(one -> minimum).toArray());
    }

    /**
     * Divides {@code sample} among the strata, in their order.
     *
     * @param quotas least number of each stratum; one that holds fewer gives all it holds
     */
    public List<Part> divide(long sample, List<Stratum> strata, long[] quotas) {
        Require.count("sample", sample, 1);
        double[] weights = weights(strata);
        long[] least = IntStream.range(0, quotas.length)
                .mapToLong(i -> Math.min(quotas[i], strata.get(i).size()))
                .toArray();
        long[] most = strata.stream().mapToLong(Stratum::size).toArray();
        long minima = LongStream.of(least).sum();
        if (sample < minima) {
            throw new Impossible(
                    "sample", "at-least-the-minima", "The minima of the strata alone are " + minima + " checks");
        }
        if (sample > LongStream.of(most).sum()) {
            throw new Impossible(
                    "sample",
                    "at-most-population",
                    "The strata together hold only " + LongStream.of(most).sum());
        }
        long[] whole = largestRemainder(sample, bounded(sample, weights, least, most), least, most);
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            parts.add(new Part(strata.get(i), sample * weights[i] / sum, whole[i]));
        }
        return List.copyOf(parts);
    }

    private double[] weights(List<Stratum> strata) {
        if (strata.isEmpty()) {
            throw new Impossible("strata", "not-empty", "Name at least one stratum");
        }
        Set<String> names = new HashSet<>();
        double[] weights = new double[strata.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            String argument = "strata[" + i + "]";
            Stratum stratum = strata.get(i);
            if (!names.add(stratum.name())) {
                throw new Impossible(argument + ".name", "unique", "Two strata have the name " + stratum.name());
            }
            Require.count(argument + ".size", stratum.size(), 1);
            weights[i] = weight(stratum, argument);
            sum += weights[i];
        }
        if (this == FIXED && Math.abs(sum - 1) > SUM_OF_SHARES) {
            throw new Impossible("strata", "shares-sum-to-one", "The shares sum to " + sum + ", not to 1");
        }
        if (!(sum > 0)) {
            throw new Impossible("strata", "some-deviation", "At least one stratum needs a deviation above 0");
        }
        return weights;
    }

    /** Each stratum's t x weight kept within its bounds, with the t that makes the sum the sample. */
    private static double[] bounded(long sample, double[] weights, long[] least, long[] most) {
        double[] base = weights;
        double reached = 0;
        for (int i = 0; i < base.length; i++) {
            reached += base[i] > 0 ? most[i] : least[i];
        }
        if (reached < sample) {
            // Strata of weight 0 take what the others do not hold, by their size.
            long[] from = least.clone();
            double[] sizes = new double[base.length];
            for (int i = 0; i < base.length; i++) {
                from[i] = base[i] > 0 ? most[i] : least[i];
                sizes[i] = most[i];
            }
            return bounded(sample, sizes, from, most);
        }
        double low = 0;
        double high = 1;
        while (sum(high, base, least, most) < sample && high < Double.MAX_VALUE / 4) {
            high *= 2;
        }
        for (int step = 0; step < 2_000 && low < high; step++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (sum(middle, base, least, most) < sample) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return exact(high, sample, base, least, most);
    }

    /** The free strata share what the bound ones leave, so that no rounding of t remains. */
    private static double[] exact(double t, long sample, double[] weights, long[] least, long[] most) {
        double[] parts = new double[weights.length];
        double left = sample;
        double free = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = within(t * weights[i], least[i], most[i]);
            if (parts[i] > least[i] && parts[i] < most[i]) {
                free += weights[i];
            } else {
                left -= parts[i];
            }
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > least[i] && parts[i] < most[i]) {
                parts[i] = within(left * weights[i] / free, least[i], most[i]);
            }
        }
        return parts;
    }

    private static double sum(double t, double[] weights, long[] least, long[] most) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> within(t * weights[i], least[i], most[i]))
                .sum();
    }

    private static double within(double value, long least, long most) {
        return Math.max(least, Math.min(most, value));
    }

    private static long[] largestRemainder(long sample, double[] parts, long[] least, long[] most) {
        long[] whole = new long[parts.length];
        double[] remainder = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            whole[i] = Math.max(least[i], (long) Math.floor(parts[i] + 1e-9));
            remainder[i] = Math.rint((parts[i] - whole[i]) * 1e9);
        }
        List<Integer> order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainder[i]))
                .toList();
        long left = sample - LongStream.of(whole).sum();
        while (left > 0) {
            for (int i : order) {
                if (left > 0 && whole[i] < most[i]) {
                    whole[i]++;
                    left--;
                }
            }
        }
        return whole;
    }
}
