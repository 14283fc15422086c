package scot.pillars.assurance.qualitytarget.model;

/** Whether a target is met, judged by the whole interval of the measured share and not by its middle. */
public enum Verdict {
    MET("Met", "green"),
    MISSED("Missed", "red"),
    CANNOT_TELL("Cannot tell yet", "yellow"),
    NOT_MEASURED("Not measured", "grey");

    private final String words;
    private final String colour;

    Verdict(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    /**
     * @param lower lower end of the interval, null when nothing can be shown
     * @param upper its upper end
     * @param target least share that is wanted
     */
    public static Verdict of(Double lower, Double upper, double target) {
        if (lower == null || upper == null) {
            return NOT_MEASURED;
        }
        if (lower >= target) {
            return MET;
        }
        return upper < target ? MISSED : CANNOT_TELL;
    }

    public String words() {
        return words;
    }

    public String colour() {
        return colour;
    }
}
