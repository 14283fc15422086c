package scot.pillars.reporting.errorcase.model;

import java.math.BigDecimal;

/** Amounts found so far, four sums that are never added together; null where no referral gave one. */
public record FoundAmounts(
        BigDecimal overIncurred, BigDecimal overPrevented, BigDecimal underIncurred, BigDecimal underPrevented) {
    public static final FoundAmounts NONE = new FoundAmounts(null, null, null, null);

    FoundAmounts plus(Found referral) {
        if (referral.amount() == null) {
            return this;
        }
        boolean over = referral.direction().equals("overpayment");
        boolean incurred = referral.effect().equals("incurred");
        return new FoundAmounts(
                sum(overIncurred, over && incurred, referral),
                sum(overPrevented, over && !incurred, referral),
                sum(underIncurred, !over && incurred, referral),
                sum(underPrevented, !over && !incurred, referral));
    }

    FoundAmounts minus(Found referral) {
        return referral.amount() == null
                ? this
                : plus(new Found(
                        referral.direction(),
                        referral.effect(),
                        referral.amount().negate(),
                        referral.currency()));
    }

    private static BigDecimal sum(BigDecimal before, boolean applies, Found referral) {
        if (!applies) {
            return before;
        }
        return before == null ? referral.amount() : before.add(referral.amount());
    }
}
