package scot.pillars.assurance.calibration.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 4, rule 8: scoring is blind, complete, submitted once and in time. */
class BlindScoringTest {
    private static final ScoredCriterion RESIDENCE =
            new ScoredCriterion("SCP-1-03", "Residence?", ScoredCriterion.FINDINGS, false);
    private static final ScoredCriterion RATE =
            new ScoredCriterion("SCP-1-04", "Rate?", List.of("met", "not-met"), false);

    @Test
    void aSessionGoesThroughItsStatesInOrderAndNeverBack() {
        for (SessionState from : SessionState.values()) {
            for (SessionState to : SessionState.values()) {
                boolean next = to == SessionState.CANCELLED
                        ? from == SessionState.PLANNED || from == SessionState.OPEN
                        : to.ordinal() == from.ordinal() + 1;
                assertEquals(next, from.mayBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void nobodyReadsScoresOfOthersBeforeTheScoringIsClosed_andAfterwardsOnlyWhoLeads() {
        for (SessionState state : SessionState.values()) {
            assertTrue(BlindScoring.mayRead(state, true, false), state + ": one's own");
            assertFalse(BlindScoring.mayRead(state, false, false), state + ": another scorer");
            assertEquals(
                    state != SessionState.CANCELLED && state.compareTo(SessionState.SCORING_CLOSED) >= 0,
                    BlindScoring.mayRead(state, false, true),
                    state + ": who leads");
        }
    }

    @Test
    void aSheetIsTakenWhileScoringIsOpenAndOnce() {
        assertEquals(Optional.of(CalibrationRule.NOT_OPEN), BlindScoring.closedTo(SessionState.PLANNED, false));
        assertEquals(Optional.empty(), BlindScoring.closedTo(SessionState.OPEN, false));
        assertEquals(Optional.of(CalibrationRule.ALREADY_SUBMITTED), BlindScoring.closedTo(SessionState.OPEN, true));
        assertEquals(
                Optional.of(CalibrationRule.SCORING_CLOSED), BlindScoring.closedTo(SessionState.SCORING_CLOSED, false));
        assertEquals(Optional.of(CalibrationRule.SCORING_CLOSED), BlindScoring.closedTo(SessionState.CONCLUDED, true));
    }

    @Test
    void everyAnswerNamesACaseACriterionAndOneOfItsScaleOnce() {
        List<Answer> answers = List.of(
                new Answer(1, "SCP-1-03", "met"),
                new Answer(3, "SCP-1-03", "met"),
                new Answer(0, "SCP-1-03", "met"),
                new Answer(1, "SCP-9-99", "met"),
                new Answer(1, "SCP-1-04", "not-applicable"),
                new Answer(1, "SCP-1-03", "not-met"));

        assertEquals(
                List.of(
                        new BlindScoring.Broken(1, CalibrationRule.CASE_KNOWN),
                        new BlindScoring.Broken(2, CalibrationRule.CASE_KNOWN),
                        new BlindScoring.Broken(3, CalibrationRule.CRITERION_KNOWN),
                        new BlindScoring.Broken(4, CalibrationRule.ANSWER_OF_SCALE),
                        new BlindScoring.Broken(5, CalibrationRule.ONCE)),
                BlindScoring.broken(List.of(RESIDENCE, RATE), 2, answers));
    }

    @Test
    void scoringIsClosedWithAtLeastTwoWhoSubmitted() {
        assertEquals(Optional.of(CalibrationRule.TWO_SCORERS), BlindScoring.keepsOpen(SessionState.OPEN, 1));
        assertEquals(Optional.empty(), BlindScoring.keepsOpen(SessionState.OPEN, 2));
        assertEquals(Optional.of(CalibrationRule.NOT_NEXT), BlindScoring.keepsOpen(SessionState.PLANNED, 2));
        assertEquals(Optional.of(CalibrationRule.NOT_NEXT), BlindScoring.keepsOpen(SessionState.DISCUSSED, 2));
    }

    @Test
    void aKeyIsSetAtAnyTimeByWhoDoesNotScore_aConsensusAfterTheScoring() {
        assertEquals(Optional.empty(), BlindScoring.refusesAnswers(SessionState.PLANNED, AnswerKind.EXPERT_KEY, false));
        assertEquals(
                Optional.of(CalibrationRule.KEY_SETTER_SCORES),
                BlindScoring.refusesAnswers(SessionState.OPEN, AnswerKind.EXPERT_KEY, true));
        assertEquals(
                Optional.of(CalibrationRule.CONSENSUS_AFTER),
                BlindScoring.refusesAnswers(SessionState.OPEN, AnswerKind.CONSENSUS, false));
        assertEquals(
                Optional.empty(), BlindScoring.refusesAnswers(SessionState.SCORING_CLOSED, AnswerKind.CONSENSUS, true));
        assertEquals(
                Optional.of(CalibrationRule.NOT_NEXT),
                BlindScoring.refusesAnswers(SessionState.CONCLUDED, AnswerKind.CONSENSUS, false));
    }

    @Test
    void scoresStandCaseByCriterionInTheOrderOfTheScorers() {
        ScoreMatrix matrix = new ScoreMatrix(
                2,
                List.of("C-2", "C-1"),
                Map.of(
                        "C-1", List.of(new Answer(1, "SCP-1-04", "met"), new Answer(2, "SCP-1-04", "not-met")),
                        "C-2", List.of(new Answer(2, "SCP-1-04", "met"))),
                List.of(new Answer(2, "SCP-1-04", "not-met")));

        assertEquals(List.of(Arrays.asList(null, "met"), List.of("met", "not-met")), matrix.ratings(List.of(RATE)));
        assertEquals(Arrays.asList(null, "not-met"), matrix.key(List.of(RATE)));
    }
}
