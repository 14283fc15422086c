package scot.pillars.assurance.form;

/** Where a version of a check form stands. */
public enum FormState {
    DRAFT,
    /** Its content never changes any more; in force from its day. */
    PUBLISHED,
    /** Its last day has passed, or it was withdrawn. */
    RETIRED
}
