package scot.pillars.events;

import java.time.LocalDate;

/**
 * A system of the agency says what was spent on a benefit in a month. It comes from outside the suite; estimates in
 * money rest on it, each on the vintage it names (quality-domain.md, section 6, rule 1).
 *
 * @param benefit code of the benefit, also the record's key
 * @param month {@code 2026-10}
 * @param amount what was spent in that month, as known then
 * @param vintage business date on which this was known; a later one revises, the same one with another amount is refused
 */
public record ExpenditureRecorded(String benefit, String month, Money amount, LocalDate vintage) {}
