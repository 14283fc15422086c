package scot.pillars.assurance.auditfinding.model;

import java.time.LocalDate;

/** Where an action stands: its owner answers, audit accepts the answer or sends it back. */
public enum ActionState {
    OPEN,
    ANSWERED,
    CLOSED;

    /** Whether its owner may answer; an answer that nobody has looked at yet may be replaced. */
    public boolean takesAnAnswer() {
        return this != CLOSED;
    }

    /** Whether audit may accept it or send it back. */
    public boolean isForAudit() {
        return this == ANSWERED;
    }

    /** Whether it should have been closed before a day. */
    public boolean isOverdue(LocalDate dueOn, LocalDate today) {
        return this != CLOSED && dueOn.isBefore(today);
    }
}
