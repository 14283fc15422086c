package scot.pillars.charter.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the question behind one figure. */
@Schema(name = "SurveyAnswer")
public record AnswerGiven(
        @NotNull @Size(min = 1, max = 10) @Schema(description = "Code of the figure", examples = "PS01")
        String figure,

        @NotNull
        @Size(min = 1, max = 30)
        @Schema(
                description = "One of the answers the question offers; others are refused with 422",
                examples = "strongly-agree")
        String answer) {}
