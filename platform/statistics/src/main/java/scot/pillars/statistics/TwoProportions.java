package scot.pillars.statistics;

/**
 * Seeing a change between two proportions, two-sided. Fleiss, Levin & Paik, Statistical Methods for Rates and
 * Proportions, 3rd ed. (2003), sections 4.3 (equal groups) and 4.4 (unequal groups). Without continuity correction
 * unless asked for: this is the test without one, and the figure most software prints.
 *
 * @param first proportion before
 * @param second proportion after
 * @param significance two-sided
 * @param corrected whether with continuity correction
 */
public record TwoProportions(double first, double second, double significance, boolean corrected) {
    public TwoProportions {
        Require.probability("first", first);
        Require.probability("second", second);
        Require.inside("significance", significance);
        if (!(Math.abs(first - second) >= 1e-9)) {
            throw new Impossible("second", "change", "Without a change there is nothing to see");
        }
    }

    /**
     * Size of each of two equal groups: [z(a/2) sqrt(2 PQ) + z(b) sqrt(P1Q1 + P2Q2)]^2 / (P2 - P1)^2, with the
     * correction n/4 [1 + sqrt(1 + 4 / (n |P2 - P1|))]^2.
     */
    public double sizeOfEach(double power) {
        return sizeOfFirst(power, 1);
    }

    /** Size of the first group, when the second is to be so many times as large. */
    public double sizeOfFirst(double power, double ratio) {
        checkPower(power);
        Require.open("ratio", ratio, 0, 1e6);
        double mean = (first + ratio * second) / (ratio + 1);
        double root = Intervals.z(1 - significance) * Math.sqrt((ratio + 1) * mean * (1 - mean))
                + Intervals.quantile(power) * Math.sqrt(ratio * first * (1 - first) + second * (1 - second));
        double change = Math.abs(second - first);
        double size = root * root / (ratio * change * change);
        if (corrected) {
            double more = 1 + Math.sqrt(1 + 2 * (ratio + 1) / (size * ratio * change));
            size = size / 4 * more * more;
        }
        SampleSize.up("second", size);
        return size;
    }

    /** Chance that a test of groups of these sizes sees the change; the other tail, all but nothing, is left out. */
    public double power(long firstSize, long secondSize) {
        Require.count("firstSize", firstSize, 1);
        Require.count("secondSize", secondSize, 1);
        return Intervals.probability(score(firstSize, secondSize));
    }

    /**
     * Smallest second group with which the change is seen, when the first group is done and stays as it is; null when
     * no number suffices, because the first group is too small.
     */
    public Long sizeOfSecond(long firstSize, double power) {
        Require.count("firstSize", firstSize, 1);
        checkPower(power);
        double needed = Intervals.quantile(power);
        if (score(firstSize, Require.LARGEST) < needed) {
            return null;
        }
        long enough = Require.LARGEST;
        long tooFew = 0;
        while (enough - tooFew > 1) {
            long middle = (enough + tooFew) / 2;
            if (score(firstSize, middle) >= needed) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private double score(double n1, double n2) {
        double mean = (n1 * first + n2 * second) / (n1 + n2);
        double inverse = 1 / n1 + 1 / n2;
        double change = Math.abs(second - first) - (corrected ? inverse / 2 : 0);
        double without = Math.sqrt(mean * (1 - mean) * inverse);
        double with = Math.sqrt(first * (1 - first) / n1 + second * (1 - second) / n2);
        double distance = change - Intervals.z(1 - significance) * without;
        return with == 0 ? Math.copySign(Double.POSITIVE_INFINITY, distance) : distance / with;
    }

    /** Below one half the chance no longer grows with every check, and nobody plans for it. */
    private static void checkPower(double power) {
        if (!(power >= 0.5 && power < 1)) {
            throw new Impossible("power", "between", "Must be at least 0.5 and less than 1");
        }
    }
}
