package scot.pillars.assurance.calibration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calibration.model.Answer;
import scot.pillars.assurance.calibration.model.AnswerKind;

/** The answers of an expert, or those agreed on. */
@Schema(name = "CalibrationAnswersToSet")
public record AnswersRequest(
        @NotNull @Schema(required = true, examples = "expert-key")
        AnswerKind kind,

        @NotNull @Size(max = 10_000) @Schema(required = true)
        List<@NotNull @Valid GivenAnswer> answers,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier of a client is none")
        String falseAlarm) {

    /** The answer to one criterion of one case. */
    @Schema(name = "CalibrationAnswer")
    public record GivenAnswer(
            @NotNull
            @Schema(name = "case", required = true, examples = "1", description = "Place of the case")
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            Integer place,

            @NotBlank @Schema(required = true, examples = "SCP-1-03")
            String criterion,

            @NotBlank @Schema(required = true, examples = "not-met")
            String answer,

            @Size(max = 1000)
            @Schema(examples = "The letter was older than three months", description = "Why, as it was discussed")
            String discussion) {
        Answer model() {
            return new Answer(place, criterion, answer);
        }
    }
}
