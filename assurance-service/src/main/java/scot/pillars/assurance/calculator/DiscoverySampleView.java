package scot.pillars.assurance.calculator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.DiscoverySample;

/** How many checks show at least one error. */
@Schema(name = "DiscoverySample")
public record DiscoverySampleView(
        @Schema(
                required = true,
                examples = "58.40397",
                description = "From a finite population only whole numbers have a meaning")
        double unrounded,

        @Schema(required = true, examples = "59") long roundedUp,

        @Schema(required = true, examples = "0.9515", description = "Confidence that the rounded number reaches")
        double confidenceReached,

        @Schema(
                nullable = true,
                examples = "25",
                description = "Errors the population holds at this rate, rounded down; null for one without end")
        Long errors,

        @Schema(required = true) String formula,
        @Schema(required = true) String source) {

    static DiscoverySampleView of(DiscoverySampleRequest request) {
        DiscoverySample sample =
                DiscoverySample.of(request.rate(), Given.or(request.confidence(), .95), request.population());
        return new DiscoverySampleView(
                sample.unrounded(),
                sample.roundedUp(),
                sample.confidence(),
                sample.errors(),
                request.population() == null
                        ? "n = ln(1 - confidence) / ln(1 - rate)"
                        : "smallest n with 1 - C(N - D, n) / C(N, n) at least the confidence, D = rate x N rounded down",
                "Arkin, Handbook of Sampling for Auditing and Accounting, 3rd ed. (1984), discovery sampling");
    }
}
