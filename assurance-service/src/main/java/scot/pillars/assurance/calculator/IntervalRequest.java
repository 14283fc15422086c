package scot.pillars.assurance.calculator;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was counted. */
@Schema(name = "IntervalQuestion")
public record IntervalRequest(
        @NotNull @Schema(required = true, examples = "81", description = "How many had the property")
        Long events,

        @Schema(examples = "263", description = "Of how many; without it only the Poisson bound is answered")
        Long sample,

        @Schema(examples = "0.95", description = "0.95 when left out")
        Double confidence) {}
