package scot.pillars.assurance.dispute.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.dispute.model.OverallResult.Direction;
import scot.pillars.assurance.dispute.model.OverallResult.Error;
import scot.pillars.assurance.dispute.model.OverallResult.Found;
import scot.pillars.assurance.dispute.model.OverallResult.Result;

/** Section 4, rule 3: a dispute is taken only if the overall result would change. */
class OverallResultTest {
    private static final List<Found> FINDINGS = List.of(
            new Found("A", Result.NOT_MET, true),
            new Found("B", Result.NOT_MET, false),
            new Found("C", Result.NOT_MET, false),
            new Found("D", Result.MET, true));
    private static final List<Error> ERRORS = List.of(
            new Error("A", Direction.OVERPAYMENT),
            new Error("B", Direction.NONE),
            new Error("C", Direction.OVERPAYMENT));

    @Test
    void rule3_anErrorThatWouldFallAwayBesideAnotherOfTheSameDirectionChangesNothing() {
        OverallResult now = OverallResult.of(FINDINGS, ERRORS);

        assertEquals(now, OverallResult.with(FINDINGS, ERRORS, Map.of("C", Result.MET)));
        assertEquals(now, OverallResult.with(FINDINGS, ERRORS, Map.of("B", Result.NOT_APPLICABLE)));
    }

    @Test
    void rule3_theLastErrorOfADirectionChangesTheOutcome() {
        OverallResult now = OverallResult.of(FINDINGS, ERRORS);

        assertNotEquals(now, OverallResult.with(FINDINGS, ERRORS, Map.of("A", Result.MET, "C", Result.MET)));
    }

    @Test
    void rule3_aCriticalCriterionThatWouldBeMetChangesPassed() {
        List<Error> none = List.of();

        assertNotEquals(OverallResult.of(FINDINGS, none), OverallResult.with(FINDINGS, none, Map.of("A", Result.MET)));
        assertEquals(
                OverallResult.of(FINDINGS, none),
                OverallResult.with(FINDINGS, none, Map.of("A", Result.INSUFFICIENT_EVIDENCE)));
    }
}
