package scot.pillars.assurance.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.quota.model.QuotaPeriod;

/** How many sampled cases a checker is to end, from a day on. */
@Schema(name = "CheckingQuota")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckingQuota(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "C-000731", description = "Number of the checker")
        String colleague,

        @Size(max = 20) @Schema(examples = "SCP", description = "Only cases of this benefit; absent: of all")
        String benefit,

        @NotNull
        @Schema(
                required = true,
                description =
                        "Each working day, or Monday to Sunday; a week with fewer than five working days asks for as "
                                + "much less")
        QuotaPeriod per,

        @NotNull @Min(1) @Max(1000) @Schema(required = true, examples = "12", description = "How many cases to end")
        Integer cases,

        @NotNull @Schema(required = true, examples = "2026-12-01")
        LocalDate inForceFrom,

        @Schema(examples = "2027-03-31", description = "Last day; absent while it holds")
        LocalDate inForceTo) {}
