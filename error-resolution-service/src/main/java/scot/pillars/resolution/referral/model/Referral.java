package scot.pillars.resolution.referral.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One source's message that opens or joins an error case.
 *
 * @param id the referral
 * @param errorId the error line behind it
 * @param identity the error case it belongs to
 * @param period the period that is wrong
 * @param caseToken the random name of the client's case
 * @param benefit code of the benefit
 * @param area area, null when not known
 * @param direction overpayment or underpayment
 * @param amount what the checker found, in the currency of the identity; null when the referral does not say
 * @param foundCalendar calendar of the period in which it was found
 * @param foundPeriod that period
 * @param foundOn business date on which it was found, null when not known
 */
public record Referral(
        UUID id,
        UUID errorId,
        CaseIdentity identity,
        WrongPeriod period,
        UUID caseToken,
        String benefit,
        String area,
        Direction direction,
        BigDecimal amount,
        String foundCalendar,
        String foundPeriod,
        LocalDate foundOn) {
    /** Only what was paid wrongly is referred today; see {@link NoReferral}. */
    public static final Effect EFFECT = Effect.INCURRED;

    public static final String SOURCE = "check-finding";

    public Referral {
        if (id == null || errorId == null || identity == null || caseToken == null || benefit == null) {
            throw new IllegalArgumentException("a referral needs errorId, caseToken, benefit and its case's identity");
        }
        if (direction == Direction.NONE) {
            throw new IllegalArgumentException("direction: a procedural error is not referred");
        }
        if (amount != null && (amount.signum() < 0 || amount.scale() > 2 || amount.precision() - amount.scale() > 10)) {
            throw new IllegalArgumentException("amountFound: " + amount.toPlainString()
                    + " is not an amount from 0 with at most 10 digits and 2 decimals");
        }
    }

    /** The amount when it was overpaid, otherwise zero. */
    public BigDecimal over() {
        return direction == Direction.OVERPAYMENT && amount != null ? amount : BigDecimal.ZERO;
    }

    /** The amount when it was underpaid, otherwise zero. */
    public BigDecimal under() {
        return direction == Direction.UNDERPAYMENT && amount != null ? amount : BigDecimal.ZERO;
    }
}
