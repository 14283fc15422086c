package scot.pillars.assurance.sampling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.money.Money;

/** What another source, such as the case system or finance, says the population of a frame holds. */
@Schema(name = "ControlTotals")
public record ControlTotalsRequest(
        @Valid @NotEmpty @Size(max = 200) @Schema(required = true)
        List<@NotNull BenefitTotal> benefits) {

    /** The control totals of one benefit. */
    @Schema(name = "BenefitTotal")
    public record BenefitTotal(
            @NotBlank @Size(max = 20) @Schema(required = true, examples = "SCP")
            String benefit,

            @NotNull @Min(0) @Schema(required = true, examples = "43258", description = "Decisions")
            Long cases,

            @NotNull @Schema(required = true, description = "Their amounts of one payment, together")
            Money money) {}
}
