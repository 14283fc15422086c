package scot.pillars.assurance.worklist.model;

/** How a case was chosen; a hand-picked one has no inclusion probability and stays out of estimates. */
public enum Origin {
    DRAW,
    GATE,
    HAND_PICKED
}
