package scot.pillars.assurance.sampling.model;

import java.util.List;

/**
 * The margin that a stratified sample buys for a share of cases: z sqrt(sum of Wh^2 p (1 - p) / nh (Nh - nh) / (Nh - 1)).
 * Cochran, Sampling Techniques, 3rd ed. (1977), formula 5.52 with the expected share in every stratum.
 */
public final class Precision {
    private Precision() {}

    /**
     * Half the width of the interval.
     *
     * @param share expected, inside 0 to 1
     * @param z two-sided normal quantile
     * @return 1 at most; 1 as well when a stratum gives nothing, since nothing is then known about it
     */
    public static double margin(List<DrawnStratum> strata, double share, double z) {
        double all = strata.stream().mapToLong(DrawnStratum::population).sum();
        double variance = 0;
        for (DrawnStratum one : strata) {
            if (one.population() == 0 || one.sample() == one.population()) {
                continue;
            }
            if (one.sample() == 0) {
                return 1;
            }
            double weight = one.population() / all;
            double left = (double) (one.population() - one.sample()) / (one.population() - 1);
            variance += weight * weight * share * (1 - share) / one.sample() * left;
        }
        return Math.min(1, z * Math.sqrt(variance));
    }
}
