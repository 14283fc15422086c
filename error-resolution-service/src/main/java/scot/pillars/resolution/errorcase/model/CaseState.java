package scot.pillars.resolution.errorcase.model;

/** Where an error case stands: open (nobody holds it), taken by an officer, or resolved. */
public enum CaseState {
    OPEN("open"),
    TAKEN("taken"),
    RESOLVED("resolved");

    private final String word;

    CaseState(String word) {
        this.word = word;
    }

    /** The word in the API and in the database. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for a word outside the vocabulary */
    public static CaseState of(String word) {
        for (CaseState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("state: '" + word + "' is not open, taken or resolved");
    }
}
