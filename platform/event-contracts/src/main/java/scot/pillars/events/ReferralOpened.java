package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A referral opened an error case: one determination and period that is wrong, in the hands of Fraud and Error
 * Resolution (quality-domain.md, section 5, rule 1).
 *
 * @param errorCaseId the error case
 * @param referralId the referral that opened it
 * @param source what referred it: {@code check-finding}
 * @param errorId the error line behind it, absent for other sources
 * @param caseToken the random name of the case
 * @param dataset whose data it is
 * @param benefit code of the benefit
 * @param area area, absent when not known
 * @param period period in which the error was found
 * @param direction {@code overpayment} or {@code underpayment}
 * @param amountFound what the referral says was paid wrongly
 * @param effect {@code incurred} or {@code prevented}; the two are never added together
 * @param openedOn business date (Europe/London)
 */
public record ReferralOpened(
        UUID errorCaseId,
        UUID referralId,
        String source,
        UUID errorId,
        UUID caseToken,
        String dataset,
        String benefit,
        String area,
        Period period,
        String direction,
        Money amountFound,
        String effect,
        LocalDate openedOn) {}
