package scot.pillars.kit.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a legal hold ends. */
@Schema(name = "LegalHoldToLift")
public record LiftRequest(
        @NotBlank @Size(max = 500) @Schema(required = true, examples = "The appeal was decided")
        String reason) {}
