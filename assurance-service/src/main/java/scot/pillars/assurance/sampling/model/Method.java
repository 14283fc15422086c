package scot.pillars.assurance.sampling.model;

/** How a plan chooses; the chance of every decision in the frame is known under each. */
public enum Method {
    /** Any n of N with the same chance. */
    SIMPLE_RANDOM,
    /** Every N/n-th in a stated order, from a random start. */
    SYSTEMATIC,
    /** Simple random within each stratum. */
    STRATIFIED,
    /** Every decision: new starters, high value. */
    ALL,
    /** At a rate by the proficiency of who decided, for the task. */
    PROFICIENCY,
    /** The highest risk scores for certain, and a simple random sample of the rest. */
    RISK_TARGETED
}
