package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.time.BusinessClock;

/**
 * An independent reviewer takes a dispute and brings it to a decision; the first checker has a right of reply
 * (docs/domain/quality-domain.md, section 4, rules 4 and 5).
 */
@ApplicationScoped
class ReviewingDispute {
    @Inject
    Disputes disputes;

    @Inject
    DisputeScope scope;

    @Inject
    DisputeNews news;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.dispute.reply-days", defaultValue = "7")
    int replyDays;

    /** @throws Refusal 404, 409 when another has it or the leave is not confirmed, 412, 422 when not independent, 428 */
    @Transactional
    DisputeView take(UUID id, String ifMatch) {
        DisputeView before = disputes.lock(id).orElseThrow(Steps::unknown);
        String reviewer = scope.knownCaller();
        if (before.reviewer() != null && !before.state().ended()) {
            throw Refusal.conflict(
                    "dispute-taken",
                    before.reviewer() + " has reviewed this dispute since " + Formats.inWords(before.takenAt()));
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        Steps.mustFollow(before.state(), DisputeState.UNDER_REVIEW);
        scope.independent(before);
        if (before.isLeaveUnconfirmed()) {
            throw Refusal.conflict(
                    "leave-not-confirmed", "The colleague's manager first confirms the leave that makes it in time");
        }
        disputes.taken(id, reviewer, clock.now());
        disputes.step(id, DisputeState.UNDER_REVIEW, reviewer, null, clock.now());
        return remembered("takeDispute", before);
    }

    /** A step of who reviews it. @throws Refusal 403, 404, 409, 412, 422, 428 */
    @Transactional
    DisputeView step(UUID id, String ifMatch, StepRequest request) {
        FreeText.refuseIdentifiers("note", request.note(), request.falseAlarm());
        DisputeView before = reviewed(id, ifMatch);
        DisputeState next = request.step().leadsTo();
        Steps.mustFollow(before.state(), next);
        boolean asks = next == DisputeState.AWAITING_REPLY;
        if (asks && before.checker() == null) {
            throw Refusal.unprocessable("step", "checker-known", "Who made the check is not known");
        }
        if (!asks
                && next != DisputeState.UNDER_REVIEW
                && (request.note() == null || request.note().isBlank())) {
            throw Refusal.unprocessable("note", "required", "Say what the advice or the decision is asked about");
        }
        if (asks) {
            disputes.replyAsked(id, clock.today().plusDays(replyDays));
        }
        disputes.step(id, next, scope.knownCaller(), request.note(), clock.now());
        DisputeView after = remembered("stepDispute", before);
        if (asks) {
            news.replyAsked(after);
        }
        return after;
    }

    /** The first checker replies. @throws Refusal 403 to everybody else, 404, 409 when nobody asked, 412, 422, 428 */
    @Transactional
    DisputeView reply(UUID id, String ifMatch, ReplyRequest request) {
        FreeText.refuseIdentifiers("reply", request.reply(), request.falseAlarm());
        DisputeView before = disputes.lock(id).orElseThrow(Steps::unknown);
        String caller = scope.knownCaller();
        if (!caller.equals(before.checker())) {
            throw Refusal.forbidden("The right of reply is the first checker's");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        Steps.mustFollow(before.state(), DisputeState.REPLY_RECEIVED);
        disputes.replied(id, request.reply().strip());
        disputes.step(id, DisputeState.REPLY_RECEIVED, caller, null, clock.now());
        DisputeView after = remembered("replyToDispute", before);
        news.replied(after);
        return after;
    }

    private DisputeView reviewed(UUID id, String ifMatch) {
        DisputeView before = disputes.lock(id).orElseThrow(Steps::unknown);
        if (!scope.knownCaller().equals(before.reviewer())) {
            throw before.reviewer() == null
                    ? Refusal.conflict("dispute-not-taken", "Take the dispute first: only who has taken it reviews it")
                    : Refusal.conflict("dispute-taken", before.reviewer() + " reviews this dispute");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        return before;
    }

    private DisputeView remembered(String action, DisputeView before) {
        DisputeView after = disputes.find(before.id()).orElseThrow();
        audit.remember(action, LodgingDispute.subject(before.id()), before, after);
        return after;
    }
}
