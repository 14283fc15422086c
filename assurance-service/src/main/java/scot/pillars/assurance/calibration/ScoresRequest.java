package scot.pillars.assurance.calibration;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calibration.model.Answer;

/** Answers to keep on one's own sheet; those that are not named stay as they are. */
@Schema(name = "CalibrationScoresToKeep")
public record ScoresRequest(
        @NotNull @Size(max = 10_000) @Schema(required = true)
        List<@NotNull @Valid Score> answers) {

    /** One's answer to one criterion of one case. */
    @Schema(name = "CalibrationScore")
    public record Score(
            @NotNull
            @JsonProperty("case")
            @Schema(name = "case", required = true, examples = "1", description = "Place of the case")
            Integer place,

            @NotBlank @Schema(required = true, examples = "SCP-1-03")
            String criterion,

            @NotBlank @Schema(required = true, examples = "met")
            String answer) {
        Answer model() {
            return new Answer(place, criterion, answer);
        }

        static Score of(Answer answer) {
            return new Score(answer.place(), answer.criterion(), answer.answer());
        }
    }
}
