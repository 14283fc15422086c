package scot.pillars.assurance.check.model;

/** How a sampled case ended; every one ends in one of these (quality-domain.md, 3.6). */
public enum Disposition {
    COMPLETE,
    INCOMPLETE,
    NOT_SUBJECT_TO_REVIEW,
    EVIDENCE_NOT_FOUND
}
