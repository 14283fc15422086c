package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something changed about an open error case: another referral joined it, or an officer took it.
 *
 * @param errorCaseId the error case
 * @param caseToken the random name of the case
 * @param change {@code joined} or {@code taken}
 * @param referralId the referral that joined, absent otherwise
 * @param errorId the error line behind that referral, absent otherwise
 * @param direction of the joining referral, absent otherwise
 * @param amountFound of the joining referral, absent otherwise
 * @param effect of the joining referral, absent otherwise
 * @param changedOn business date (Europe/London)
 */
public record ReferralUpdated(
        UUID errorCaseId,
        UUID caseToken,
        String change,
        UUID referralId,
        UUID errorId,
        String direction,
        Money amountFound,
        String effect,
        LocalDate changedOn) {}
