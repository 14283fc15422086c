package scot.pillars.kit.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the review of emergency access found. */
@Schema(name = "BreakGlassReview")
public record BreakGlassReview(
        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Justified")
        String finding) {}
