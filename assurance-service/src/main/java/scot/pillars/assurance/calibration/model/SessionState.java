package scot.pillars.assurance.calibration.model;

/** Where a session stands; each state follows the one before it, none is left out and none comes back; cancelled is an end. */
public enum SessionState {
    PLANNED,
    OPEN,
    SCORING_CLOSED,
    DISCUSSED,
    CONCLUDED,
    /** Fewer than two had submitted. */
    CANCELLED;

    /** Whether a session in this state may become one in that state. */
    public boolean mayBecome(SessionState next) {
        return next == CANCELLED ? this == PLANNED || this == OPEN : next.ordinal() == ordinal() + 1;
    }

    /** Whether scores and answers can be seen: scoring is blind until it is closed. */
    public boolean showsScores() {
        return this != CANCELLED && compareTo(SCORING_CLOSED) >= 0;
    }
}
