package scot.pillars.assurance.decision.model;

/** How the client came. */
public enum Channel {
    ONLINE,
    TELEPHONE,
    POST,
    IN_PERSON,
    /** No client came: the system decided by itself. */
    SYSTEM
}
