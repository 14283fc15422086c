package scot.pillars.assurance.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Measure;

/** A key work objective: what one colleague wants to reach, measured where it can be. */
@Schema(name = "Objective")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Objective(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "C-000731")
        String colleague,

        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "Test residence before every award")
        String text,

        @Schema(description = "What is measured; absent for an objective without a number")
        Measure measure,

        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Schema(examples = "0.95", description = "Least share of complete checks; with a measure only")
        BigDecimal level,

        @NotNull @Schema(required = true, examples = "2026-04-01")
        LocalDate inForceFrom,

        @NotNull @Schema(required = true, examples = "2027-03-31")
        LocalDate inForceTo,

        @Schema(description = "How it ended; absent while it runs")
        Outcome outcome) {
    /** How an objective ended. */
    public enum Outcome {
        MET,
        PARTLY_MET,
        NOT_MET
    }
}
