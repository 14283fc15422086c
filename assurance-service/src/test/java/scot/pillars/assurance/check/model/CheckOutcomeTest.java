package scot.pillars.assurance.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckOutcomeTest {
    @Test
    void theLinesDecide() {
        assertEquals(CheckOutcome.CORRECT, CheckOutcome.of(List.of()));
        assertEquals(CheckOutcome.PROCEDURAL, CheckOutcome.of(List.of(Direction.NONE)));
        assertEquals(CheckOutcome.OVERPAYMENT, CheckOutcome.of(List.of(Direction.NONE, Direction.OVERPAYMENT)));
        assertEquals(CheckOutcome.UNDERPAYMENT, CheckOutcome.of(List.of(Direction.UNDERPAYMENT)));
        assertEquals(
                CheckOutcome.OVER_AND_UNDERPAYMENT,
                CheckOutcome.of(List.of(Direction.UNDERPAYMENT, Direction.OVERPAYMENT)));
    }

    @Test
    void onlyACompleteCheckHasAnOutcome() {
        Sample sample = new Sample();
        assertEquals(CheckOutcome.OVERPAYMENT, RecordedCheck.outcome(sample.check()));
        sample.withLine = false;
        assertEquals(CheckOutcome.CORRECT, RecordedCheck.outcome(sample.check()));
        sample.disposition = Disposition.NOT_SUBJECT_TO_REVIEW;
        assertNull(RecordedCheck.outcome(sample.check()));
    }
}
