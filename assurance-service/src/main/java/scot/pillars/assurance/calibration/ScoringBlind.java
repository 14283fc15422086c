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
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * One's own sheet: kept as it is filled in, submitted once when it is complete. The audit trail remembers that somebody
 * scored, never what: whoever reads it would see scores before they are shown.
 */
@ApplicationScoped
class ScoringBlind {
    @Inject
    CalibrationSessions sessions;

    @Inject
    CalibrationScores scores;

    @Inject
    ReadingSessions reading;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 404 when there is no such session or the caller does not score in it */
    ScoreSheetView mine(UUID id) {
        SessionView session = sessions.find(id).orElseThrow(ReadingSessions::unknown);
        return sheet(session, scorer(session));
    }

    /** @throws Refusal 409 when scoring is not open or the sheet was submitted; 422 with every answer that does not fit */
    @Transactional
    ScoreSheetView keep(UUID id, String ifMatch, ScoresRequest request) {
        SessionView session = sessions.hold(id).orElseThrow(ReadingSessions::unknown);
        String scorer = open(session, ifMatch);
        List<Answer> answers =
                request.answers().stream().map(ScoresRequest.Score::model).toList();
        refuse(BlindScoring.broken(session.model(), session.cases().size(), answers));
        scores.keep(id, scorer, answers);
        return sheet(session, scorer);
    }

    /** @throws Refusal 409 when scoring is not open or the sheet was submitted before; 422 when answers are missing */
    @Transactional
    ScoreSheetView submit(UUID id, String ifMatch) {
        SessionView session = sessions.hold(id).orElseThrow(ReadingSessions::unknown);
        String scorer = open(session, ifMatch);
        int missing = sheet(session, scorer).missing();
        if (missing > 0) {
            throw Refusal.unprocessable(
                    "answers",
                    CalibrationRule.COMPLETE.key(),
                    CalibrationRule.COMPLETE.text() + "; missing: " + missing);
        }
        scores.submit(id, scorer, clock.now());
        audit.remember("submitCalibrationScores", "calibration-session/" + id, null, new Submitted(scorer));
        return sheet(session, scorer);
    }

    /** That somebody submitted, without what. */
    record Submitted(String scorer) {}

    private String open(SessionView session, String ifMatch) {
        String scorer = scorer(session);
        CalibrationScores.Sheet sheet = scores.lock(session.id(), scorer).orElseThrow();
        BlindScoring.closedTo(session.state(), sheet.submittedAt() != null).ifPresent(rule -> {
            throw Refusal.conflict(rule.key(), rule.text());
        });
        ETags.matches(ETags.required(ifMatch), sheet.version());
        return scorer;
    }

    private String scorer(SessionView session) {
        String caller = reading.caller();
        if (!session.hasParticipant(caller)) {
            throw Refusal.notFound("You do not score in this session");
        }
        return caller;
    }

    private ScoreSheetView sheet(SessionView session, String scorer) {
        CalibrationScores.Sheet sheet = scores.find(session.id(), scorer).orElseThrow();
        List<Answer> answers = scores.of(session.id(), scorer);
        return new ScoreSheetView(
                scorer,
                answers.stream().map(ScoresRequest.Score::of).toList(),
                session.cases().size() * session.criteria().size() - answers.size(),
                sheet.submittedAt(),
                sheet.version());
    }

    static void refuse(List<BlindScoring.Broken> broken) {
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable(
                    "An answer does not fit",
                    broken.stream()
                            .map(one -> new FieldError(
                                    "answers[" + one.index() + "]",
                                    one.rule().key(),
                                    one.rule().text()))
                            .toList());
        }
    }
}
