package scot.pillars.assurance.calculator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units with the plans that could draw them, or a simple random sample, or weights. */
@Schema(name = "InclusionQuestion")
public record InclusionRequest(
        @Size(min = 1, max = 10_000) List<@NotNull @Valid UnitGiven> units,

        @Valid @Schema(description = "A simple random sample without replacement")
        SimpleRandom simpleRandom,

        @Size(min = 1, max = 10_000) @Schema(description = "Weights whose effective sample size is asked for")
        List<@NotNull Double> weights) {

    /** A unit. */
    @Schema(name = "UnitGiven")
    public record UnitGiven(
            @Schema(examples = "50", description = "What was found; totals need it of every unit")
            Double value,

            @NotNull
            @Size(min = 1, max = 100)
            @Schema(required = true, description = "Chance of selection by each plan; the plans draw independently")
            List<@NotNull Double> probabilities) {}

    /** A simple random sample. */
    @Schema(name = "SimpleRandomSample")
    public record SimpleRandom(
            @NotNull @Schema(required = true, examples = "3")
            Long sample,

            @NotNull @Schema(required = true, examples = "10")
            Long population) {}

    @JsonIgnore
    @AssertTrue(message = "name units, simpleRandom or weights")
    @Schema(hidden = true)
    public boolean isSomething() {
        return units != null || simpleRandom != null || weights != null;
    }
}
