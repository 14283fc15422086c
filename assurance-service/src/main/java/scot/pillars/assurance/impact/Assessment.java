package scot.pillars.assurance.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a launch or change may do to quality, what is done about it, and who signed it off. */
@Schema(name = "ImpactAssessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assessment(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Launch of Pension Age Disability Payment")
        String title,

        @NotNull @Schema(required = true) Kind kind,

        @NotEmpty @Size(max = 50) @Schema(required = true, examples = "[\"PADP\"]")
        List<String> benefits,

        @NotNull @Schema(required = true, examples = "2026-10-01", description = "Day of the launch or change")
        LocalDate startsOn,

        @NotEmpty @Size(max = 100) @Schema(required = true) List<@NotNull @Valid Risk> risks,

        @NotBlank
        @Size(max = 4000)
        @Schema(required = true, examples = "Checks of every award for four weeks; daily call")
        String resolutionPlan,

        @Schema(
                readOnly = true,
                examples = "C-0002",
                description = "Who signed it off; a change takes the sign-off away")
        String signedOffBy,

        @Schema(readOnly = true) LocalDate signedOffOn) {
    public Assessment {
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
        risks = risks == null ? List.of() : List.copyOf(risks);
    }

    /** Of what. */
    public enum Kind {
        LAUNCH,
        CHANGE
    }

    /** An error that could come of it. */
    @Schema(name = "ImpactRisk")
    public record Risk(
            @NotBlank @Size(max = 500) @Schema(required = true, examples = "Old rates are used in the first weeks")
            String risk,

            @NotNull
            @Min(1)
            @Max(5)
            @Schema(required = true, examples = "3", description = "1 rare to 5 almost certain")
            Integer likelihood,

            @NotNull @Min(1) @Max(5) @Schema(required = true, examples = "4", description = "1 slight to 5 severe")
            Integer impact,

            @NotBlank @Size(max = 2000) @Schema(required = true, examples = "Rates loaded and tested a week before")
            String mitigation,

            @Size(max = 50) @Schema(required = true, examples = "[\"RAT-WRONG-RATE\"]")
            List<String> descriptors) {
        public Risk {
            descriptors = descriptors == null ? List.of() : List.copyOf(descriptors);
        }

        /** Likelihood times impact, 1 to 25. */
        public int severity() {
            return likelihood * impact;
        }
    }

    /** The same, signed off by nobody yet or by this colleague. */
    public Assessment signedOff(String by, LocalDate on) {
        return new Assessment(title, kind, benefits, startsOn, risks, resolutionPlan, by, on);
    }
}
