package scot.pillars.assurance.sampling;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the random order is keyed. */
@Schema(name = "SampleToDraw")
public record DrawRequest(
        @Pattern(
                regexp = "[0-9a-f]{32,128}",
                message = "A seed is 32 to 128 hexadecimal digits, an even number of them")
        @Schema(
                examples = "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                description = "Made when absent; the same plan version, frame and seed give the same cases")
        String seed) {}
