package scot.pillars.kit.records;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long records of a class are to be kept, and why. */
@Schema(name = "RetentionToKeep")
public record RetentionRequest(
        @Min(1) @Max(1_200) @Schema(nullable = true, examples = "84", description = "Months; null keeps them")
        Integer months,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Records policy of 2026, section 4")
        String reason) {}
