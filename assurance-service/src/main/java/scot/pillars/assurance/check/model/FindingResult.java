package scot.pillars.assurance.check.model;

/** The recorded outcome of one criterion. */
public enum FindingResult {
    MET,
    NOT_MET,
    NOT_APPLICABLE,
    INSUFFICIENT_EVIDENCE
}
