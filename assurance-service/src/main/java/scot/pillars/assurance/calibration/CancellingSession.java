package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.assurance.calibration.model.BlindScoring;
import scot.pillars.assurance.calibration.model.CalibrationRule;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * A session that fewer than two scored is cancelled: it can come to no agreement. What was scored stays with its scorer. The
 * lock on the session waits for whoever submits at the same moment.
 */
@ApplicationScoped
class CancellingSession {
    @Inject
    CalibrationSessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 409 when its scoring is closed, it is cancelled already, or two have submitted */
    @Transactional
    SessionView cancel(UUID id, String ifMatch, String reason, String falseAlarm) {
        SessionView before = sessions.lock(id).orElseThrow(ReadingSessions::unknown);
        ETags.matches(ETags.required(ifMatch), before.version());
        BlindScoring.keepsGoing(before.state(), before.submittedCount()).ifPresent(rule -> {
            throw rule == CalibrationRule.NOT_NEXT
                    ? PlanningSession.notNext("Only a planned or an open session is cancelled")
                    : Refusal.conflict("calibration-" + rule.key(), rule.text());
        });
        FreeText.refuseIdentifiers("cancelReason", reason, falseAlarm);
        sessions.cancel(id, reason.strip(), user.who(), clock.now());
        SessionView after = sessions.find(id).orElseThrow();
        audit.remember("cancelCalibrationSession", "calibration-session/" + id, before, after);
        return after;
    }
}
