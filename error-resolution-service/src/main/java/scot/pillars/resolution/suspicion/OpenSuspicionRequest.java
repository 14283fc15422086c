package scot.pillars.resolution.suspicion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suspicion to open. */
@Schema(name = "SuspicionToOpen")
public record OpenSuspicionRequest(
        @NotNull @Schema(required = true, description = "The ordinary error case")
        UUID errorCase,

        @NotBlank @Size(max = 2_000) @Schema(required = true, examples = "Payslips contradict the employer's answer")
        String grounds,

        @Size(max = 200)
        @Schema(
                description = "Why something in the grounds that looks like a client's number, address or telephone is "
                        + "none; the check is then not made, and the reason is kept in the audit trail")
        String falseAlarm) {}
