package scot.pillars.assurance.exercise.model;

/** What an estimate does with cases whose evidence was not found; never silently (quality-domain.md section 3, rule 6). */
public enum EvidencePolicy {
    /** Counted as wrong in full; this inflates the estimate and is shown beside it. */
    DEEM,
    /** Left out of the estimate. */
    EXCLUDE,
    /** Given what comparable cases have. */
    IMPUTE
}
