package scot.pillars.assurance.check.model;

/** What a check before payment does with the payment (docs/domain/quality-domain.md, section 3, rule 9). */
public enum Hold {
    /** It waits for the check. */
    HELD,
    /** It may be paid. */
    RELEASED,
    /** The work goes back to who made it; the decision that replaces it may be chosen again. */
    RETURNED
}
