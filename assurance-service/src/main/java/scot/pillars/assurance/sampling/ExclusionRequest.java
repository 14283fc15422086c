package scot.pillars.assurance.sampling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions that do not belong into the population of a frame, and why. */
@Schema(name = "FrameExclusion")
public record ExclusionRequest(
        @NotEmpty @Size(max = 10_000) @Schema(required = true, examples = "[\"D-2026-004711\"]")
        Set<@NotBlank @Size(max = 100) String> references,

        @NotBlank @Size(max = 300) @Schema(required = true, examples = "Registered in a test of the case system")
        String reason) {}
