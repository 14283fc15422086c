package scot.pillars.assurance.decision;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;

/** A plan that selects decisions before payment. What is absent or empty does not restrict. */
@Schema(name = "GatePlanToKeep")
public record GatePlanRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Every decision of new colleagues")
        String name,

        @Size(max = 100) @Schema(examples = "[\"SCP\"]") Set<String> benefits,
        Set<DecisionType> decisionTypes,
        Set<Channel> channels,
        @Size(max = 1000) @Schema(examples = "[\"T-014\"]") Set<String> teams,

        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(examples = "1000.00", description = "Least amount, in the currency of the decision")
        BigDecimal amountFrom,

        @Min(1)
        @Max(3650)
        @Schema(
                examples = "90",
                description = "Only decisions of colleagues whose first posting began less than so many days before")
        Integer inPostLessThanDays,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        @Schema(required = true, examples = "0.05", description = "Chance of each decision; 1 selects every one")
        BigDecimal rate,

        @Pattern(regexp = "[0-9a-f]{32,128}", message = "A seed is 32 to 128 hexadecimal digits")
        @Schema(description = "Key of the permanent random numbers, for a new plan; made when absent")
        String seed,

        @NotNull @Schema(required = true, examples = "2026-12-01")
        LocalDate inForceFrom,

        @Schema(examples = "2027-03-31") LocalDate inForceTo) {
    public GatePlanRequest {
        benefits = benefits == null ? Set.of() : benefits;
        decisionTypes = decisionTypes == null ? Set.of() : decisionTypes;
        channels = channels == null ? Set.of() : channels;
        teams = teams == null ? Set.of() : teams;
    }
}
