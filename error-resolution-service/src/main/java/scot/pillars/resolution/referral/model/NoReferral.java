package scot.pillars.resolution.referral.model;

import java.util.Optional;

/** The closed set of reasons why an error that was found is not referred (section 3, rules 14 and 15). */
public enum NoReferral {
    /** Another body's or an earlier year's records: counted, never worked again. */
    IMPORTED_HISTORY,
    /** No effect on money: stays in assurance. */
    PROCEDURAL,
    /** Put right by the colleague or checker before it reached anybody else. */
    CORRECTED_AT_SOURCE,
    /** Stopped before payment: nothing was paid wrongly. */
    PREVENTED;

    /**
     * Why this error is not referred, or empty when it is.
     *
     * @param imported true for imported history, false for what was recorded here
     * @param direction null only in imported history
     * @param effect null only in imported history and for procedural errors
     * @throws IllegalArgumentException when an error with effect on money does not say whether it was incurred
     */
    public static Optional<NoReferral> reason(
            boolean imported, Direction direction, Effect effect, boolean correctedAtSource) {
        if (imported) {
            return Optional.of(IMPORTED_HISTORY);
        }
        if (direction == null) {
            throw new IllegalArgumentException("direction: missing on an error that was recorded here");
        }
        if (direction == Direction.NONE) {
            return Optional.of(PROCEDURAL);
        }
        if (correctedAtSource) {
            return Optional.of(CORRECTED_AT_SOURCE);
        }
        if (effect == null) {
            throw new IllegalArgumentException("effect: missing on an error with effect on money");
        }
        return effect == Effect.PREVENTED ? Optional.of(PREVENTED) : Optional.empty();
    }
}
