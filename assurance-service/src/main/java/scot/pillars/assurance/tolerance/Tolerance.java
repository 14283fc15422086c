package scot.pillars.assurance.tolerance;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.money.Money;

/**
 * Up to which amount an error in money stays out of the published rate of a benefit, from a day on (section 3, rule 10).
 *
 * @param inForceFrom first day of checks for which it holds
 */
@Schema(name = "ToleranceThreshold")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tolerance(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "SCP", description = "Code of the benefit")
        String benefit,

        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 7, fraction = 2)
        @Schema(
                required = true,
                examples = "37.00",
                description = "Largest amount in error of a case, in one direction, that is left out")
        BigDecimal amount,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as GBP")
        @Schema(required = true, examples = "GBP", description = "The benefit's currency")
        String currency,

        @NotNull @Schema(required = true, examples = "2026-04-01", description = "First day of checks")
        LocalDate inForceFrom,

        @Schema(examples = "2027-03-31", description = "Last day; absent while it holds")
        LocalDate inForceTo) {
    public Tolerance {
        amount = amount == null || amount.scale() > 2 ? amount : amount.setScale(2);
    }

    /** £37.00. */
    public String inWords() {
        return new Money(amount, currency).display();
    }
}
