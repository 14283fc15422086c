package scot.pillars.assurance.calibration;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calculator.AgreementView;
import scot.pillars.assurance.calibration.model.AnswerKind;
import scot.pillars.assurance.calibration.model.SessionState;

/** What came out of the scoring. */
@Schema(name = "CalibrationResult")
public record SessionResultView(
        UUID session,
        SessionState state,
        @Schema(description = "Scorers who submitted") int raters,
        int cases,
        List<CriterionResult> criteria,

        @Schema(description = "Over all criteria that have the same scale, one entry per scale")
        List<ScaleResult> overall,

        AnswerKind answerKind,
        List<AnswersRequest.GivenAnswer> answers,

        @Schema(
                description =
                        "Against key or consensus: the reader's own, of everybody for who leads calibration; absent "
                                + "without answers")
        List<CheckerResult> checkers,

        @Schema(required = true, description = "Read this beside every kappa")
        String note) {

    /** Agreement on one criterion. */
    @Schema(name = "CalibrationCriterionResult")
    public record CriterionResult(
            String criterion, String question, List<AnswerCount> answers, AgreementView agreement) {}

    /** How often an answer was given. */
    @Schema(name = "CalibrationAnswerCount")
    public record AnswerCount(String answer, long count) {}

    /** Agreement over criteria. */
    @Schema(name = "CalibrationScaleResult")
    public record ScaleResult(List<String> scale, boolean ordered, int criteria, AgreementView agreement) {}

    /** One scorer against the answers, over all criteria that are met or not. */
    @Schema(name = "CalibrationCheckerResult")
    public record CheckerResult(
            @Schema(examples = "C-000802") String colleague, AgreementView.Checker against) {}
}
