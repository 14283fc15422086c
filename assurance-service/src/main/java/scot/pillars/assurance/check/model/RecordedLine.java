package scot.pillars.assurance.check.model;

import java.util.UUID;

/**
 * An error line as kept, with what was derived.
 *
 * @param line as everybody may know it: a cause that states a suspicion says that information was not given
 * @param descriptor element and nature in full
 * @param effect as given or derived; null without effect on money
 * @param official derived; null when it cannot be known
 * @param suspectedCause code of the cause that states a suspicion; null for every other line
 */
public record RecordedLine(
        UUID id,
        ErrorLine line,
        Registers.Descriptor descriptor,
        Effect effect,
        Boolean official,
        String suspectedCause) {

    /** A line whose cause states no suspicion. */
    public RecordedLine(UUID id, ErrorLine line, Registers.Descriptor descriptor, Effect effect, Boolean official) {
        this(id, line, descriptor, effect, official, null);
    }

    /** The same line with the cause that it hides. */
    RecordedLine suspecting(String cause) {
        return new RecordedLine(id, line, descriptor, effect, official, cause);
    }
}
