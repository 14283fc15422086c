package scot.pillars.assurance.sampling.model;

/** How a sample is divided among strata. */
public enum AllocationRule {
    /** By how many decisions a stratum holds. */
    PROPORTIONAL,
    /** By how many it holds times its standard deviation, given with the plan. */
    NEYMAN,
    /** By shares of the sample, given with the plan. */
    SHARES,
    /** By numbers, given with the plan. */
    NUMBERS
}
