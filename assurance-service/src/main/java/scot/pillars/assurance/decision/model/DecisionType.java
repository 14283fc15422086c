package scot.pillars.assurance.decision.model;

/** What made the agency decide. */
public enum DecisionType {
    NEW_APPLICATION,
    CHANGE_OF_CIRCUMSTANCES,
    REVIEW,
    /** The client asked for the decision to be looked at again. */
    RE_DETERMINATION,
    /** The route by which the agency corrects itself. */
    WITHOUT_APPLICATION
}
