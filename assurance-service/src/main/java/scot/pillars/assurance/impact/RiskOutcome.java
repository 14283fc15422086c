package scot.pillars.assurance.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Level;

/**
 * Whether a risk came true: the share of checks of the benefits with an error of its descriptors, in the 180 days before
 * the launch or change and from then on.
 */
@Schema(name = "RiskOutcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RiskOutcome(
        @Schema(required = true, examples = "Old rates are used in the first weeks")
        String risk,

        @Schema(required = true, examples = "12", description = "Likelihood times impact")
        int severity,

        @Schema(required = true) Level before,
        @Schema(description = "Absent before the launch") Level after) {}
