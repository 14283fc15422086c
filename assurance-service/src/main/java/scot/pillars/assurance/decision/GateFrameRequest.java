package scot.pillars.assurance.decision;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which month of a gate plan to close, and what another source says it holds. */
@Schema(name = "GateFrameToClose")
public record GateFrameRequest(
        @NotNull
        @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "A month is like 2026-10")
        @Schema(required = true, examples = "2026-10", description = "Month of decision; it is over")
        String month,

        @NotNull
        @Min(0)
        @Schema(
                required = true,
                examples = "1200",
                description = "Decisions of the plan's population in the month, as the case system says")
        Long controlTotal,

        @Size(max = 500)
        @Schema(
                examples = "Three decisions were made while the gate was away and checked by hand",
                description =
                        "Why the control total differs; only with a reason is a frame closed that does not reconcile")
        String reason) {
    /** The reason, null when it says nothing. */
    String because() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
