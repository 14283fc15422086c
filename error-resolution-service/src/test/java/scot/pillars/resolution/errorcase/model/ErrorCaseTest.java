package scot.pillars.resolution.errorcase.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErrorCaseTest {
    private static final String ANNA = "C-000123";
    private static final String BEN = "C-000456";
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final ErrorCase OPEN = new ErrorCase(UUID.randomUUID(), CaseState.OPEN, null, "GBP", null, null, 1);
    private static final ErrorCase TAKEN = new ErrorCase(OPEN.id(), CaseState.TAKEN, ANNA, "GBP", null, null, 2);

    @Test
    void an_open_case_is_taken_by_one_officer() {
        ErrorCase after = done(OPEN.take(ANNA));

        assertEquals(CaseState.TAKEN, after.state());
        assertEquals(ANNA, after.officer());
        assertEquals(2, after.version());
        assertEquals(new Decision.Conflict(Refused.ALREADY_TAKEN), after.take(BEN));
        assertEquals(new Decision.Conflict(Refused.ALREADY_TAKEN), after.take(ANNA));
    }

    @Test
    void only_its_officer_resolves_a_case_and_only_once() {
        Resolution noError = resolution(Outcome.NO_ERROR, null, null, null);

        assertEquals(new Decision.Conflict(Refused.NOT_TAKEN), OPEN.resolve(ANNA, noError, TODAY));
        assertEquals(new Decision.Conflict(Refused.HELD_BY_ANOTHER), TAKEN.resolve(BEN, noError, TODAY));
        ErrorCase resolved = done(TAKEN.resolve(ANNA, noError, TODAY));
        assertEquals(TODAY, resolved.resolvedOn());
        assertEquals(3, resolved.version());
        assertEquals(new Decision.Conflict(Refused.ALREADY_RESOLVED), resolved.resolve(ANNA, noError, TODAY));
        assertEquals(new Decision.Conflict(Refused.ALREADY_RESOLVED), resolved.take(BEN));
    }

    @Test
    void rule_5_3_an_underpayment_ends_corrected() {
        done(TAKEN.resolve(ANNA, resolution(Outcome.CORRECTED, null, "10.00", null), TODAY));
        assertEquals(
                List.of("underpayment-is-corrected"),
                broken(resolution(Outcome.REFERRED_FOR_RECOVERY, "5.00", "10.00", null)));
        assertEquals(
                List.of("underpayment-is-corrected"),
                broken(resolution(Outcome.NOT_PURSUED, "5.00", "10.00", "too small")));
    }

    @Test
    void rule_5_3_an_underpaid_client_may_be_untraceable() {
        done(TAKEN.resolve(ANNA, resolution(Outcome.UNTRACEABLE, null, "10.00", null), TODAY));
    }

    @Test
    void rule_5_4_an_overpayment_is_referred_for_recovery() {
        done(TAKEN.resolve(ANNA, resolution(Outcome.REFERRED_FOR_RECOVERY, "26.70", null, null), TODAY));
        done(TAKEN.resolve(ANNA, resolution(Outcome.CORRECTED_AND_REFERRED, "26.70", "3.00", null), TODAY));
    }

    @Test
    void rule_5_9_an_overpayment_that_is_not_recovered_has_a_reason() {
        String rule = "overpayment-is-recovered-or-has-a-reason";

        assertEquals(List.of(rule), broken(resolution(Outcome.NOT_PURSUED, "26.70", null, " ")));
        assertEquals(List.of(rule), broken(resolution(Outcome.CORRECTED, "26.70", "3.00", null)));
        assertEquals(List.of(rule), broken(resolution(Outcome.UNTRACEABLE, "26.70", null, null)));
        done(TAKEN.resolve(ANNA, resolution(Outcome.NOT_PURSUED, "26.70", null, "official error, small"), TODAY));
        done(TAKEN.resolve(ANNA, resolution(Outcome.CORRECTED, "26.70", "3.00", "official error, small"), TODAY));
    }

    @Test
    void an_outcome_other_than_no_error_needs_an_amount() {
        for (Outcome outcome : Outcome.chosen()) {
            List<String> broken =
                    outcome == Outcome.NO_ERROR ? List.of() : broken(resolution(outcome, "0.00", "0.00", "a reason"));
            assertEquals(outcome != Outcome.NO_ERROR, broken.contains("outcome-needs-amount"), outcome.word());
        }
    }

    @Test
    void no_error_has_no_amount() {
        assertEquals(
                List.of("no-error-has-no-amount", "no-error-has-no-amount"),
                broken(resolution(Outcome.NO_ERROR, "1.00", "1.00", null)));
        done(TAKEN.resolve(ANNA, resolution(Outcome.NO_ERROR, "0.00", "0.00", null), TODAY));
    }

    @Test
    void an_established_amount_is_in_the_case_s_currency_and_not_negative() {
        Amount euros = new Amount(BigDecimal.ONE, "EUR");

        assertEquals(
                List.of("same-currency"),
                broken(new Resolution(Outcome.REFERRED_FOR_RECOVERY, euros, null, null, null)));
        assertEquals(
                List.of("not-negative", "outcome-needs-amount"),
                broken(resolution(Outcome.REFERRED_FOR_RECOVERY, "-1.00", null, null)));
    }

    private static ErrorCase done(Decision decision) {
        return assertInstanceOf(Decision.Done.class, decision).after();
    }

    private static List<String> broken(Resolution resolution) {
        return assertInstanceOf(Decision.Broken.class, TAKEN.resolve(ANNA, resolution, TODAY)).rules().stream()
                .map(Resolution.BrokenRule::rule)
                .toList();
    }

    private static Resolution resolution(Outcome outcome, String over, String under, String reason) {
        return new Resolution(outcome, amount(over), amount(under), reason, 30);
    }

    private static Amount amount(String value) {
        return value == null ? null : new Amount(new BigDecimal(value), "GBP");
    }
}
