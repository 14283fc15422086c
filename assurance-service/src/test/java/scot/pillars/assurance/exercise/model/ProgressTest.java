package scot.pillars.assurance.exercise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Section 3, rule 6. */
class ProgressTest {
    @Test
    void rule6_completionIsOfTheCasesSubjectToReview_openOnesIncluded() {
        assertEquals(.5, new Progress(12, 2, 1, 5, 1, 2, 1).completionRate(), 1e-12);
        assertNull(new Progress(2, 0, 0, 0, 0, 2, 0).completionRate());
        assertNull(new Progress(0, 0, 0, 0, 0, 0, 0).completionRate());
    }

    @Test
    void rule6_aSampleHasEndedWhenNoCaseIsWithoutADisposition() {
        assertFalse(new Progress(2, 1, 0, 1, 0, 0, 0).ended());
        assertFalse(new Progress(2, 0, 1, 1, 0, 0, 0).ended());
        assertTrue(new Progress(2, 0, 0, 1, 0, 0, 1).ended());
    }
}
