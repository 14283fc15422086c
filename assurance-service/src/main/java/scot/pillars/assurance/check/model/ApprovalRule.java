package scot.pillars.assurance.check.model;

import java.util.Collection;

/** What ending a check before payment does with the payment (docs/domain/quality-domain.md, section 3, rules 9 and 14). */
public enum ApprovalRule {
    /** A check after payment holds nothing, so there is nothing to release. */
    AFTER_PAYMENT(
            "only-before-payment", "The payment was made before this check: there is nothing to release or return"),
    /** Money that is known to be wrong is not paid. */
    MONEY_WRONG(
            "money-wrong-not-released",
            "An error in money that is not corrected keeps the payment back: return the work"),
    /** Without a complete check somebody says what happens with the payment. */
    SAY_SO("approval-required", "The check is not complete: say whether the payment is released or the work returned");

    private final String key;
    private final String text;

    ApprovalRule(String key, String text) {
        this.key = key;
        this.text = text;
    }

    public String key() {
        return key;
    }

    public String text() {
        return text;
    }

    /**
     * What becomes of the payment, or the rule that refuses.
     *
     * @param hold null after payment and when refused
     * @param refused null when it may be
     */
    public record Answer(Hold hold, ApprovalRule refused) {}

    /** @param wish what the checker says, null to follow from the errors: those in money, not corrected, return the work */
    public static Answer answer(Timing timing, Disposition disposition, Collection<ErrorLine> lines, Hold wish) {
        if (timing == Timing.POST_PAYMENT) {
            return wish == null ? new Answer(null, null) : new Answer(null, AFTER_PAYMENT);
        }
        boolean wrong = lines.stream().anyMatch(line -> line.wrongInMoney() && !line.correctedAtSource());
        if (wish == Hold.RELEASED && wrong) {
            return new Answer(null, MONEY_WRONG);
        }
        if (wish == null && disposition != Disposition.COMPLETE) {
            return new Answer(null, SAY_SO);
        }
        return new Answer(wish != null ? wish : wrong ? Hold.RETURNED : Hold.RELEASED, null);
    }
}
