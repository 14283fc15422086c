package scot.pillars.assurance.calculator;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What margin is asked for. */
@Schema(name = "SampleSizeQuestion")
public record SampleSizeRequest(
        @Schema(examples = "0.5", description = "Expected proportion; 0.5, the most demanding, when left out")
        Double proportion,

        @NotNull
        @Schema(required = true, examples = "0.05", description = "Margin of error: half the width of the interval")
        Double margin,

        @Schema(examples = "0.95", description = "0.95 when left out")
        Double confidence,

        @Schema(
                examples = "1.959964",
                description = "Normal quantile to use instead of the exact one of the confidence")
        Double z,

        @Schema(examples = "1000", description = "How many the population holds; left out for one without end")
        Long population) {}
