package scot.pillars.assurance.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.coaching.model.CoachingState;
import scot.pillars.assurance.worklist.HandPickRequest;
import scot.pillars.assurance.worklist.WorkingCases;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.time.BusinessClock;

/**
 * From a proposal to closure: steps that the colleague agreed to, a follow-up check of a decision made since, and evidence, in
 * this order (docs/domain/quality-domain.md, section 4, rule 1).
 */
@ApplicationScoped
class CoachingColleague {
    @Inject
    CoachingPlans plans;

    @Inject
    CoachingScope scope;

    @Inject
    WorkingCases cases;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** The team leader writes the steps, until the colleague agreed. @throws Refusal 403, 404, 409, 412, 422, 428 */
    @Transactional
    CoachingView keepSteps(UUID id, String ifMatch, CoachingSteps request) {
        CoachingView before = led(id, ifMatch);
        if (before.state() != CoachingState.PROPOSED) {
            throw Refusal.conflict("coaching-agreed", "The colleague agreed to these steps; they stay");
        }
        List<FieldError> errors = new ArrayList<>();
        for (int at = 0; at < request.steps().size(); at++) {
            CoachingSteps.Step one = request.steps().get(at);
            FreeText.refuseIdentifiers("steps[" + at + "].text", one.text(), null);
            if (one.dueOn().isBefore(clock.today())) {
                errors.add(new FieldError("steps[" + at + "].dueOn", "not-in-past", "A step is due today or later"));
            }
            if (!one.owner().equals(before.colleague())
                    && !one.owner().equals(scope.caller().orElse(null))) {
                errors.add(new FieldError(
                        "steps[" + at + "].owner", "owner-has-part", "A step is the colleague's or the team leader's"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the steps", errors);
        }
        plans.keep(id, request.steps());
        return remembered("keepCoachingSteps", before);
    }

    /**
     * The team leader does not take the proposal up; the same checks propose nothing again.
     *
     * @throws Refusal 403, 404, 409, 412, 422, 428
     */
    @Transactional
    CoachingView decline(UUID id, String ifMatch, DeclineRequest request) {
        FreeText.refuseIdentifiers("reason", request.reason(), request.falseAlarm());
        CoachingView before = led(id, ifMatch);
        mustFollow(before, CoachingState.DECLINED);
        plans.decline(id, request.reason().strip(), scope.caller().orElseThrow(), clock.today());
        inbox.tell(new Message(
                before.colleague(),
                "coaching-declined",
                "The coaching that was proposed to you is not taken up",
                "/coaching/" + id));
        return remembered("declineCoaching", before);
    }

    /** The colleague agrees to the steps. @throws Refusal 403, 404, 409, 412, 422 without steps, 428 */
    @Transactional
    CoachingView agree(UUID id, String ifMatch) {
        CoachingView before = plans.lock(id).orElseThrow(CoachingColleague::unknown);
        if (!scope.isColleague(before.colleague())) {
            throw Refusal.forbidden("Who is coached agrees to the steps");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        mustFollow(before, CoachingState.AGREED);
        if (before.steps().isEmpty()) {
            throw Refusal.unprocessable("steps", "agreed-steps", "There are no steps yet to agree to");
        }
        plans.agree(id, clock.today());
        outbox.append(CoachingEvents.needed(before, clock.today()));
        return remembered("agreeCoaching", before);
    }

    /** Who owns a step says that it is done; the first one begins the work. @throws Refusal 403, 404, 409, 412, 428 */
    @Transactional
    CoachingView done(UUID id, String ifMatch, int place) {
        CoachingView before = plans.lock(id).orElseThrow(CoachingColleague::unknown);
        CoachingView.StepView step = before.steps().stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("The plan has no such step"));
        if (!scope.isColleague(step.owner()) && !scope.leads(before.colleague())) {
            throw Refusal.forbidden("Who owns the step, or the team leader, says that it is done");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        if (before.state() != CoachingState.AGREED && before.state() != CoachingState.IN_PROGRESS) {
            throw Refusal.conflict("coaching-not-in-progress", "Steps are done once the colleague agreed to them");
        }
        plans.done(id, place, clock.today());
        if (before.state() == CoachingState.AGREED) {
            plans.move(id, CoachingState.IN_PROGRESS);
        }
        return remembered("doCoachingStep", before);
    }

    /**
     * Puts a decision that the colleague made since on the worklist by hand.
     *
     * @throws Refusal 403, 404, 409, 412, 422 while a step is open or when the decision is not theirs, 428
     */
    @Transactional
    CoachingView followUp(UUID id, String ifMatch, FollowUpRequest request) {
        CoachingView before = led(id, ifMatch);
        mustFollow(before, CoachingState.FOLLOW_UP);
        if (before.steps().stream().anyMatch(one -> one.doneOn() == null)) {
            throw Refusal.unprocessable("steps", "steps-done", "A follow-up check comes when all steps are done");
        }
        if (!plans.madeSince(request.determinationReference(), before.colleague(), before.agreedOn())) {
            throw Refusal.unprocessable(
                    "determinationReference",
                    "made-since",
                    "The follow-up check is of a decision that the colleague made since the plan was agreed");
        }
        UUID picked = cases.pick(new HandPickRequest(
                        request.determinationReference(), request.tier(), Timing.POST_PAYMENT, request.dueOn(), false))
                .id();
        plans.followUp(id, picked);
        return remembered("followUpCoaching", before);
    }

    /** @throws Refusal 403, 404, 409, 412, 422 while the follow-up check is not made, 428 */
    @Transactional
    CoachingView close(UUID id, String ifMatch, ClosureRequest request) {
        FreeText.refuseIdentifiers("evidence", request.evidence(), request.falseAlarm());
        CoachingView before = led(id, ifMatch);
        mustFollow(before, CoachingState.CLOSED);
        if (before.followUpCheck() == null) {
            throw Refusal.unprocessable("followUpCheck", "follow-up-check", "The follow-up check is not made yet");
        }
        LocalDate today = clock.today();
        plans.close(id, request.evidence().strip(), scope.caller().orElseThrow(), today);
        CoachingView after = remembered("closeCoaching", before);
        outbox.append(CoachingEvents.closed(after));
        return after;
    }

    private CoachingView led(UUID id, String ifMatch) {
        CoachingView before = plans.lock(id).orElseThrow(CoachingColleague::unknown);
        if (!scope.leads(before.colleague())) {
            throw Refusal.forbidden("Who leads the colleague's line coaches them");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        return before;
    }

    private static void mustFollow(CoachingView plan, CoachingState next) {
        if (!plan.state().mayBecome(next)) {
            throw Refusal.conflict("step-not-open", "This does not follow where the plan stands now");
        }
    }

    private CoachingView remembered(String action, CoachingView before) {
        CoachingView after = plans.find(before.id()).orElseThrow();
        audit.remember(action, subject(before.id()), before, after);
        return after;
    }

    static String subject(UUID id) {
        return "coaching-plan/" + id;
    }

    static Refusal unknown() {
        return Refusal.notFound("No coaching plan has this id");
    }
}
