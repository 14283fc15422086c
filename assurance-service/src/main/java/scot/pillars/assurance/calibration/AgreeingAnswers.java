package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.calibration.model.Answer;
import scot.pillars.assurance.calibration.model.BlindScoring;
import scot.pillars.assurance.calibration.model.CalibrationRule;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** The answers taken as right: an expert's, before or after the scoring, or a consensus after it. */
@ApplicationScoped
class AgreeingAnswers {
    @Inject
    CalibrationSessions sessions;

    @Inject
    CalibrationScores scores;

    @Inject
    ReadingSessions reading;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** @throws Refusal 409 when the session stands elsewhere, 422 when an answer does not fit or some are missing */
    @Transactional
    SessionView set(UUID id, String ifMatch, AnswersRequest request) {
        SessionView before = sessions.lock(id).orElseThrow(ReadingSessions::unknown);
        ETags.matches(ETags.required(ifMatch), before.version());
        boolean scorer = before.hasParticipant(reading.caller());
        BlindScoring.refusesAnswers(before.state(), request.kind(), scorer).ifPresent(rule -> {
            throw rule == CalibrationRule.NOT_NEXT
                    ? PlanningSession.notNext("The session is concluded; its answers stand")
                    : Refusal.unprocessable("kind", rule.key(), rule.text());
        });
        for (int i = 0; i < request.answers().size(); i++) {
            FreeText.refuseIdentifiers(
                    "answers[" + i + "].discussion", request.answers().get(i).discussion(), request.falseAlarm());
        }
        List<Answer> answers = request.answers().stream()
                .map(AnswersRequest.GivenAnswer::model)
                .toList();
        ScoringBlind.refuse(BlindScoring.broken(before.model(), before.cases().size(), answers));
        if (!BlindScoring.complete(before.model(), before.cases().size(), answers.size())) {
            throw Refusal.unprocessable("answers", CalibrationRule.COMPLETE.key(), CalibrationRule.COMPLETE.text());
        }
        List<AnswersRequest.GivenAnswer> replaced = scores.answers(id);
        scores.answer(id, request.kind(), request.answers(), user.who());
        boolean shown = before.state().showsScores();
        audit.remember(
                "setCalibrationAnswers",
                "calibration-session/" + id,
                shown ? replaced : null,
                shown ? request.answers() : new Set(request.kind().name(), answers.size()));
        return sessions.find(id).orElseThrow();
    }

    /** That a key was set while scoring is blind, without what. */
    record Set(String kind, int answers) {}
}
