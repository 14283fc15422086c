package scot.pillars.assurance.worklist.model;

/** Where a sampled case stands. */
public enum CaseState {
    WAITING,
    TAKEN,
    ENDED
}
