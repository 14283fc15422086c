package scot.pillars.assurance.calibration.model;

/** Whose answer is taken as the right one. */
public enum AnswerKind {
    /** An expert's, set before or after the scoring. */
    EXPERT_KEY,
    /** What the scorers agreed on after it. */
    CONSENSUS
}
