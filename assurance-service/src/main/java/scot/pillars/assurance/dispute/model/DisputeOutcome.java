package scot.pillars.assurance.dispute.model;

/** How a dispute ended (docs/domain/quality-domain.md, section 4, rule 6). */
public enum DisputeOutcome {
    CHECK_UPHELD,
    UPHELD_FOR_A_DIFFERENT_REASON,
    OVERTURNED,
    INSUFFICIENT_EVIDENCE,
    ACTIVITY_NOT_LOCATED,
    NO_EFFECT_ON_PROFICIENCY,
    WITHDRAWN;

    /** Whether a reviewer may decide so; a withdrawal is the colleague's. */
    public boolean decided() {
        return this != WITHDRAWN;
    }

    /** Whether it goes against what the first checker found, who then has a right of reply (rule 4). */
    public boolean againstTheCheck() {
        return this == OVERTURNED || this == UPHELD_FOR_A_DIFFERENT_REASON;
    }
}
