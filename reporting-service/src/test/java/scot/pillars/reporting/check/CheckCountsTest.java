package scot.pillars.reporting.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static scot.pillars.reporting.Samples.JUNE;
import static scot.pillars.reporting.Samples.check;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.ReceivedEvent;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.RefusedEvent;

class CheckCountsTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct", "procedural", "overpayment", "underpayment", "over-and-underpayment"})
    void a_complete_check_counts_under_one_outcome(String outcome) {
        CheckCounts counts = of(check("agency", "SCP", null, JUNE, outcome));

        assertEquals(1, counts.complete);
        assertEquals(
                1, counts.correct + counts.procedural + counts.overpayment + counts.underpayment + counts.overAndUnder);
    }

    @Test
    void minutes_that_are_not_known_are_not_nought_minutes() {
        CheckCounts counts = of(check("agency", "SCP", null, JUNE, 1, "complete", "correct", 0, null));
        counts.add(of(check("agency", "SCP", null, JUNE, 1, "complete", "correct", 0, 15)));

        assertEquals(2, counts.checks);
        assertEquals(1, counts.timedChecks);
        assertEquals(15, counts.minutes);
    }

    @Test
    void a_complete_check_without_outcome_is_refused() {
        assertThrows(RefusedEvent.class, () -> of(check("agency", "SCP", null, JUNE, 1, "complete", null, 0, null)));
    }

    @Test
    void an_incomplete_check_with_an_outcome_is_refused() {
        assertThrows(
                RefusedEvent.class, () -> of(check("agency", "SCP", null, JUNE, 1, "incomplete", "correct", 0, null)));
    }

    private static CheckCounts of(CheckCompleted check) {
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(), "/test", "t", Instant.EPOCH, null, null, "topic", 0, 0, "key", "{}");
        return CheckCounts.of(new Fact(event, EventType.CHECK_COMPLETED, check), check);
    }
}
