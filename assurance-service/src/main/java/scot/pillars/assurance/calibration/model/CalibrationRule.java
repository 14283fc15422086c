package scot.pillars.assurance.calibration.model;

/** What calibration refuses, with the words for it (quality-domain.md section 4, rule 8). */
public enum CalibrationRule {
    NOT_OPEN("scoring-not-open", "Scoring of this session has not begun"),
    SCORING_CLOSED("scoring-closed", "Scoring of this session is closed; no score is taken any more"),
    ALREADY_SUBMITTED("already-submitted", "You have submitted your scores; they stand as they are"),
    CANCELLED("session-cancelled", "This session was cancelled"),
    TWO_SUBMITTED("two-submitted", "Two have submitted their scores: close the scoring, their agreement can be told"),
    STILL_BLIND("scoring-blind", "Nobody sees scores or answers before the scoring of the session is closed"),
    NOT_NEXT("state", "The session cannot go there from where it stands"),
    CASE_KNOWN("case-known", "The session has no such case"),
    CRITERION_KNOWN("criterion-known", "The session has no such criterion"),
    ANSWER_OF_SCALE("answer-of-scale", "The criterion is answered with one of its scale"),
    ONCE("once", "A criterion of a case is answered once"),
    COMPLETE("complete", "Every criterion of every case needs an answer"),
    TWO_SCORERS("two-scorers", "Agreement needs the scores of at least two who have submitted"),
    KEY_SETTER_SCORES("key-setter-scores", "Who scores in a session does not set its key before the scoring is closed"),
    CONSENSUS_AFTER("consensus-after-closing", "There is no consensus before the scoring is closed"),
    ACTION_DECIDED("action-decided", "Say what follows from the session, or that nothing needs to and why");

    private final String key;
    private final String text;

    CalibrationRule(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** Name of the rule, in kebab-case. */
    public String key() {
        return key;
    }

    /** The rule in words. */
    public String text() {
        return text;
    }
}
