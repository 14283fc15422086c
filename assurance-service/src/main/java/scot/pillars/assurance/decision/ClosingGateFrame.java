package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Closes what a gate plan saw in a month. A gate sees one decision at a time and so has no frame to draw from; that every
 * decision passed it can only be told afterwards, by a count from elsewhere (docs/domain/quality-domain.md, section 3, rule 7).
 */
@ApplicationScoped
class ClosingGateFrame {
    @Inject
    GatePlans plans;

    @Inject
    GateFrames frames;

    @Inject
    Outbox outbox;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /**
     * Counts the month, compares it with the control total, and keeps it for good.
     *
     * @throws Refusal 404 for an unknown plan; 409 when the month is closed, also by somebody at the same moment; 422 when it
     *     is not over, or does not agree with the control total and nobody says why
     */
    @Transactional
    GateFrameView close(String code, GateFrameRequest request) {
        GatePlanView plan = plans.find(code).orElseThrow(() -> Refusal.notFound("No gate plan has this code"));
        YearMonth month = YearMonth.parse(request.month());
        if (!month.isBefore(YearMonth.from(clock.today()))) {
            throw Refusal.unprocessable("month", "month-over", "A month is closed when it is over");
        }
        FreeText.refuseIdentifiers("reason", request.because(), null);
        if (frames.find(code, month).isPresent()) {
            throw closed();
        }
        Instant now = clock.now();
        GateFrames.Counted counted = frames.count(code, month, now);
        long neverAsked = frames.neverAsked(plan, month, now);
        if (counted.cases() != request.controlTotal() && request.because() == null) {
            throw Refusal.unprocessable(
                    "controlTotal",
                    "frame-reconciled",
                    "The plan looked at " + counted.cases() + " decisions of the month and the control total is "
                            + request.controlTotal() + "; " + neverAsked
                            + " more are registered that the gate was never asked about. Say why they differ, or give"
                            + " another total");
        }
        if (!frames.write(EventIds.next(), plan, month, counted, neverAsked, request, user.who(), now)) {
            throw closed();
        }
        GateFrameView frame = frames.find(code, month).orElseThrow();
        audit.remember("closeGateFrame", "gate-plan/" + code, null, frame);
        outbox.append(GateFrameEvents.closed(frame, clock.today()));
        return frame;
    }

    private static Refusal closed() {
        return Refusal.conflict(
                "gate-frame-closed", "This month is closed and changes no more; what comes in late is counted apart");
    }
}
