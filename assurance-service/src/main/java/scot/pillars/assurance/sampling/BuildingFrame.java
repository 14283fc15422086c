package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Copies the population of a plan in force into a frame, within the database. */
@ApplicationScoped
class BuildingFrame {
    /** Name of the one stratum of a frame that is not divided. */
    static final String EVERYTHING = "all";
    /** Strata of a risk-targeted frame. */
    static final String TARGETED = "targeted";

    static final String RANDOM_PART = "random part";
    /** Stratum of decisions whose maker has too few checks for a band. */
    static final String NOT_ASSESSED = "not assessed";

    @Inject
    SamplingPlans plans;

    @Inject
    Frames frames;

    @Inject
    SamplingScope scope;

    @Inject
    Instance<FrameScoring> scoring;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** A period of decision. */
    private record Days(LocalDate from, LocalDate to) {}

    /**
     * Builds a frame.
     *
     * @throws Refusal 403 for a tier of others, 404 for an unknown plan, 409 when none of its versions is in force, 422 when
     *     the days do not fit or nothing was decided on them
     */
    @Transactional
    FrameView build(FrameRequest request) {
        SamplingPlanView newest = plans.find(request.plan()).orElseThrow(KeepingSamplingPlan::unknown);
        scope.maySampleFor(newest.definition().tier());
        SamplingPlanView plan = plans.inForce(request.plan())
                .orElseThrow(() -> Refusal.conflict("plan-not-in-force", "No version of this plan is in force"));
        Days days = days(request, plan.definition());
        Instant now = clock.now();
        Frames.NewFrame frame = frames.begin(EventIds.next(), plan, days.from(), days.to(), user.who(), now);
        int units = frames.fill(FramePopulation.of(
                plan.definition(), frame, days.from(), days.to(), clock.today(), scope.isIndependent()));
        if (units == 0) {
            throw Refusal.unprocessable(
                    "decidedFrom",
                    "frame-holds-decisions",
                    "No decision of the plan's population was made on these days");
        }
        if (plan.definition().method() == Method.RISK_TARGETED) {
            target(frame, plan);
        }
        if (plan.definition().checkedWithinDays() != null) {
            frames.rememberExclusions(
                    frame.id(),
                    frame.number(),
                    FramePopulation.CHECKED_BEFORE,
                    "checked-before",
                    null,
                    user.who(),
                    now);
        }
        if (Boolean.TRUE.equals(plan.definition().leaveOutOpenCases())) {
            frames.rememberExclusions(
                    frame.id(), frame.number(), FramePopulation.IN_OPEN_CASE, "in-open-case", null, user.who(), now);
        }
        frames.count(frame.id(), frame.number());
        frames.keepCurrency(frame.id(), currency(frame.id()));
        FrameView built = frames.find(frame.id()).orElseThrow();
        audit.remember("buildSamplingFrame", subject(frame.id()), null, built);
        return built;
    }

    private void target(Frames.NewFrame frame, SamplingPlanView plan) {
        if (!scoring.isResolvable()) {
            throw Refusal.unprocessable("method", "risk-score-in-use", "No risk score is in use to rank the frame by");
        }
        scoring.get().score(frame.number(), plan.code());
        frames.targetHighest(frame, plan.definition().targeted());
    }

    private Days days(FrameRequest request, SamplingPlanRequest plan) {
        boolean explicit = request.decidedFrom() != null || request.decidedTo() != null;
        if (request.month() != null && explicit) {
            throw Refusal.unprocessable("month", "one-period", "Give a month or two days, not both");
        }
        Days asked = null;
        if (request.month() != null) {
            YearMonth month = YearMonth.parse(request.month());
            asked = new Days(month.atDay(1), month.atEndOfMonth());
        } else if (explicit) {
            if (request.decidedFrom() == null
                    || request.decidedTo() == null
                    || request.decidedTo().isBefore(request.decidedFrom())) {
                throw Refusal.unprocessable(
                        "decidedTo", "order", "Give both days of decision, the last not before the first");
            }
            asked = new Days(request.decidedFrom(), request.decidedTo());
        }
        if (plan.decidedFrom() == null) {
            if (asked == null) {
                throw Refusal.unprocessable(
                        "month", "period-needed", "The plan has no days of its own: give a month or two days");
            }
            return asked;
        }
        if (asked == null) {
            return new Days(plan.decidedFrom(), plan.decidedTo());
        }
        if (asked.from().isBefore(plan.decidedFrom()) || asked.to().isAfter(plan.decidedTo())) {
            throw Refusal.unprocessable(
                    "month",
                    "period-of-plan",
                    "The plan selects decisions of " + plan.decidedFrom() + " to " + plan.decidedTo() + " only");
        }
        return asked;
    }

    /** Amounts of several currencies have no sum. */
    private String currency(UUID frame) {
        List<String> currencies = frames.currencies(frame);
        if (currencies.size() > 1) {
            throw Refusal.unprocessable(
                    "plan", "one-currency", "The frame holds amounts in " + String.join(" and ", currencies));
        }
        return currencies.isEmpty() ? null : currencies.get(0);
    }

    static String subject(UUID id) {
        return "sampling-frame/" + id;
    }

    static Refusal unknown() {
        return Refusal.notFound("No sampling frame has this id");
    }
}
