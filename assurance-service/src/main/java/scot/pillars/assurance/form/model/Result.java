package scot.pillars.assurance.form.model;

/** The answers that a criterion takes. */
public enum Result {
    MET,
    NOT_MET,
    NOT_APPLICABLE,
    /** Neither met nor not met can be shown from what is on record. */
    INSUFFICIENT_EVIDENCE
}
