package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import scot.pillars.assurance.calculator.AgreementView;
import scot.pillars.assurance.calibration.model.Answer;
import scot.pillars.assurance.calibration.model.BlindScoring;
import scot.pillars.assurance.calibration.model.CalibrationRule;
import scot.pillars.assurance.calibration.model.ScoreMatrix;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.kit.http.Refusal;

/** The result of a session once its scoring is closed, with the names its reader may see. */
@ApplicationScoped
class ReadingResult {
    @Inject
    CalibrationSessions sessions;

    @Inject
    CalibrationScores scores;

    @Inject
    ReadingSessions reading;

    /** @throws Refusal 404 when there is no such session, 409 while its scoring is blind */
    SessionResultView read(UUID id) {
        SessionView session = closed(id);
        ScoreMatrix matrix = matrix(session);
        List<ScoredCriterion> criteria = session.model();
        List<SessionResultView.ScaleResult> overall = SessionAgreement.byScale(criteria).values().stream()
                .map(one -> new SessionResultView.ScaleResult(
                        one.get(0).scale(), one.get(0).ordered(), one.size(), SessionAgreement.pooled(matrix, one)))
                .toList();
        return new SessionResultView(
                id,
                session.state(),
                matrix.scorers().size(),
                matrix.cases(),
                criteria.stream().map(one -> of(matrix, one)).toList(),
                overall,
                session.answerKind(),
                scores.answers(id),
                checkers(session, matrix),
                SessionAgreement.NOTE);
    }

    /** The sheets that this reader may see: one's own, or those of all who submitted. */
    List<ScoreSheetView> sheets(UUID id) {
        SessionView session = closed(id);
        Map<String, List<Answer>> submitted = scores.submitted(id);
        List<ScoreSheetView> sheets = new ArrayList<>();
        submitted.forEach((scorer, answers) -> {
            if (BlindScoring.mayRead(session.state(), scorer.equals(reading.caller()), reading.leads())) {
                CalibrationScores.Sheet sheet = scores.find(id, scorer).orElseThrow();
                sheets.add(new ScoreSheetView(
                        scorer,
                        answers.stream().map(ScoresRequest.Score::of).toList(),
                        0,
                        sheet.submittedAt(),
                        sheet.version()));
            }
        });
        return sheets;
    }

    /** The scores of all who submitted. */
    ScoreMatrix matrix(SessionView session) {
        Map<String, List<Answer>> submitted = scores.submitted(session.id());
        return new ScoreMatrix(
                session.cases().size(),
                List.copyOf(submitted.keySet()),
                submitted,
                scores.answers(session.id()).stream()
                        .map(AnswersRequest.GivenAnswer::model)
                        .toList());
    }

    private SessionView closed(UUID id) {
        SessionView session = sessions.find(id).orElseThrow(ReadingSessions::unknown);
        if (!session.state().showsScores()) {
            throw Refusal.conflict(CalibrationRule.STILL_BLIND.key(), CalibrationRule.STILL_BLIND.text());
        }
        return session;
    }

    private static SessionResultView.CriterionResult of(ScoreMatrix matrix, ScoredCriterion criterion) {
        List<String> given = matrix.ratings(List.of(criterion)).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
        return new SessionResultView.CriterionResult(
                criterion.code(),
                criterion.question(),
                criterion.scale().stream()
                        .map(answer -> new SessionResultView.AnswerCount(
                                answer, given.stream().filter(answer::equals).count()))
                        .toList(),
                SessionAgreement.of(matrix, criterion));
    }

    private List<SessionResultView.CheckerResult> checkers(SessionView session, ScoreMatrix matrix) {
        List<ScoredCriterion> judged =
                session.model().stream().filter(ScoredCriterion::passesOrFails).toList();
        if (matrix.answers().isEmpty() || judged.isEmpty()) {
            return null;
        }
        List<AgreementView.Checker> all = SessionAgreement.checkers(matrix, judged);
        List<SessionResultView.CheckerResult> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String scorer = matrix.scorers().get(i);
            if (BlindScoring.mayRead(session.state(), scorer.equals(reading.caller()), reading.leads())) {
                shown.add(new SessionResultView.CheckerResult(scorer, all.get(i)));
            }
        }
        return shown;
    }
}
