package scot.pillars.assurance.risk;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to train a score on. The earlier period trains, the later one tests. */
@Schema(name = "RiskModelToTrain")
public record RiskModelRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Payment errors, autumn")
        String name,

        @NotBlank
        @Size(max = 1000)
        @Schema(required = true, examples = "Choose decisions for second-line checks where money is most often wrong")
        String purpose,

        @NotNull @Schema(required = true, examples = "2025-12-01", description = "First day of decision")
        LocalDate decidedFrom,

        @NotNull @Schema(required = true, examples = "2026-11-20", description = "Last day of decision")
        LocalDate decidedTo,

        @Schema(
                examples = "2026-08-01",
                description = "First day of the later period; absent: the day before which 70 % of the checks lie")
        LocalDate testedFrom,

        @DecimalMin("0.01")
        @DecimalMax("0.9")
        @Schema(
                examples = "0.2",
                description = "Share of decisions it will choose, for the rates of groups; 0.2 when absent")
        Double targetedShare,

        @Schema(examples = "20261125", description = "Seed of the cross-validation; made when absent")
        Long seed,

        @Size(max = 50)
        @Schema(examples = "[\"team\"]", description = "Features that are not to be looked at; ageBand never is")
        Set<String> leaveOut) {
    public RiskModelRequest {
        leaveOut = leaveOut == null ? Set.of() : leaveOut;
    }
}
