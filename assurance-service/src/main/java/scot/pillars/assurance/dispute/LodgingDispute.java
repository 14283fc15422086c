package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.dispute.model.DisputeClock;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.assurance.people.KnownLeave;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * The colleague, or their manager for them, disputes a released result; while nobody reviews it they may change it or take it
 * back (docs/domain/quality-domain.md, section 4, rules 2, 3 and 5).
 */
@ApplicationScoped
class LodgingDispute {
    @Inject
    Disputes disputes;

    @Inject
    DisputeScope scope;

    @Inject
    Checks checks;

    @Inject
    KnownLeave leave;

    @Inject
    GuidanceOfTheDay guidance;

    @Inject
    DisputeNews news;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    @ConfigProperty(name = "pillars.dispute.review-days", defaultValue = "20")
    int reviewDays;

    /**
     * Lodges a dispute. A late one is taken and finalised without review at once.
     *
     * @throws Refusal 404 when the result is not the caller's or their line's, or not released; 409 when there is a dispute;
     *     422 when a rule refuses it
     */
    @Transactional
    DisputeView lodge(DisputeRequest request) {
        FreeText.refuseIdentifiers("statement", request.statement(), request.falseAlarm());
        CheckView check = disputable(request.check());
        DisputedCheck found = DisputedCheck.of(check);
        List<DisputeView.CriterionView> criteria = guidance.beside(found.disputed(request), check);
        DisputeClock.Limit limit = limit(check);
        LocalDate today = clock.today();
        DisputeClock.Standing standing = limit.on(today);
        if (standing != DisputeClock.Standing.LATE) {
            mustChange(found, request);
        }
        String caller = scope.knownCaller();
        boolean byLeave = standing == DisputeClock.Standing.IN_TIME_BY_LEAVE;
        UUID id = EventIds.next();
        boolean lodged = disputes.lodge(new Disputes.Lodged(
                id,
                check.id(),
                check.colleague(),
                caller,
                today,
                limit.lastDayByLeave(),
                byLeave ? limit.backOn() : null,
                byLeave && scope.leads(check.colleague()) ? caller : null,
                today.plusDays(reviewDays),
                request.statement().strip(),
                null,
                null));
        if (!lodged) {
            throw Refusal.conflict("disputed", "This check has been disputed already; nothing follows a dispute");
        }
        disputes.criteria(id, criteria);
        Instant now = clock.now();
        disputes.step(id, DisputeState.NEW, caller, null, now);
        DisputeView view = disputes.find(id).orElseThrow();
        outbox.append(DisputeEvents.opened(id, criteria.size(), today, check, standing == DisputeClock.Standing.LATE));
        if (standing == DisputeClock.Standing.LATE) {
            withoutReview(view, check, caller, now);
            view = disputes.find(id).orElseThrow();
        }
        news.lodged(view);
        audit.remember("lodgeDispute", subject(id), null, view);
        return view;
    }

    /** @throws Refusal 403, 404, 409 when it is not new any more, 412, 422, 428 */
    @Transactional
    DisputeView change(UUID id, String ifMatch, DisputeRequest request) {
        FreeText.refuseIdentifiers("statement", request.statement(), request.falseAlarm());
        DisputeView before = own(id, ifMatch);
        if (!before.state().editable()) {
            throw Refusal.conflict("dispute-not-new", "A dispute is changed only while it is new");
        }
        if (!before.checkId().equals(request.check())) {
            throw Refusal.unprocessable("check", "same-check", "A dispute stays with its check");
        }
        CheckView check = checks.read(before.checkId()).orElseThrow();
        DisputedCheck found = DisputedCheck.of(check);
        List<DisputeView.CriterionView> criteria = guidance.beside(found.disputed(request), check);
        mustChange(found, request);
        disputes.criteria(id, criteria);
        disputes.statement(id, request.statement().strip());
        return remembered("changeDispute", before);
    }

    /** Takes it back; nothing follows. @throws Refusal 403, 404, 409 when it has ended, 412, 428 */
    @Transactional
    DisputeView withdraw(UUID id, String ifMatch) {
        DisputeView before = own(id, ifMatch);
        Steps.mustFollow(before.state(), DisputeState.WITHDRAWN);
        Instant now = clock.now();
        disputes.end(id, DisputeState.WITHDRAWN, DisputeOutcome.WITHDRAWN, null, null, now);
        disputes.step(id, DisputeState.WITHDRAWN, scope.knownCaller(), null, now);
        DisputeView after = remembered("withdrawDispute", before);
        outbox.append(
                DisputeEvents.finalised(after, checks.read(after.checkId()).orElseThrow()));
        return after;
    }

    /**
     * The manager says whether the colleague was on leave; if not, the dispute was late.
     *
     * @throws Refusal 403 to everybody else, 404, 409 when nothing is to be confirmed, 412, 428
     */
    @Transactional
    DisputeView confirmLeave(UUID id, String ifMatch, boolean wasOnLeave) {
        DisputeView before = disputes.lock(id).orElseThrow(Steps::unknown);
        if (!scope.leads(before.colleague())) {
            throw Refusal.forbidden("Who leads the colleague's line confirms their leave");
        }
        if (!before.isLeaveUnconfirmed()) {
            throw Refusal.conflict("leave-confirmed", "There is no leave to confirm any more");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        if (wasOnLeave) {
            disputes.leaveConfirmed(id, scope.knownCaller());
            return remembered("confirmLeave", before);
        }
        withoutReview(before, checks.read(before.checkId()).orElseThrow(), scope.knownCaller(), clock.now());
        return remembered("confirmLeave", before);
    }

    /** Until when a check may be disputed. */
    DisputeClock.Limit limit(CheckView check) {
        return DisputeClock.of(
                check.checkedOn(),
                leave.of(check.colleague()).stream()
                        .map(away -> new DisputeClock.Away(away.firstDay(), away.lastDay()))
                        .toList());
    }

    /** @throws Refusal 404 when it is not released, or neither the caller's nor of the line they lead */
    CheckView disputable(UUID id) {
        boolean released = sql.first(
                        "select released_at is not null from quality_check where id = ?", row -> row.getBoolean(1), id)
                .orElse(false);
        return checks.read(id)
                .filter(check -> released
                        && check.colleague() != null
                        && (scope.isColleague(check.colleague()) || scope.leads(check.colleague())))
                .orElseThrow(() -> Refusal.notFound("There is no result of yours with this id"));
    }

    private void withoutReview(DisputeView dispute, CheckView check, String who, Instant now) {
        disputes.end(dispute.id(), DisputeState.FINALISED, null, null, null, now);
        disputes.step(dispute.id(), DisputeState.FINALISED, who, null, now);
        outbox.append(DisputeEvents.finalised(disputes.find(dispute.id()).orElseThrow(), check));
    }

    private static void mustChange(DisputedCheck found, DisputeRequest request) {
        if (!found.changesWith(request.expected())) {
            throw Refusal.unprocessable(
                    "criteria",
                    "result-would-change",
                    "The overall result would stay the same with these outcomes, so the dispute is not taken");
        }
    }

    private DisputeView own(UUID id, String ifMatch) {
        DisputeView before = disputes.lock(id).orElseThrow(Steps::unknown);
        if (!scope.isColleague(before.colleague()) && !scope.leads(before.colleague())) {
            throw Refusal.forbidden("The colleague, or their manager for them, changes or withdraws a dispute");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        return before;
    }

    private DisputeView remembered(String action, DisputeView before) {
        DisputeView after = disputes.find(before.id()).orElseThrow();
        audit.remember(action, subject(before.id()), before, after);
        return after;
    }

    static String subject(UUID id) {
        return "dispute/" + id;
    }
}
