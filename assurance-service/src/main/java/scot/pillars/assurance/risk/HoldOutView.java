package scot.pillars.assurance.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a score would have done on the later period, which training did not see; rates are weighted by 1 / pi. */
@Schema(name = "RiskHoldOut")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldOutView(
        @Schema(required = true, examples = "412", description = "Random checks of the later period")
        int checks,

        @Schema(required = true, examples = "37", description = "Of them with money wrong")
        int errors,

        @Schema(
                required = true,
                description =
                        "Area under the receiver operating characteristic; chance is 0.5. Interval: Hanley and McNeil, "
                                + "Radiology 143 (1982) 29-36, at Kish's effective sizes")
        Rate area,

        @Schema(required = true) List<Depth> curve,

        @Schema(required = true, examples = "0.2", description = "Share of decisions chosen, for the rates of groups")
        double targetedShare,

        @Schema(required = true, description = "Rates by benefit, channel, area and age band")
        List<Group> groups) {

    /** A share with its 95 % interval. */
    @Schema(name = "RiskRate")
    public record Rate(
            @Schema(required = true, examples = "0.71") double value,
            @Schema(required = true, examples = "0.64") double lower,
            @Schema(required = true, examples = "0.78") double upper) {}

    /** What checking this share of decisions with the highest scores finds, beside as many at random. */
    @Schema(name = "RiskDepth")
    public record Depth(
            @Schema(required = true, examples = "0.1") double share,

            @Schema(required = true, description = "Errors per check")
            Rate hitRate,

            @Schema(required = true, examples = "21.4") double errorsPerHundred,
            @Schema(required = true, examples = "8.9") double errorsPerHundredAtRandom,
            @Schema(required = true, examples = "1240.5") double valuePerHundred,
            @Schema(required = true, examples = "402.1") double valuePerHundredAtRandom,
            @Schema(required = true, examples = "2.4") double lift,
            @Schema(required = true, examples = "0.24") double shareOfErrorsFound,

            @Schema(
                    required = true,
                    examples = "12.5",
                    description = "Checks of a hundred that find something now and would find nothing at random")
            double nugatoryAvoidedPerHundred) {}

    /** How a group is treated; its rates are absent where there are too few checks of it. */
    @Schema(name = "RiskGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            @Schema(required = true, examples = "channel") String by,
            @Schema(required = true, examples = "online") String name,

            @Schema(examples = "120", description = "Absent below 10")
            Integer checks,

            @Schema(description = "Chosen, of all its decisions")
            Rate selection,

            @Schema(description = "Wrong, of its chosen decisions")
            Rate hit,

            @Schema(description = "Chosen, of its decisions that were right")
            Rate falsePositive) {}
}
