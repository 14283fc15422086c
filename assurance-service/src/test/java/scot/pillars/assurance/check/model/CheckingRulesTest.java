package scot.pillars.assurance.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules at entry; numbers are those of docs/domain/quality-domain.md. */
class CheckingRulesTest {
    private final Sample sample = new Sample();

    @Test
    void aCheckThatKeepsEveryRuleIsTaken() {
        assertEquals(List.of(), sample.broken());
    }

    @Test
    void rule_3_5_causeIsMandatoryOnEveryOverpayment() {
        sample.cause = null;
        assertEquals(List.of("errorLines[0].cause cause-mandatory"), sample.broken());
    }

    @Test
    void rule_3_5_causeIsMandatoryOnEveryUnderpayment() {
        sample.cause = null;
        sample.direction = Direction.UNDERPAYMENT;
        assertEquals(List.of("errorLines[0].cause cause-mandatory"), sample.broken());
    }

    @Test
    void rule_3_5_anErrorWithoutEffectOnMoneyIsRecordedToo() {
        procedural();
        sample.cause = null;
        assertEquals(List.of(), sample.broken());
    }

    @Test
    void rule_3_5_anErrorWithoutEffectOnMoneyHasNeitherAmountNorEffect() {
        sample.direction = Direction.NONE;
        assertEquals(
                List.of("errorLines[0].amount amount-without-money", "errorLines[0].effect effect-without-money"),
                sample.broken());
    }

    @Test
    void rule_3_6_onlyACompleteCheckHasErrorLines() {
        sample.disposition = Disposition.EVIDENCE_NOT_FOUND;
        assertEquals(List.of("errorLines lines-of-complete-checks"), sample.broken());
    }

    @Test
    void rule_3_14_correctedAtSourceBeforePaymentIsPrevented() {
        sample.timing = Timing.PRE_PAYMENT;
        sample.correctedAtSource = true;
        assertEquals(List.of("errorLines[0].effect corrected-is-prevented"), sample.broken());
        sample.effect = null;
        assertEquals(List.of(), sample.broken());
        assertEquals(Effect.PREVENTED, sample.line().effectGiven(Timing.PRE_PAYMENT));
    }

    @Test
    void rule_3_14_foundBeforePaymentAndNotCorrectedNeedsItsEffect() {
        sample.timing = Timing.PRE_PAYMENT;
        sample.effect = null;
        assertEquals(List.of("errorLines[0].effect effect-mandatory"), sample.broken());
    }

    @Test
    void foundAfterPaymentIsIncurredUnlessSaidOtherwise() {
        sample.effect = null;
        assertEquals(List.of(), sample.broken());
        assertEquals(Effect.INCURRED, sample.line().effectGiven(Timing.POST_PAYMENT));
    }

    @Test
    void rule_3_15_importedHistoryIsTakenWithoutTheRulesForChecksMadeHere() {
        sample.tier = null;
        sample.timing = null;
        sample.decidedOn = null;
        sample.checkedOn = null;
        sample.cause = null;
        sample.parties = List.of();
        sample.direction = null;
        sample.amount = null;
        sample.effect = null;
        sample.occurredOn = null;
        assertEquals(List.of(), sample.broken(Provenance.IMPORTED));
        assertEquals(
                List.of(
                        "tier required",
                        "timing required",
                        "checkedOn required",
                        "errorLines[0].direction required",
                        "errorLines[0].responsibleParties party-mandatory"),
                sample.broken());
    }

    @Test
    void rule_3_15_importedHistoryIsStillRefusedForWhatIsNotARecord() {
        sample.caseReference = null;
        sample.tier = 4;
        sample.benefit = "XYZ";
        sample.descriptor = "NOPE";
        assertEquals(
                List.of(
                        "caseReference required",
                        "tier tier",
                        "benefit benefit-known",
                        "errorLines[0].descriptor descriptor-known"),
                sample.broken(Provenance.IMPORTED));
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        sample.tier = 0;
        sample.minutes = -1;
        sample.cause = "NOPE";
        sample.detectionPoint = "nope";
        assertEquals(
                List.of(
                        "tier tier",
                        "minutes minutes",
                        "errorLines[0].cause cause-known",
                        "errorLines[0].detectionPoint detection-point-known"),
                sample.broken());
    }

    @Test
    void partiesAreKnownAndNamedOnce() {
        sample.parties = List.of("SSS", "SSS", "NOBODY");
        assertEquals(
                List.of(
                        "errorLines[0].responsibleParties party-repeated",
                        "errorLines[0].responsibleParties[2] party-known"),
                sample.broken());
    }

    @Test
    void aRetiredDescriptorIsRefusedFromItsDay() {
        sample.descriptor = "OLD";
        assertEquals(List.of("errorLines[0].descriptor descriptor-in-force"), sample.broken());
        sample.checkedOn = LocalDate.of(2025, 6, 2);
        assertEquals(List.of(), sample.broken());
    }

    @Test
    void theBenefitIsInForceOnTheDayOfTheDecision() {
        sample.decidedOn = LocalDate.of(2021, 1, 31);
        assertEquals(List.of("benefit benefit-in-force"), sample.broken());
    }

    @Test
    void amountsAreAboveZeroAndAtMostOneMillionInTheBenefitsCurrency() {
        sample.amount = amount("0.00", "GBP");
        assertEquals(List.of("errorLines[0].amount.value amount-positive"), sample.broken());
        sample.amount = amount("-1.00", "GBP");
        assertEquals(List.of("errorLines[0].amount.value amount-positive"), sample.broken());
        sample.amount = amount("1000000.00", "GBP");
        assertEquals(List.of(), sample.broken());
        sample.amount = amount("1000000.01", "GBP");
        assertEquals(List.of("errorLines[0].amount.value amount-limit"), sample.broken());
        sample.amount = amount("5.00", "USD");
        assertEquals(List.of("errorLines[0].amount.currency currency-of-benefit"), sample.broken());
        sample.amount = null;
        assertEquals(List.of("errorLines[0].amount amount-mandatory"), sample.broken());
    }

    @Test
    void datesLieNeitherInTheFutureNorBefore1948() {
        sample.withLine = false;
        sample.decidedOn = null;
        sample.checkedOn = Sample.TODAY;
        assertEquals(List.of(), sample.broken());
        sample.checkedOn = Sample.TODAY.plusDays(1);
        assertEquals(List.of("checkedOn date-range"), sample.broken());
        sample.checkedOn = LocalDate.of(1948, 7, 4);
        assertEquals(List.of("checkedOn date-range", "benefit benefit-in-force"), sample.broken());
    }

    @Test
    void datesFollowEachOther() {
        sample.decidedOn = LocalDate.of(2025, 6, 4);
        sample.periodTo = sample.periodFrom.minusDays(1);
        sample.occurredOn = LocalDate.of(2025, 6, 4);
        assertEquals(
                List.of(
                        "checkedOn decided-before-checked",
                        "errorLines[0].periodTo period-order",
                        "errorLines[0].occurredOn occurred-before-checked"),
                sample.broken());
    }

    @Test
    void aPeriodMayLieUpToAYearAhead() {
        sample.periodTo = Sample.TODAY.plusYears(1);
        assertEquals(List.of(), sample.broken());
        sample.periodTo = Sample.TODAY.plusYears(1).plusDays(1);
        assertEquals(List.of("errorLines[0].periodTo period-range"), sample.broken());
    }

    @Test
    void textIsPlainAndNotTooLong() {
        sample.caseReference = "x".repeat(101);
        assertEquals(List.of("caseReference length"), sample.broken());
        sample.caseReference = "CR\u0000";
        assertEquals(List.of("caseReference plain-text"), sample.broken());
        sample.caseReference = "CR 1\nSet-Cookie";
        assertEquals(List.of("caseReference plain-text"), sample.broken());
        sample.caseReference = " CR";
        assertEquals(List.of("caseReference plain-text"), sample.broken());
        sample.caseReference = "";
        assertEquals(List.of("caseReference plain-text"), sample.broken());
    }

    @Test
    void aCriterionHasOneFinding() {
        Finding finding = new Finding("SCP-1-03", FindingResult.MET, true);
        sample.findings = List.of(finding, finding, new Finding("SCP-1-04", null, false));
        assertEquals(
                List.of("findings[1].criterion criterion-repeated", "findings[2].result required"), sample.broken());
    }

    private void procedural() {
        sample.direction = Direction.NONE;
        sample.amount = null;
        sample.effect = null;
    }

    private static Amount amount(String value, String currency) {
        return new Amount(new BigDecimal(value), currency);
    }
}
