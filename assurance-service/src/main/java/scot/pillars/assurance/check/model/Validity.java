package scot.pillars.assurance.check.model;

import java.time.LocalDate;

/**
 * The days on which an entry of a register may be used.
 *
 * @param from first day
 * @param until first day on which it may no longer be used, null while it is open
 */
public record Validity(LocalDate from, LocalDate until) {
    /** Whether the day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
