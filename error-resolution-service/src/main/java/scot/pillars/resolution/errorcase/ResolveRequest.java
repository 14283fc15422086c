package scot.pillars.resolution.errorcase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.money.Money;
import scot.pillars.resolution.errorcase.model.Amount;
import scot.pillars.resolution.errorcase.model.Outcome;
import scot.pillars.resolution.errorcase.model.Resolution;

/** How an officer ends the case they hold. */
@Schema(name = "ResolveRequest")
record ResolveRequest(
        @NotNull
        @Pattern(regexp = OfficerRequest.NUMBER, message = "A colleague number is C- and three to twelve digits")
        @Schema(
                required = true,
                description = "Pseudonymous colleague number of the officer who holds the case",
                examples = "C-000123")
        String officer,

        @NotNull
        @Schema(
                required = true,
                enumeration = {
                    "corrected",
                    "referred-for-recovery",
                    "corrected-and-referred",
                    "no-error",
                    "not-pursued",
                    "untraceable"
                },
                examples = "referred-for-recovery")
        String outcome,

        @Schema(description = "What was overpaid; absent or zero when nothing was", nullable = true)
        Money establishedOver,

        @Schema(description = "What was underpaid; absent or zero when nothing was", nullable = true)
        Money establishedUnder,

        @Size(max = 500)
        @Schema(
                description = "Why an overpayment is not recovered; no names, no identifiers",
                nullable = true,
                examples = "Below the amount at which recovery is proportionate")
        String reason,

        @Min(0)
        @Max(100_000)
        @Schema(description = "Time spent on the case, in minutes", nullable = true, examples = "45")
        Integer minutes,

        @Size(max = 200)
        @Schema(
                description = "Why something in the reason that looks like a client's number, address or telephone is "
                        + "none; kept in the audit trail",
                nullable = true)
        String falseAlarm) {

    /** @throws Refusal 400 when the outcome is none of the list */
    Resolution toModel() {
        return new Resolution(
                Outcome.of(outcome)
                        .orElseThrow(() -> Refusal.badRequest(
                                "outcome",
                                "one-of",
                                "The outcome is corrected, referred-for-recovery, corrected-and-referred, no-error,"
                                        + " not-pursued or untraceable")),
                amount(establishedOver),
                amount(establishedUnder),
                reason == null || reason.isBlank() ? null : reason.strip(),
                minutes);
    }

    private static Amount amount(Money money) {
        return money == null ? null : new Amount(money.value(), money.currency());
    }
}
