package scot.pillars.assurance.calibration.model;

/** What follows from a session (quality-domain.md section 4, rule 8). */
public enum ActionKind {
    GUIDANCE_CLARIFIED,
    CRITERION_REWORDED,
    TRAINING,
    NONE
}
