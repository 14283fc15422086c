package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.sampling.model.FrameState;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.kit.money.Money;

/** What a draw from a frame would take from each stratum and what that buys; nobody is chosen. */
@Schema(name = "SampleDryRun")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DryRunView(
        @Schema(required = true) UUID frame,
        @Schema(required = true, examples = "SCP-MONTHLY") String plan,
        @Schema(required = true) int planVersion,
        @Schema(required = true, examples = "stratified") Method method,

        @Schema(required = true, description = "Only a closed frame can be drawn from")
        FrameState state,

        @Schema(required = true) long population,
        @Schema(required = true) long sample,

        @Schema(
                required = true,
                examples = "0.5",
                description = "Share of wrong cases that the margins are reckoned for")
        double expectedRate,

        @Schema(required = true, examples = "0.95") double confidence,

        @Schema(
                required = true,
                examples = "0.03",
                description = "Half the width of the interval around the share of wrong cases, all strata together")
        double margin,

        @Schema(
                required = true,
                description = "Decisions that the plan's cap per stratum takes away; not in the sample")
        long overCapPerStratum,

        @Schema(
                examples = "3.4",
                description =
                        "Decisions of the sample that the plan's cap per colleague is expected to take away; whose they are "
                                + "the draw tells. Absent without that cap")
        Double expectedOverCapPerColleague,

        @Schema(required = true) List<Stratum> strata) {

    /** What one stratum would give. */
    @Schema(name = "DryRunStratum")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stratum(
            @Schema(required = true, examples = "SCP") String name,
            @Schema(required = true) long population,

            @Schema(description = "Absent when no decision of the frame has an amount")
            Money money,

            @Schema(required = true) long sample,
            @Schema(required = true, examples = "0.0069") double inclusionProbability,

            @Schema(description = "Half the width of its own interval; absent where nothing is drawn")
            Double margin) {}
}
