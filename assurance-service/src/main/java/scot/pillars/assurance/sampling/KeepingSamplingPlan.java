package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.sampling.model.PlanState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** Drafts a plan, puts it in force and retires it. What is in force stays so until the next version takes its place. */
@ApplicationScoped
class KeepingSamplingPlan {
    private static final int THIRD_LINE = 3;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    @Inject
    SamplingPlans plans;

    @Inject
    SamplingScope scope;

    @Inject
    KnownRegisters registers;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    /**
     * Creates a draft or makes the next version, a draft too.
     *
     * @throws Refusal 400 for a malformed code, 403 for a tier of others, 409 for a retired plan, 412 and 428 as for every
     *     register, 422 with every rule that the plan breaks
     */
    @Transactional
    Keeping<SamplingPlanView> keep(String code, SamplingPlanRequest request, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        refuseMalformed(code);
        scope.maySampleFor(request.tier());
        if (creates && plans.taken(code)) {
            throw Keeping.exists();
        }
        SamplingPlanView before = creates ? null : present(code, ifMatch);
        refuseBroken(before, request);
        return written("keepSamplingPlan", code, before, PlanState.DRAFT, request);
    }

    /**
     * Drafts a plan of a file, or its next version.
     *
     * @return false when its newest version says the same already
     * @throws Refusal with every broken rule, and nothing is written; also for a plan of the third line of defence, which is
     *     not made by file
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refusal.class)
    boolean land(String who, String code, SamplingPlanRequest request) {
        refuseMalformed(code);
        if (request.tier() == THIRD_LINE) {
            throw Refusal.unprocessable(
                    "tier", "independent", "Plans of the third line of defence are not made by a file");
        }
        SamplingPlanView before = plans.findOfOperations(code).orElse(null);
        if (before == null && plans.taken(code)) {
            throw Refusal.unprocessable("code", "code-free", "This code is taken");
        }
        if (before != null && before.definition().equals(request)) {
            return false;
        }
        refuseBroken(before, request);
        write(who, code, before, PlanState.DRAFT, request);
        audit.rememberAs(
                who,
                "keepSamplingPlan",
                subject(code),
                before,
                plans.findOfOperations(code).orElseThrow());
        return true;
    }

    private static void refuseMalformed(String code) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 40 capital letters, digits and hyphens");
        }
    }

    private void refuseBroken(SamplingPlanView before, SamplingPlanRequest request) {
        if (before != null && before.state() == PlanState.RETIRED) {
            throw retired();
        }
        FreeText.refuseIdentifiers("name", request.name(), null);
        FreeText.refuseIdentifiers("question", request.question(), null);
        List<FieldError> broken = PlanRules.broken(request, registers.fresh());
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the plan", broken);
        }
        if (before != null && !before.definition().tier().equals(request.tier())) {
            throw Refusal.unprocessable("tier", "tier-stays", "A plan keeps its tier; make a new plan for another");
        }
    }

    /** @throws Refusal 409 when the newest version is no draft */
    @Transactional
    Keeping<SamplingPlanView> putInForce(String code, String ifMatch) {
        SamplingPlanView before = present(code, ifMatch);
        scope.maySampleFor(before.definition().tier());
        if (before.state() != PlanState.DRAFT) {
            throw Refusal.conflict(
                    "plan-not-draft", "Only a draft is put in force; this version is " + words(before.state()));
        }
        return written("putSamplingPlanInForce", code, before, PlanState.IN_FORCE, before.definition());
    }

    /** @throws Refusal 409 when it is retired already */
    @Transactional
    Keeping<SamplingPlanView> retire(String code, String ifMatch) {
        SamplingPlanView before = present(code, ifMatch);
        scope.maySampleFor(before.definition().tier());
        if (before.state() == PlanState.RETIRED) {
            throw retired();
        }
        return written("retireSamplingPlan", code, before, PlanState.RETIRED, before.definition());
    }

    private SamplingPlanView present(String code, String ifMatch) {
        long expected = ETags.required(ifMatch);
        SamplingPlanView plan = plans.find(code).orElseThrow(KeepingSamplingPlan::unknown);
        ETags.matches(expected, plan.version());
        return plan;
    }

    private Keeping<SamplingPlanView> written(
            String action, String code, SamplingPlanView before, PlanState state, SamplingPlanRequest definition) {
        write(user.who(), code, before, state, definition);
        SamplingPlanView after = plans.find(code).orElseThrow();
        audit.remember(action, subject(code), before, after);
        return new Keeping<>(before == null, after, after.version());
    }

    private void write(
            String who, String code, SamplingPlanView before, PlanState state, SamplingPlanRequest definition) {
        int version = before == null ? 1 : before.version() + 1;
        if (!plans.write(code, version, state, definition, who)) {
            throw Refusal.preconditionFailed("Somebody else changed this plan meanwhile");
        }
    }

    private static String subject(String code) {
        return "sampling-plan/" + code;
    }

    static Refusal unknown() {
        return Refusal.notFound("No sampling plan has this code");
    }

    private static Refusal retired() {
        return Refusal.conflict("plan-retired", "This plan is retired; make a new one");
    }

    private static String words(PlanState state) {
        return state == PlanState.IN_FORCE ? "in force" : "retired";
    }
}
