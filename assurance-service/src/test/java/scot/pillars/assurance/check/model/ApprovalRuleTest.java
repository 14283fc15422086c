package scot.pillars.assurance.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 3, rules 9 and 14. */
class ApprovalRuleTest {
    private static final List<ErrorLine> NONE = List.of();

    @Test
    void aCleanCheckReleasesAndAnErrorInMoneyReturns() {
        assertEquals(Hold.RELEASED, before(Disposition.COMPLETE, NONE, null).hold());
        assertEquals(
                Hold.RELEASED,
                before(Disposition.COMPLETE, List.of(line(Direction.NONE, false)), null)
                        .hold());
        assertEquals(
                Hold.RETURNED,
                before(Disposition.COMPLETE, List.of(line(Direction.OVERPAYMENT, false)), null)
                        .hold());
    }

    @Test
    void anErrorCorrectedAtSourceReleases() {
        List<ErrorLine> corrected = List.of(line(Direction.UNDERPAYMENT, true));

        assertEquals(
                Hold.RELEASED, before(Disposition.COMPLETE, corrected, null).hold());
        assertEquals(
                Hold.RETURNED,
                before(Disposition.COMPLETE, corrected, Hold.RETURNED).hold());
    }

    @Test
    void moneyKnownToBeWrongIsNotReleased() {
        assertEquals(
                ApprovalRule.MONEY_WRONG,
                before(Disposition.COMPLETE, List.of(line(Direction.OVERPAYMENT, false)), Hold.RELEASED)
                        .refused());
    }

    @Test
    void withoutACompleteCheckSomebodySaysWhatHappens() {
        assertEquals(
                ApprovalRule.SAY_SO,
                before(Disposition.EVIDENCE_NOT_FOUND, NONE, null).refused());
        assertEquals(
                Hold.RELEASED,
                before(Disposition.EVIDENCE_NOT_FOUND, NONE, Hold.RELEASED).hold());
    }

    @Test
    void afterPaymentThereIsNothingToRelease() {
        assertEquals(
                new ApprovalRule.Answer(null, null),
                ApprovalRule.answer(Timing.POST_PAYMENT, Disposition.COMPLETE, NONE, null));
        assertEquals(
                ApprovalRule.AFTER_PAYMENT,
                ApprovalRule.answer(Timing.POST_PAYMENT, Disposition.COMPLETE, NONE, Hold.RELEASED)
                        .refused());
    }

    private static ApprovalRule.Answer before(Disposition disposition, List<ErrorLine> lines, Hold wish) {
        return ApprovalRule.answer(Timing.PRE_PAYMENT, disposition, lines, wish);
    }

    private static ErrorLine line(Direction direction, boolean corrected) {
        Amount amount = direction == Direction.NONE ? null : new Amount(new BigDecimal("26.70"), "GBP");
        return new ErrorLine(
                "SCP-1-03",
                "RES-WRONG-DATE",
                "GUIDANCE",
                List.of("SSS"),
                direction,
                amount,
                null,
                null,
                null,
                null,
                null,
                null,
                corrected);
    }
}
