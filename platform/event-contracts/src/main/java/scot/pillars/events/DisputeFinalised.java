package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A dispute ended. Nothing follows it (quality-domain.md, section 4, rules 5 and 6).
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
 * @param outcome how it ended; absent when it was late and finalised without review: {@code check-upheld}, {@code upheld-for-a-different-reason}, {@code overturned}, {@code insufficient-evidence}, {@code activity-not-located}, {@code no-effect-on-proficiency} or {@code withdrawn}
 * @param reviewed whether a reviewer decided; false when it was late or withdrawn
 * @param openedOn business date (Europe/London)
 * @param finalisedOn business date (Europe/London)
 * @param minutes time the review took, in minutes, absent when not known
 */
public record DisputeFinalised(
        UUID disputeId,
        UUID checkId,
        UUID caseToken,
        String dataset,
        String benefit,
        String area,
        String team,
        int tier,
        LocalDate checkedOn,
        String outcome,
        boolean reviewed,
        LocalDate openedOn,
        LocalDate finalisedOn,
        Integer minutes) {}
