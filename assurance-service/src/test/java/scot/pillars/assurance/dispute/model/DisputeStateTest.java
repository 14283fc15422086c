package scot.pillars.assurance.dispute.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.pillars.assurance.dispute.model.DisputeState.AWAITING_REPLY;
import static scot.pillars.assurance.dispute.model.DisputeState.ESCALATED;
import static scot.pillars.assurance.dispute.model.DisputeState.FINALISED;
import static scot.pillars.assurance.dispute.model.DisputeState.NEW;
import static scot.pillars.assurance.dispute.model.DisputeState.REPLY_RECEIVED;
import static scot.pillars.assurance.dispute.model.DisputeState.UNDER_REVIEW;
import static scot.pillars.assurance.dispute.model.DisputeState.UNDER_REVIEW_PENDING_ADVICE;
import static scot.pillars.assurance.dispute.model.DisputeState.WITHDRAWN;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Section 4, rules 5 and 6. */
class DisputeStateTest {
    @Test
    void rule5_theStatesAreExactlyThese() {
        assertEquals(
                "new, under-review, under-review-pending-advice, awaiting-reply, reply-received, escalated, withdrawn, finalised",
                Arrays.stream(DisputeState.values())
                        .map(one -> one.name().toLowerCase().replace('_', '-'))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void rule5_everyPairOfStatesIsAllowedOrRefusedAsInThisTable() {
        Set<String> allowed = Stream.of(
                        from(NEW, UNDER_REVIEW, WITHDRAWN, FINALISED),
                        from(
                                UNDER_REVIEW,
                                UNDER_REVIEW_PENDING_ADVICE,
                                AWAITING_REPLY,
                                ESCALATED,
                                WITHDRAWN,
                                FINALISED),
                        from(UNDER_REVIEW_PENDING_ADVICE, UNDER_REVIEW, ESCALATED, WITHDRAWN),
                        from(AWAITING_REPLY, REPLY_RECEIVED, UNDER_REVIEW, ESCALATED, WITHDRAWN),
                        from(
                                REPLY_RECEIVED,
                                UNDER_REVIEW_PENDING_ADVICE,
                                AWAITING_REPLY,
                                ESCALATED,
                                WITHDRAWN,
                                FINALISED),
                        from(ESCALATED, UNDER_REVIEW, AWAITING_REPLY, WITHDRAWN, FINALISED))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> walked = new TreeSet<>();
        for (DisputeState state : DisputeState.values()) {
            for (DisputeState next : DisputeState.values()) {
                if (state.mayBecome(next)) {
                    walked.add(state + " " + next);
                }
            }
        }

        assertEquals(allowed, walked);
    }

    @Test
    void rule5_itIsEditableOnlyWhileNew_andNothingFollowsTheEnd() {
        for (DisputeState state : DisputeState.values()) {
            assertEquals(state == NEW, state.editable(), state.name());
            assertEquals(state == FINALISED || state == WITHDRAWN, state.ended(), state.name());
        }
    }

    @Test
    void rule6_theOutcomesAreExactlyThese_andAWithdrawalIsNotAReviewersDecision() {
        assertEquals(
                "check-upheld, upheld-for-a-different-reason, overturned, insufficient-evidence, activity-not-located, "
                        + "no-effect-on-proficiency, withdrawn",
                Arrays.stream(DisputeOutcome.values())
                        .map(one -> one.name().toLowerCase().replace('_', '-'))
                        .collect(Collectors.joining(", ")));
        assertFalse(DisputeOutcome.WITHDRAWN.decided());
        assertTrue(DisputeOutcome.OVERTURNED.againstTheCheck());
    }

    private static Set<String> from(DisputeState state, DisputeState... next) {
        return Arrays.stream(next).map(one -> state + " " + one).collect(Collectors.toSet());
    }
}
