package scot.pillars.assurance.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calibration.model.ScoredCriterion;

/** A session to plan. */
@Schema(name = "CalibrationSessionToPlan")
public record SessionRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Residence evidence, winter")
        String title,

        @NotBlank @Size(max = 40) @Schema(required = true, examples = "SCP")
        String benefit,

        @NotNull @Schema(required = true, examples = "2026-12-04")
        LocalDate heldOn,

        @Valid @Schema(description = "Form whose criteria are scored; absent when criteria are listed")
        FormReference form,

        @Size(max = 100) @Schema(description = "Criteria to score; of the form those to score, all when absent")
        List<@NotNull @Valid CriterionRequest> criteria,

        @NotEmpty @Size(max = 100) @Schema(required = true) List<@NotNull @Valid CaseRequest> cases,

        @NotNull
        @Size(max = 100)
        @Schema(required = true, examples = "[\"C-000802\",\"C-000803\"]", description = "Numbers of who scores")
        List<@NotBlank @Size(max = 100) String> participants,

        @Size(max = 200)
        @Schema(
                examples = "The number is a made-up one",
                description = "Why what looks like an identifier of a client in a text is none")
        String falseAlarm) {

    /** A published version of a check form. */
    @Schema(name = "FormReference")
    public record FormReference(
            @NotBlank @Schema(required = true, examples = "SCP-1")
            String code,

            @NotNull @Min(1) @Schema(required = true, examples = "1")
            Integer version) {}

    /** A criterion to score. */
    @Schema(name = "CriterionToScore")
    public record CriterionRequest(
            @NotBlank @Size(max = 100) @Schema(required = true, examples = "SCP-1-03")
            String code,

            @Size(max = 500)
            @Schema(examples = "Is the residence evidence in date?", description = "As on the form when absent")
            String question,

            @Size(min = 2, max = 10)
            @Schema(
                    examples = "[\"met\",\"not-met\"]",
                    description = "Answers in their order; the four outcomes of a finding when absent")
            List<@NotNull @Pattern(regexp = "[A-Za-z0-9.+-]{1,40}") String> scale,

            @Schema(examples = "false", description = "Whether neighbours in the scale are nearer; false when absent")
            Boolean ordered) {

        ScoredCriterion scored(String ofForm) {
            return new ScoredCriterion(
                    code,
                    question == null ? ofForm == null ? code : ofForm : question,
                    scale == null ? ScoredCriterion.FINDINGS : scale,
                    Boolean.TRUE.equals(ordered));
        }
    }

    /** What is scored: exactly one of the three. */
    @Schema(name = "CaseToScore")
    public record CaseRequest(
            @Schema(examples = "0198f0a2-6d3e-7c41-9f53-0242ac120002", description = "A check whose decision is scored")
            UUID check,

            @Size(max = 100) @Schema(examples = "D-2026-004711", description = "A registered decision")
            String determinationReference,

            @Size(max = 5000)
            @Schema(
                    examples = "A client moved to Dundee on 3 May and told us on 1 June.",
                    description = "A written scenario without client data")
            String scenario) {

        @JsonIgnore
        @AssertTrue(message = "give exactly one of check, determinationReference and scenario")
        @Schema(hidden = true)
        public boolean isOneCase() {
            return Stream.of(check, determinationReference, scenario)
                            .filter(one -> one != null)
                            .count()
                    == 1;
        }
    }
}
