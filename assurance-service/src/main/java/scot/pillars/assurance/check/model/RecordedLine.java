package scot.pillars.assurance.check.model;

import java.util.UUID;

/**
 * An error line as kept, with what was derived.
 *
 * @param descriptor element and nature in full
 * @param effect as given or derived; null without effect on money
 * @param official derived; null when it cannot be known
 */
public record RecordedLine(UUID id, ErrorLine line, Registers.Descriptor descriptor, Effect effect, Boolean official) {}
