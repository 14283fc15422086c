package scot.pillars.charter.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One survey response to record. There is no place for free text. */
@Schema(name = "SurveyResponseRequest")
public record SurveyResponseRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "Who delivers it: the survey tool or file", examples = "CLIENT-SURVEY-2025")
        String source,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "Its identity there; a second one is answered 409", examples = "R-0001")
        String sourceId,

        @Pattern(regexp = SurveyRow.CODE, message = SurveyRow.CODE_MESSAGE)
        @Size(max = 40)
        @Schema(description = "Whose data it is; agency when absent", examples = "agency", nullable = true)
        String dataset,

        @NotNull
        @Pattern(regexp = SurveyRow.CODE, message = SurveyRow.CODE_MESSAGE)
        @Size(max = 60)
        @Schema(examples = "client-survey")
        String survey,

        @Size(min = 1, max = 20) @Schema(examples = "2025-Q2", nullable = true)
        String wave,

        @NotNull @Size(max = 7) @Schema(description = "1 April to 31 March", examples = "2025-26")
        String financialYear,

        @Schema(description = "Europe/London", examples = "2025-06-11", nullable = true)
        LocalDate respondedOn,

        @NotNull
        @Size(max = 20)
        @Schema(
                enumeration = {"clients", "staff", "partners"},
                examples = "clients")
        String population,

        @NotNull @NotEmpty @Size(max = 200) @Schema(description = "One per question that was asked and answered")
        List<@NotNull @Valid AnswerGiven> answers) {

    SurveyRow row() {
        return new SurveyRow(sourceId, survey, wave, financialYear, respondedOn, population, answers);
    }
}
