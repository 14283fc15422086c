package scot.pillars.assurance.calibration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calibration.model.AnswerKind;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.assurance.check.model.Provenance;

/** A session as its reader may see it. Scores are never part of it. */
@Schema(name = "CalibrationSession")
public record SessionView(
        UUID id,
        String title,
        String benefit,
        LocalDate heldOn,
        SessionState state,

        @Schema(description = "Form whose criteria are scored; absent when they were listed")
        SessionRequest.FormReference form,

        List<CaseView> cases,
        List<CriterionView> criteria,

        @Schema(description = "Who scores, and whether they have submitted; absent for who only reads themes")
        List<ParticipantView> participants,

        int participantCount,
        int submittedCount,

        @Schema(
                description =
                        "Whether the answers of an expert or a consensus are set; what they are stays hidden until "
                                + "scoring is closed")
        boolean answersSet,

        @Schema(description = "Absent until scoring is closed and answers are set")
        AnswerKind answerKind,

        @Schema(description = "What was discussed; absent until then")
        String discussion,

        List<ActionView> actions,
        Provenance provenance,
        @Schema(description = "Of an imported session") String source,
        Instant openedAt,
        Instant scoringClosedAt,
        Instant discussedAt,
        Instant concludedAt,
        Instant cancelledAt,

        @Schema(description = "Why it was cancelled; absent otherwise")
        String cancelReason,

        int version) {

    /** One case of a session. */
    @Schema(name = "CalibrationCase")
    public record CaseView(
            @Schema(description = "Order in the session, from 1")
            int place,

            @Schema(description = "The earlier check; hidden from scorers until scoring is closed")
            UUID check,

            String determinationReference,

            @Schema(description = "As far as the decision is registered")
            String caseReference,

            LocalDate decidedOn,
            String scenario) {}

    /** One criterion as it is scored. */
    @Schema(name = "ScoredCriterion")
    public record CriterionView(String code, String question, List<String> scale, boolean ordered) {
        ScoredCriterion model() {
            return new ScoredCriterion(code, question, scale, ordered);
        }
    }

    /** Who scores. */
    @Schema(name = "CalibrationParticipant")
    public record ParticipantView(
            @Schema(examples = "C-000802") String colleague, boolean submitted) {}

    List<ScoredCriterion> model() {
        return criteria.stream().map(CriterionView::model).toList();
    }

    boolean hasParticipant(String colleague) {
        return colleague != null
                && participants.stream().anyMatch(one -> one.colleague().equals(colleague));
    }
}
