package scot.pillars.assurance.calculator;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which rate of errors may not stay unseen. */
@Schema(name = "DiscoverySampleQuestion")
public record DiscoverySampleRequest(
        @NotNull @Schema(required = true, examples = "0.05", description = "Rate at which errors occur")
        Double rate,

        @Schema(examples = "0.95", description = "Of seeing at least one; 0.95 when left out")
        Double confidence,

        @Schema(examples = "500", description = "How many the population holds; left out for one without end")
        Long population) {}
