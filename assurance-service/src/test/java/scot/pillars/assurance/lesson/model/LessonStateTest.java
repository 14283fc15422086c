package scot.pillars.assurance.lesson.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LessonStateTest {
    @Test
    void aLessonIsValidatedBeforeItIsSharedAndMayBeSharedWithMore() {
        assertTrue(LessonState.PROPOSED.mayBecome(LessonState.VALIDATED));
        assertFalse(LessonState.PROPOSED.mayBecome(LessonState.SHARED));
        assertTrue(LessonState.VALIDATED.mayBecome(LessonState.SHARED));
        assertTrue(LessonState.SHARED.mayBecome(LessonState.SHARED));
    }

    @Test
    void whatWasDeclinedOrWithdrawnStaysSo() {
        for (LessonState next : LessonState.values()) {
            assertFalse(LessonState.DECLINED.mayBecome(next));
            assertFalse(LessonState.WITHDRAWN.mayBecome(next));
        }
        assertFalse(LessonState.SHARED.mayBecome(LessonState.DECLINED));
    }

    @Test
    void textForOthersNamesNoColleagueCaseDecisionOrCheck() {
        assertEquals(
                Set.of("C-000731", "CR-2026-000123", "D-2026-004711", "0198f0a2-6d3e-7c41-9f53-0242ac120002"),
                Set.copyOf(PublicText.references("C-000731 decided D-2026-004711 of CR-2026-000123, see "
                        + "0198f0a2-6d3e-7c41-9f53-0242ac120002")));
        assertEquals(List.of(), PublicText.references("Ask for the day of the move in step 12 of form SCP-1"));
        assertEquals(List.of(), PublicText.references(null));
    }
}
