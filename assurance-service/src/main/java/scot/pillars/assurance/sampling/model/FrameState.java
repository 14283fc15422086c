package scot.pillars.assurance.sampling.model;

/** Where a frame stands. */
public enum FrameState {
    /** Decisions can be left out; it does not yet agree with control totals. */
    OPEN,
    /** Agrees with the control totals that were given, and changes no more. */
    CLOSED,
    /** A draw was made from it. */
    DRAWN
}
