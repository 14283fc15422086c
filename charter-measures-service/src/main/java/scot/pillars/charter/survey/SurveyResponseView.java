package scot.pillars.charter.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded response. Its identity in the source is not shown. */
@Schema(name = "SurveyResponse")
public record SurveyResponseView(
        UUID id,
        @Schema(examples = "agency") String dataset,
        @Schema(examples = "client-survey") String survey,
        @Schema(examples = "2025-Q2", nullable = true) String wave,
        @Schema(examples = "2025-26") String financialYear,
        @Schema(examples = "clients") String population,
        @Schema(examples = "2025-06-11", nullable = true) LocalDate respondedOn,
        List<AnswerCounted> answers,
        Instant recordedAt) {

    /** An answer and how the question's rule counts it. */
    @Schema(name = "SurveyAnswerCounted")
    public record AnswerCounted(
            @Schema(examples = "PS01") String figure,
            @Schema(examples = "agree") String answer,

            @Schema(
                    enumeration = {"positive", "neutral", "negative", "outside-base"},
                    examples = "positive")
            String counts) {}
}
