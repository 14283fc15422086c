package scot.pillars.resolution.referral.model;

/** Stopped before payment, or paid wrongly: never added together. */
public enum Effect {
    PREVENTED("prevented"),
    INCURRED("incurred");

    private final String word;

    Effect(String word) {
        this.word = word;
    }

    /** The word in the API, in events and in the database. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for a word outside the vocabulary */
    public static Effect of(String word) {
        for (Effect effect : values()) {
            if (effect.word.equals(word)) {
                return effect;
            }
        }
        throw new IllegalArgumentException("effect: '" + word + "' is not prevented or incurred");
    }
}
