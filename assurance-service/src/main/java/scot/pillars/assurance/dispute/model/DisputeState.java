package scot.pillars.assurance.dispute.model;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a dispute stands, and where it may go from there (docs/domain/quality-domain.md, section 4, rule 5). */
public enum DisputeState {
    NEW,
    UNDER_REVIEW,
    UNDER_REVIEW_PENDING_ADVICE,
    AWAITING_REPLY,
    REPLY_RECEIVED,
    ESCALATED,
    WITHDRAWN,
    FINALISED;

    private static final Map<DisputeState, Set<DisputeState>> NEXT = Map.of(
            NEW, EnumSet.of(UNDER_REVIEW, WITHDRAWN, FINALISED),
            UNDER_REVIEW, EnumSet.of(UNDER_REVIEW_PENDING_ADVICE, AWAITING_REPLY, ESCALATED, WITHDRAWN, FINALISED),
            UNDER_REVIEW_PENDING_ADVICE, EnumSet.of(UNDER_REVIEW, ESCALATED, WITHDRAWN),
            AWAITING_REPLY, EnumSet.of(REPLY_RECEIVED, UNDER_REVIEW, ESCALATED, WITHDRAWN),
            REPLY_RECEIVED, EnumSet.of(UNDER_REVIEW_PENDING_ADVICE, AWAITING_REPLY, ESCALATED, WITHDRAWN, FINALISED),
            ESCALATED, EnumSet.of(UNDER_REVIEW, AWAITING_REPLY, WITHDRAWN, FINALISED),
            WITHDRAWN, EnumSet.noneOf(DisputeState.class),
            FINALISED, EnumSet.noneOf(DisputeState.class));

    /** Whether this may follow. */
    public boolean mayBecome(DisputeState next) {
        return NEXT.get(this).contains(next);
    }

    /** Nothing follows it. */
    public boolean ended() {
        return NEXT.get(this).isEmpty();
    }

    /** Whether the colleague may still change what is disputed. */
    public boolean editable() {
        return this == NEW;
    }
}
