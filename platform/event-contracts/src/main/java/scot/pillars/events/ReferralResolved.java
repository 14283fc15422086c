package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An error case ended. Amounts established stand beside the amounts found; over and under are never netted
 * (quality-domain.md, section 5, rule 2).
 *
 * @param errorCaseId the error case
 * @param caseToken the random name of the case
 * @param outcome {@code corrected}, {@code referred-for-recovery}, {@code corrected-and-referred}, {@code no-error},
 *     {@code not-pursued}, {@code untraceable}, or {@code error-withdrawn} when who found it withdrew it
 * @param establishedOver what the officer established was overpaid, absent when none
 * @param establishedUnder what the officer established was underpaid, absent when none
 * @param effect {@code incurred} or {@code prevented}
 * @param resolvedOn business date (Europe/London)
 * @param minutes time spent, in minutes, absent when not known
 */
public record ReferralResolved(
        UUID errorCaseId,
        UUID caseToken,
        String outcome,
        Money establishedOver,
        Money establishedUnder,
        String effect,
        LocalDate resolvedOn,
        Integer minutes) {}
