package scot.pillars.resolution.errorcase.model;

/** The closed set of reasons why a step is refused because of where the case stands. */
public enum Refused {
    ALREADY_TAKEN("already-taken", "another officer took this case"),
    ALREADY_RESOLVED("already-resolved", "this case is resolved; nothing changes it any more"),
    NOT_TAKEN("not-taken", "nobody holds this case; take it first"),
    HELD_BY_ANOTHER("held-by-another", "only the officer who took this case can do this");

    private final String word;
    private final String message;

    Refused(String word, String message) {
        this.word = word;
        this.message = message;
    }

    /** The word in a problem's type. */
    public String word() {
        return word;
    }

    /** What people read. */
    public String message() {
        return message;
    }
}
