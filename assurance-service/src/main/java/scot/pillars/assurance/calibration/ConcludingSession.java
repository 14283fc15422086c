package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.assurance.calibration.model.ActionKind;
import scot.pillars.assurance.calibration.model.CalibrationRule;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** From the closed scoring to the end: discussion kept, actions set and closed, the session concluded and published. */
@ApplicationScoped
class ConcludingSession {
    @Inject
    CalibrationSessions sessions;

    @Inject
    CalibrationActions actions;

    @Inject
    AgreementHistory history;

    @Inject
    ReadingSessions reading;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 409 when the scoring is not closed, 422 when the answers are missing */
    @Transactional
    SessionView discuss(UUID id, String ifMatch, String discussion, String falseAlarm) {
        SessionView before = at(id, ifMatch, SessionState.DISCUSSED, "Discussion follows the closing of the scoring");
        if (!before.answersSet()) {
            throw Refusal.unprocessable("answers", CalibrationRule.COMPLETE.key(), CalibrationRule.COMPLETE.text());
        }
        FreeText.refuseIdentifiers("discussion", discussion, falseAlarm);
        sessions.discuss(id, discussion);
        sessions.become(id, SessionState.DISCUSSED, clock.now());
        return remembered("discussCalibrationSession", before);
    }

    /** @throws Refusal 409 when nothing was discussed yet, 422 when no action was decided */
    @Transactional
    SessionView conclude(UUID id, String ifMatch) {
        SessionView before = at(id, ifMatch, SessionState.CONCLUDED, "A session is concluded after its discussion");
        if (before.actions().isEmpty()) {
            throw Refusal.unprocessable(
                    "actions", CalibrationRule.ACTION_DECIDED.key(), CalibrationRule.ACTION_DECIDED.text());
        }
        sessions.become(id, SessionState.CONCLUDED, clock.now());
        SessionView after = remembered("concludeCalibrationSession", before);
        outbox.append(CalibrationEvents.completed(after, history.of(id), clock.today()));
        return after;
    }

    /** Sets an action, from the closed scoring on. */
    @Transactional
    SessionView act(UUID id, String ifMatch, ActionRequest request) {
        SessionView before = sessions.lock(id).orElseThrow(ReadingSessions::unknown);
        ETags.matches(ETags.required(ifMatch), before.version());
        if (!before.state().showsScores()) {
            throw PlanningSession.notNext("What follows is decided after the scoring is closed");
        }
        FreeText.refuseIdentifiers("what", request.what(), request.falseAlarm());
        if (request.criterion() != null
                && before.criteria().stream().noneMatch(one -> one.code().equals(request.criterion()))) {
            throw Refusal.unprocessable(
                    "criterion", CalibrationRule.CRITERION_KNOWN.key(), CalibrationRule.CRITERION_KNOWN.text());
        }
        if (request.kind() != ActionKind.NONE) {
            refuseOwner(request.owner(), request.dueOn());
        }
        actions.add(EventIds.next(), id, request, user.who(), clock.now());
        return remembered("setCalibrationAction", before);
    }

    /** Closes an action; its owner or who leads calibration does. */
    @Transactional
    ActionView close(UUID id, String ifMatch, String evidence) {
        ActionView before = actions.lock(id)
                .filter(one ->
                        reading.leads() || one.owner() != null && one.owner().equals(reading.caller()))
                .orElseThrow(() -> Refusal.notFound("No calibration action of yours has this id"));
        ETags.matches(ETags.required(ifMatch), before.version());
        if (before.closedOn() != null || before.owner() == null) {
            throw Refusal.conflict("action-closed", "Nothing of this action is open");
        }
        FreeText.refuseIdentifiers("evidence", evidence, null);
        actions.close(id, clock.today(), user.who(), evidence);
        ActionView after = actions.lock(id).orElseThrow();
        audit.remember("closeCalibrationAction", "calibration-action/" + id, before, after);
        return after;
    }

    private void refuseOwner(String owner, LocalDate due) {
        if (sql.first("select 1 from colleague where number = ? and left_on is null", row -> 1, owner)
                .isEmpty()) {
            throw Refusal.unprocessable("owner", "colleague-known", "The register of colleagues holds no such number");
        }
        if (due.isBefore(clock.today())) {
            throw Refusal.unprocessable("dueOn", "not-in-past", "An action is due today or later");
        }
    }

    private SessionView at(UUID id, String ifMatch, SessionState next, String detail) {
        SessionView before = sessions.lock(id).orElseThrow(ReadingSessions::unknown);
        ETags.matches(ETags.required(ifMatch), before.version());
        if (!before.state().mayBecome(next)) {
            throw PlanningSession.notNext(detail);
        }
        return before;
    }

    private SessionView remembered(String action, SessionView before) {
        SessionView after = sessions.find(before.id()).orElseThrow();
        audit.remember(action, "calibration-session/" + before.id(), before, after);
        return after;
    }
}
