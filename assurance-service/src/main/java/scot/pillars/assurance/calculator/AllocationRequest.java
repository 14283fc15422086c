package scot.pillars.assurance.calculator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.Allocation;
import scot.pillars.statistics.Stratum;

/** A sample to divide among strata. */
@Schema(name = "AllocationQuestion")
public record AllocationRequest(
        @NotNull @Schema(required = true, examples = "neyman")
        Method method,

        @NotNull @Schema(required = true, examples = "200", description = "Checks in all")
        Long sample,

        @Schema(examples = "2", description = "Least number per stratum; 2 when left out, fewer where it holds fewer")
        Integer minimum,

        @NotNull @Size(min = 1, max = 1_000) @Schema(required = true)
        List<@NotNull @Valid StratumGiven> strata) {

    /** How it is divided. */
    @Schema(name = "AllocationMethod")
    public enum Method {
        PROPORTIONAL,
        NEYMAN,
        FIXED
    }

    /** A stratum. */
    @Schema(name = "StratumGiven")
    public record StratumGiven(
            @NotBlank @Size(max = 200) @Schema(required = true, examples = "NEW")
            String name,

            @NotNull @Schema(required = true, examples = "400", description = "How many it holds")
            Long size,

            @Schema(examples = "9", description = "Standard deviation, for neyman")
            Double deviation,

            @Schema(examples = "0.25", description = "Share of the sample, for fixed; the shares sum to 1")
            Double share) {}

    @JsonIgnore
    @Schema(hidden = true)
    Allocation allocation() {
        return Allocation.valueOf(method.name());
    }

    @JsonIgnore
    @Schema(hidden = true)
    List<Stratum> toDivide() {
        return strata.stream()
                .map(one -> new Stratum(one.name(), one.size(), one.deviation(), one.share()))
                .toList();
    }
}
