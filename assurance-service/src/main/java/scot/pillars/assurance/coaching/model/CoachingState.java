package scot.pillars.assurance.coaching.model;

/** Where a coaching plan stands; each state follows the one before it, and a proposal may be
 * declined (docs/domain/quality-domain.md, section 4, rule 1). */
public enum CoachingState {
    /** Errors of one descriptor came back; the team leader writes the steps. */
    PROPOSED,
    /** The colleague agreed to the steps. */
    AGREED,
    IN_PROGRESS,
    /** All steps are done; a check of a decision made since shows whether it helped. */
    FOLLOW_UP,
    CLOSED,
    /** The team leader did not take the proposal up. */
    DECLINED;

    /** Whether this may follow. */
    public boolean mayBecome(CoachingState next) {
        return next == DECLINED ? this == PROPOSED : next.ordinal() == ordinal() + 1;
    }
}
