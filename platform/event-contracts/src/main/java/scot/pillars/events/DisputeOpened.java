package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A colleague disputes the result of a check.
 *
 * @param disputeId the dispute
 * @param checkId the check
 * @param caseToken the random name of the case
 * @param dataset whose data it is: {@code agency}, or a label that every view shows
 * @param benefit code of the benefit
 * @param area area of the agency, absent when not known
 * @param team pseudonymous number of the decision maker's team, absent when not known
 * @param tier line of defence, 1 to 3
 * @param checkedOn business date of the check (Europe/London)
 * @param criteria how many criteria are disputed
 * @param late whether the time to dispute had passed; such a dispute is finalised without review (quality-domain.md, section 4, rule 2)
 * @param openedOn business date (Europe/London)
 */
public record DisputeOpened(
        UUID disputeId,
        UUID checkId,
        UUID caseToken,
        String dataset,
        String benefit,
        String area,
        String team,
        int tier,
        LocalDate checkedOn,
        int criteria,
        boolean late,
        LocalDate openedOn) {}
