package scot.pillars.assurance.worklist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.Hold;
import scot.pillars.assurance.check.model.Timing;

/** A decision that somebody wants checked, without a draw. */
@Schema(name = "CaseToPick")
public record HandPickRequest(
        @NotBlank @Size(max = 100) @Schema(required = true, examples = "D-2026-004711")
        String determinationReference,

        @NotNull @Min(1) @Max(3) @Schema(required = true, examples = "2", description = "Line of defence")
        Integer tier,

        @NotNull @Schema(required = true, examples = "post-payment")
        Timing timing,

        @NotNull @Schema(required = true, examples = "2026-12-04")
        LocalDate dueOn,

        @Schema(examples = "false", description = "Before all others; false when absent")
        Boolean urgent) {

    Hold hold() {
        return timing == Timing.PRE_PAYMENT ? Hold.HELD : null;
    }
}
