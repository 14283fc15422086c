package scot.pillars.assurance.sampling.model;

import java.util.List;

/**
 * What a cap per colleague is expected to take away from a sample that is simple random within strata. How many decisions of a
 * colleague a stratum gives is hypergeometric; what the strata give together is the convolution of those (Cochran, Sampling
 * Techniques, 3rd ed. (1977), section 3.5). For a systematic sample it is an approximation.
 */
public final class CapPerColleague {
    private CapPerColleague() {}

    /**
     * What a colleague has in one stratum.
     *
     * @param population decisions in the stratum
     * @param held of them, the colleague's
     * @param sample how many decisions the stratum gives
     */
    public record Part(long population, long held, long sample) {
        public Part {
            if (held < 0 || held > population || sample < 0 || sample > population) {
                throw new IllegalArgumentException(held + " held and " + sample + " drawn of " + population);
            }
        }
    }

    /** The expected number of a colleague's decisions in the sample that is over the cap. */
    public static double expectedOver(int cap, List<Part> parts) {
        double[] chances = {1};
        for (Part part : parts) {
            chances = convolved(chances, chances(part));
        }
        double expected = 0;
        for (int drawn = cap + 1; drawn < chances.length; drawn++) {
            expected += (drawn - cap) * chances[drawn];
        }
        return expected;
    }

    /** By the ratio of neighbours from the mode outwards, so that nothing overflows, then divided by their sum. */
    private static double[] chances(Part part) {
        long most = Math.min(part.held(), part.sample());
        long least = Math.max(0, part.sample() + part.held() - part.population());
        double[] chances = new double[Math.toIntExact(most + 1)];
        long mode = Math.max(least, Math.min(most, (long)
                ((part.sample() + 1.0) * (part.held() + 1.0) / (part.population() + 2.0))));
        chances[(int) mode] = 1;
        double sum = 1;
        for (long k = mode; k < most; k++) {
            chances[(int) k + 1] = chances[(int) k] * ratio(part, k);
            sum += chances[(int) k + 1];
        }
        for (long k = mode; k > least; k--) {
            chances[(int) k - 1] = chances[(int) k] / ratio(part, k - 1);
            sum += chances[(int) k - 1];
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] /= sum;
        }
        return chances;
    }

    /** Chance of k + 1 over chance of k. */
    private static double ratio(Part part, long k) {
        return (double) (part.held() - k)
                * (part.sample() - k)
                / ((k + 1.0) * (part.population() - part.held() - part.sample() + k + 1.0));
    }

    private static double[] convolved(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            if (one[i] > 0) {
                for (int j = 0; j < other.length; j++) {
                    sum[i + j] += one[i] * other[j];
                }
            }
        }
        return sum;
    }
}
