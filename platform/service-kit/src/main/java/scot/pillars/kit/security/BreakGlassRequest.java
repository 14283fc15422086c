package scot.pillars.kit.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Emergency access to take. */
@Schema(name = "BreakGlassToTake")
public record BreakGlassRequest(
        @NotBlank @Size(max = 60) @Schema(required = true, examples = "read-suspicions")
        String ability,

        @NotBlank
        @Size(min = 10, max = 500)
        @Schema(required = true, examples = "Payment stops tonight and nobody of the team can be reached")
        String reason) {}
