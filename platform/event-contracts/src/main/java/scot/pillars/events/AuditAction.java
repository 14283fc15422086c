package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How one action of an audit finding stands.
 *
 * @param actionId the action
 * @param state {@code open}, {@code answered} or {@code closed}
 * @param dueOn day by which it is done
 * @param closedOn day on which it was accepted as done, absent before
 */
public record AuditAction(UUID actionId, String state, LocalDate dueOn, LocalDate closedOn) {}
