package scot.pillars.assurance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.dispute.model.DisputeClock;
import scot.pillars.assurance.people.KnownLeave;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** The colleague opens a result and takes note of it; that they opened it is remembered the first time. */
@ApplicationScoped
class ReadingFeedback {
    @Inject
    FeedbackList feedback;

    @Inject
    FeedbackScope scope;

    @Inject
    Checks checks;

    @Inject
    RequiredStandards standards;

    @Inject
    EstablishedResults established;

    @Inject
    KnownLeave leave;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 404 when the caller may not know of it, as long as it is not released */
    @Transactional
    FeedbackDetail open(UUID check) {
        FeedbackView one = known(check);
        if (one.colleague().equals(scope.caller()) && one.readAt() == null) {
            feedback.read(check, clock.now());
            one = known(check);
        }
        CheckView found = checks.read(check).orElseThrow(ReadingFeedback::unknown);
        DisputeClock.Limit limit = DisputeClock.of(
                one.checkedOn(),
                leave.of(one.colleague()).stream()
                        .map(away -> new DisputeClock.Away(away.firstDay(), away.lastDay()))
                        .toList());
        return FeedbackDetail.of(
                one, found, standards.of(found), established.of(found), limit.lastDay(), limit.lastDayByLeave());
    }

    /** @throws Refusal 403 when the caller is not the colleague; 404, 409 when it is acknowledged, 412, 428 */
    @Transactional
    FeedbackView acknowledge(UUID check, String ifMatch, AcknowledgementRequest request) {
        FreeText.refuseIdentifiers("comment", request.comment(), request.falseAlarm());
        FeedbackView before = feedback.lock(check).orElseThrow(ReadingFeedback::unknown);
        if (!before.colleague().equals(scope.caller())) {
            throw Refusal.forbidden("Only the colleague whose decision it was acknowledges its result");
        }
        if (before.acknowledgedAt() != null) {
            throw Refusal.conflict("feedback-acknowledged", "You have acknowledged this result already");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        String comment = request.comment() == null || request.comment().isBlank()
                ? null
                : request.comment().strip();
        feedback.acknowledge(check, comment, clock.now());
        FeedbackView after = known(check);
        outbox.append(FeedbackEvents.acknowledged(feedback.told(check), after));
        audit.remember("acknowledgeFeedback", ReleasingFeedback.subject(check), before, after);
        return after;
    }

    private FeedbackView known(UUID check) {
        return feedback.find(check).orElseThrow(ReadingFeedback::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no feedback of such a check");
    }
}
