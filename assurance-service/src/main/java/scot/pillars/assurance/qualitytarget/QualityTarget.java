package scot.pillars.assurance.qualitytarget;

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

/** The share that is to be reached at least, by a benefit or a team, from a day on. */
@Schema(name = "QualityTarget")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QualityTarget(
        @NotNull @Schema(required = true) Of of,

        @NotBlank
        @Size(max = 40)
        @Schema(required = true, examples = "SCP", description = "Code of the benefit or the team")
        String subject,

        @NotNull @Schema(required = true) Measure measure,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Schema(
                required = true,
                examples = "0.95",
                description = "Least share of complete checks, above 0 and at most 1")
        BigDecimal level,

        @NotNull @Schema(required = true, examples = "2026-04-01")
        LocalDate inForceFrom,

        @Schema(examples = "2027-03-31", description = "Last day; absent while it holds")
        LocalDate inForceTo) {
    /** Whose target it is. */
    public enum Of {
        BENEFIT,
        TEAM
    }

    /** Whether it holds on this day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }
}
