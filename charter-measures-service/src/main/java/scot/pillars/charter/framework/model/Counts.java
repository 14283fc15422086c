package scot.pillars.charter.framework.model;

/** How an answer counts in a share. */
public enum Counts {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    OUTSIDE_BASE;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
