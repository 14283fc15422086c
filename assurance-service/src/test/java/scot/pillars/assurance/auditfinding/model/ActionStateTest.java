package scot.pillars.assurance.auditfinding.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActionStateTest {
    @Test
    void anActionIsOverdueFromTheDayAfterItWasDueUntilAuditAcceptsIt() {
        LocalDate due = LocalDate.of(2026, 11, 20);

        assertFalse(ActionState.OPEN.isOverdue(due, due));
        assertTrue(ActionState.OPEN.isOverdue(due, due.plusDays(1)));
        assertTrue(ActionState.ANSWERED.isOverdue(due, due.plusDays(1)));
        assertFalse(ActionState.CLOSED.isOverdue(due, due.plusDays(1)));
    }

    @Test
    void ownersAnswerUntilAuditAccepts_andAuditDecidesWhatIsAnswered() {
        for (ActionState state : ActionState.values()) {
            assertEquals(state != ActionState.CLOSED, state.takesAnAnswer());
            assertEquals(state == ActionState.ANSWERED, state.isForAudit());
        }
    }
}
