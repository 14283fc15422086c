package scot.pillars.assurance.feedback.model;

/** Where the feedback of a check stands; every step includes those before it. */
public enum FeedbackState {
    /** Invisible to the colleague. */
    WAITING,
    RELEASED,
    READ,
    ACKNOWLEDGED
}
