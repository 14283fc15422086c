package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The colleague acknowledged the result of a check.
 *
 * @param checkId the check
 * @param caseToken the random name of the case
 * @param dataset whose data it is: {@code agency}, or a label that every view shows
 * @param benefit code of the benefit
 * @param area area of the agency, absent when not known
 * @param team pseudonymous number of the decision maker's team, absent when not known
 * @param tier line of defence, 1 to 3
 * @param checkedOn business date of the check (Europe/London)
 * @param releasedOn when it was released, business date (Europe/London)
 * @param readOn when the colleague first opened it, business date (Europe/London)
 * @param acknowledgedOn business date (Europe/London)
 */
public record FeedbackAcknowledged(
        UUID checkId,
        UUID caseToken,
        String dataset,
        String benefit,
        String area,
        String team,
        int tier,
        LocalDate checkedOn,
        LocalDate releasedOn,
        LocalDate readOn,
        LocalDate acknowledgedOn) {}
