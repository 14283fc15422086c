package scot.pillars.resolution.referral.model;

/** Which way money went wrong; {@link #NONE} is a procedural error. */
public enum Direction {
    OVERPAYMENT("overpayment"),
    UNDERPAYMENT("underpayment"),
    NONE("none");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The word in the API, in events and in the database. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for a word outside the vocabulary */
    public static Direction of(String word) {
        for (Direction direction : values()) {
            if (direction.word.equals(word)) {
                return direction;
            }
        }
        throw new IllegalArgumentException("direction: '" + word + "' is not overpayment, underpayment or none");
    }
}
