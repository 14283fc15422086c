package scot.pillars.assurance.worklist.model;

/** How a case was chosen; a hand-picked one and a second check have no inclusion probability and stay out of estimates. */
public enum Origin {
    DRAW,
    GATE,
    HAND_PICKED,
    SECOND_CHECK
}
