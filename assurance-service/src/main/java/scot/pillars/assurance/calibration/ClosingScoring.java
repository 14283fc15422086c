package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.assurance.calculator.AgreementView;
import scot.pillars.assurance.calibration.model.BlindScoring;
import scot.pillars.assurance.calibration.model.CalibrationRule;
import scot.pillars.assurance.calibration.model.ScoreMatrix;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * Ends the blind scoring: sheets that were not submitted count no more, the agreement per criterion is computed and kept.
 * The lock on the session waits for whoever submits at the same moment, and they for it.
 */
@ApplicationScoped
class ClosingScoring {
    @Inject
    CalibrationSessions sessions;

    @Inject
    AgreementHistory history;

    @Inject
    ReadingResult result;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 409 when the session is not open, 422 when fewer than two have submitted */
    @Transactional
    SessionView close(UUID id, String ifMatch) {
        SessionView before = sessions.lock(id).orElseThrow(ReadingSessions::unknown);
        ETags.matches(ETags.required(ifMatch), before.version());
        BlindScoring.keepsOpen(before.state(), before.submittedCount()).ifPresent(rule -> {
            throw rule == CalibrationRule.NOT_NEXT
                    ? PlanningSession.notNext("Only the scoring of an open session is closed")
                    : Refusal.unprocessable("participants", rule.key(), rule.text());
        });
        sessions.become(id, SessionState.SCORING_CLOSED, clock.now());
        keepAgreement(before);
        SessionView after = sessions.find(id).orElseThrow();
        audit.remember("closeCalibrationScoring", "calibration-session/" + id, before, after);
        return after;
    }

    /** Computes and keeps the agreement of every criterion of a session. */
    void keepAgreement(SessionView session) {
        ScoreMatrix matrix = result.matrix(session);
        for (ScoredCriterion criterion : session.model()) {
            AgreementView agreement = SessionAgreement.of(matrix, criterion);
            history.keep(session, criterion, matrix.scorers().size(), agreement);
        }
    }
}
