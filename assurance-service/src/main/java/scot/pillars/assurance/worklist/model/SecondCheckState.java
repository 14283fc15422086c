package scot.pillars.assurance.worklist.model;

/** Where a second check stands. */
public enum SecondCheckState {
    /** Asked for; nobody has taken it. */
    WAITING,
    /** Somebody checks, blind. */
    TAKEN,
    /** It says something else than the first, and no lead has decided which stands. */
    TO_DECIDE,
    /** It says what the first says; there is nothing to decide. */
    AGREED,
    /** A lead said which of the two stands. */
    DECIDED;

    /**
     * @param taken whether somebody has it
     * @param differences null while it has not ended
     * @param decided whether a lead decided
     */
    public static SecondCheckState of(boolean taken, Integer differences, boolean decided) {
        if (decided) {
            return DECIDED;
        }
        if (differences == null) {
            return taken ? TAKEN : WAITING;
        }
        return differences == 0 ? AGREED : TO_DECIDE;
    }
}
