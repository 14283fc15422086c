package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.assurance.dispute.model.OverallResult;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Decides a dispute: who reviews it, or for an escalated one a quality lead. Overturning re-scores the check, which withdraws
 * or revises its errors and corrects the statistics; colleague and team leader are told (docs/domain/quality-domain.md,
 * section 4, rules 4, 6 and 7).
 */
@ApplicationScoped
class DecidingDispute {
    @Inject
    Disputes disputes;

    @Inject
    DisputeScope scope;

    @Inject
    Checks checks;

    @Inject
    Overturning overturning;

    @Inject
    DisputeNews news;

    @Inject
    CurrentUser user;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 403, 404, 409 when it is not the caller's to decide now, 412, 422 when a rule refuses, 428 */
    @Transactional
    DisputeView decide(UUID id, String ifMatch, DecisionRequest request) {
        FreeText.refuseIdentifiers("reason", request.reason(), request.falseAlarm());
        DisputeView before = disputes.lock(id).orElseThrow(Steps::unknown);
        decides(before);
        ETags.matches(ETags.required(ifMatch), before.version());
        Steps.mustFollow(before.state(), DisputeState.FINALISED);
        if (!request.outcome().decided()) {
            throw Refusal.unprocessable("outcome", "decided-outcome", "The colleague withdraws a dispute, nobody else");
        }
        rightOfReply(before, request.outcome());
        CheckView check = checks.read(before.checkId()).orElseThrow(Steps::unknown);
        if (request.outcome() == DisputeOutcome.OVERTURNED) {
            overturning.rescore(check, taken(before, check, request.accepted()), request.minutes());
        }
        disputes.end(
                id,
                DisputeState.FINALISED,
                request.outcome(),
                request.reason().strip(),
                request.minutes(),
                clock.now());
        disputes.step(id, DisputeState.FINALISED, scope.knownCaller(), null, clock.now());
        DisputeView after = disputes.find(id).orElseThrow();
        outbox.append(DisputeEvents.finalised(after, check));
        news.decided(after);
        audit.remember("decideDispute", LodgingDispute.subject(id), before, after);
        return after;
    }

    private void decides(DisputeView dispute) {
        if (dispute.state() == DisputeState.ESCALATED) {
            if (!user.can(DisputeScope.DECIDE_ESCALATED)) {
                throw Refusal.conflict("dispute-escalated", "A quality lead decides this dispute now");
            }
            scope.independent(dispute);
        } else if (!scope.knownCaller().equals(dispute.reviewer())) {
            throw dispute.reviewer() == null
                    ? Refusal.conflict("dispute-not-taken", "Take the dispute first: only who has taken it decides it")
                    : Refusal.conflict("dispute-taken", dispute.reviewer() + " reviews this dispute");
        }
    }

    private void rightOfReply(DisputeView dispute, DisputeOutcome outcome) {
        boolean had = dispute.checker() == null
                || dispute.reply() != null
                || dispute.replyDueOn() != null && dispute.replyDueOn().isBefore(clock.today());
        if (outcome.againstTheCheck() && !had) {
            throw Refusal.unprocessable(
                    "outcome",
                    "right-of-reply",
                    "Ask the first checker for a reply first; decide when it is there or its days have passed");
        }
    }

    private static Map<String, OverallResult.Result> taken(
            DisputeView dispute, CheckView check, List<String> accepted) {
        Map<String, OverallResult.Result> taken = new LinkedHashMap<>();
        dispute.criteria().stream()
                .filter(one -> accepted == null || accepted.contains(one.criterion()))
                .forEach(one -> taken.put(one.criterion(), one.expected()));
        if (accepted != null && !taken.keySet().containsAll(accepted)) {
            throw Refusal.unprocessable("accepted", "criterion-disputed", "Only disputed criteria can be overturned");
        }
        if (!DisputedCheck.of(check).changesWith(taken)) {
            throw Refusal.unprocessable(
                    "accepted",
                    "result-would-change",
                    "The overall result would stay the same: that is no effect on proficiency");
        }
        return taken;
    }
}
