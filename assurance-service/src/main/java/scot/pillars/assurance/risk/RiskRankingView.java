package scot.pillars.assurance.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A frame that a score ranked, and why the highest stand where they stand. */
@Schema(name = "RiskRanking")
public record RiskRankingView(
        @Schema(required = true) UUID frame,
        @Schema(required = true, examples = "RISK-MONTHLY") String plan,
        @Schema(required = true, examples = "3") int model,
        @Schema(required = true, examples = "2026-11-01") LocalDate decidedFrom,
        @Schema(required = true, examples = "2026-11-30") LocalDate decidedTo,
        @Schema(required = true, examples = "18231") int units,
        @Schema(required = true) Instant rankedAt,

        @Schema(required = true, description = "The highest scores, at most 200")
        List<RiskScoreView> highest) {}
