package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The chance with which one decision came to be checked, over all plans that could select it. */
@Schema(name = "CombinedInclusion")
public record CombinedInclusionView(
        @Schema(required = true, examples = "D-2026-004711") String reference,

        @Schema(
                required = true,
                examples = "0.0595",
                description =
                        "1 - product of (1 - pi) over the plans below, which select independently; 0 when there is none")
        double inclusionProbability,

        @Schema(required = true) List<ByPlan> plans) {

    /** What one plan's chance was. */
    @Schema(name = "InclusionByPlan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ByPlan(
            @Schema(required = true, examples = "SCP-MONTHLY")
            String plan,

            @Schema(required = true, examples = "2") int version,

            @Schema(required = true, examples = "draw", description = "draw, or gate before payment")
            String origin,

            @Schema(description = "The draw") UUID draw,
            @Schema(examples = "SCP") String stratum,
            @Schema(required = true, examples = "0.01") double inclusionProbability,

            @Schema(required = true, description = "Whether it was selected")
            boolean selected) {}
}
