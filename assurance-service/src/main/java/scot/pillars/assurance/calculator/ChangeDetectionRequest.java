package scot.pillars.assurance.calculator;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which change is to be seen. */
@Schema(name = "ChangeDetectionQuestion")
public record ChangeDetectionRequest(
        @NotNull @Schema(required = true, examples = "0.08", description = "Rate so far")
        Double rate,

        @NotNull
        @Schema(
                required = true,
                examples = "-0.03",
                description = "Change to be seen: 0.03 is three points up, -0.03 down")
        Double change,

        @Schema(examples = "600", description = "Checks made so far, at this rate")
        Long checksSoFar,

        @Schema(examples = "0.8", description = "Chance to see the change; 0.8 when left out, from 0.5 to below 1")
        Double power,

        @Schema(examples = "0.05", description = "Two-sided level of the test; 0.05 when left out")
        Double significance,

        @Schema(examples = "false", description = "Whether with continuity correction; without when left out")
        Boolean continuityCorrection) {}
