package scot.pillars.assurance.check.model;

/** Whether a party's errors are official errors; unknown for the groups of a source that does not say. */
public enum Standing {
    OFFICIAL,
    NOT_OFFICIAL,
    UNKNOWN;

    public static Standing of(Boolean official) {
        if (official == null) {
            return UNKNOWN;
        }
        return official ? OFFICIAL : NOT_OFFICIAL;
    }
}
