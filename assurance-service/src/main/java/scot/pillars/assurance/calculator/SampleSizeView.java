package scot.pillars.assurance.calculator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.Intervals;
import scot.pillars.statistics.SampleSize;

/** How many checks the margin needs. */
@Schema(name = "SampleSize")
public record SampleSizeView(
        @Schema(required = true, examples = "384.14589", description = "From a population without end")
        double unlimited,

        @Schema(required = true, examples = "277.733", description = "With finite population correction")
        double unrounded,

        @Schema(required = true, examples = "278") long roundedUp,

        @Schema(required = true, examples = "0.04997", description = "Margin that the rounded number buys")
        double marginReached,

        @Schema(required = true, examples = "1.959964") double z,
        @Schema(required = true) String formula,
        @Schema(required = true) String source) {

    static SampleSizeView of(SampleSizeRequest request) {
        double proportion = Given.or(request.proportion(), .5);
        double z = request.z() != null ? request.z() : Intervals.z(Given.or(request.confidence(), .95));
        SampleSize size = SampleSize.of(proportion, request.margin(), z, request.population());
        return new SampleSizeView(
                size.unlimited(),
                size.unrounded(),
                size.roundedUp(),
                SampleSize.margin(proportion, size.roundedUp(), z, request.population()),
                z,
                "n0 = z^2 p (1 - p) / e^2; n = n0 / (1 + (n0 - 1) / N)",
                "Cochran, Sampling Techniques, 3rd ed. (1977), formulas 4.1 and 4.2");
    }
}
