package scot.pillars.assurance.calculator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.Allocation;

/** The sample, divided. */
@Schema(name = "DividedSample")
public record AllocationView(
        @Schema(required = true) List<Part> strata,

        @Schema(required = true, examples = "200", description = "Sum over the strata, the sample asked for")
        long sample,

        @Schema(required = true) String formula,
        @Schema(required = true) String source) {

    /** What one stratum gets. */
    @Schema(name = "DividedSamplePart")
    public record Part(
            @Schema(required = true, examples = "NEW") String name,

            @Schema(required = true, examples = "18.65285", description = "By the formula, before bounds and rounding")
            double unrounded,

            @Schema(required = true, examples = "19") long sample,

            @Schema(required = true, examples = "0.0475", description = "Chance of selection")
            double inclusionProbability,

            @Schema(nullable = true, examples = "21.0526", description = "Its inverse; null where nothing is drawn")
            Double weight) {}

    static AllocationView of(AllocationRequest request) {
        int minimum = request.minimum() == null ? Allocation.MINIMUM : request.minimum();
        List<Part> parts = request.allocation().divide(request.sample(), request.toDivide(), minimum).stream()
                .map(AllocationView::part)
                .toList();
        return new AllocationView(
                parts,
                parts.stream().mapToLong(Part::sample).sum(),
                switch (request.method()) {
                            case PROPORTIONAL -> "nh = n Nh / N";
                            case NEYMAN -> "nh = n Nh Sh / sum of Nh Sh";
                            case FIXED -> "nh = n x share";
                        }
                        + "; whole numbers by largest remainder between the minimum and what the stratum holds",
                "Cochran, Sampling Techniques, 3rd ed. (1977), sections 5.5 and 5.9; Neyman, JRSS 97 (1934) 558-625");
    }

    private static Part part(Allocation.Part part) {
        double size = part.stratum().size();
        return new Part(
                part.stratum().name(),
                part.unrounded(),
                part.sample(),
                part.sample() / size,
                part.sample() == 0 ? null : size / part.sample());
    }
}
