package scot.pillars.assurance.risk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.risk.model.Scorecard;

/** What a score says of one decision, and why. */
@Schema(name = "RiskScore")
public record RiskScoreView(
        @Schema(required = true, examples = "D-2026-004711") String reference,
        @Schema(required = true, examples = "3") int model,
        @Schema(required = true, examples = "64") int score,

        @Schema(required = true, description = "The levels that gave most points, the highest first")
        List<Scorecard.Reason> reasons) {}
