package scot.pillars.assurance.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.money.Money;

/** A payment as the agency's system made it. */
@Schema(name = "PaymentToRegister")
public record PaymentRequest(
        @NotBlank @Size(max = 100) @Schema(required = true, examples = "P-2026-118203")
        String reference,

        @Size(max = 100) @Schema(examples = "D-2026-004711", description = "The determination it rests on")
        String determinationReference,

        @NotBlank @Size(max = 100) @Schema(required = true, examples = "CR-2025-000123")
        String caseReference,

        @NotBlank @Size(max = 20) @Schema(required = true, examples = "SCP")
        String benefit,

        @NotNull @Schema(required = true, examples = "2026-10-26", description = "First day paid for")
        LocalDate periodFrom,

        @NotNull @Schema(required = true, examples = "2026-11-22", description = "Last day paid for")
        LocalDate periodTo,

        @NotNull @Schema(required = true) Money amount,

        @NotNull @Schema(required = true, examples = "2026-11-20")
        LocalDate paidOn) {}
