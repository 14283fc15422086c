package scot.pillars.assurance.sampling.model;

/** Where a version of a plan stands. */
public enum PlanState {
    DRAFT,
    IN_FORCE,
    RETIRED
}
