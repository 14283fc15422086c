package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something changed about an error case: another referral joined it, the error behind a referral was withdrawn (after the case
 * had ended too), or an officer took it.
 *
 * @param errorCaseId the error case
 * @param caseToken the random name of the case
 * @param change {@code joined}, {@code withdrawn} or {@code taken}
 * @param referralId the referral that joined or was withdrawn, absent otherwise
 * @param errorId the error line behind that referral, absent otherwise
 * @param direction of that referral, absent otherwise
 * @param amountFound of that referral, absent otherwise
 * @param effect of that referral, absent otherwise
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
