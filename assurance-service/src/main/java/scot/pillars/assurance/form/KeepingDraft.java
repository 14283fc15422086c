package scot.pillars.assurance.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import scot.pillars.assurance.form.model.CheckForm;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.form.model.FormRule;
import scot.pillars.assurance.form.model.FormVersion;
import scot.pillars.assurance.guidance.GuidanceRegister;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Keeps the one draft of a check form; published versions never change. */
@ApplicationScoped
class KeepingDraft {
    private static final Pattern CODE = Pattern.compile(CriterionView.CODE);

    @Inject
    FormVersions versions;

    @Inject
    GuidanceRegister guidance;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /**
     * Creates or replaces the draft; the first draft of a code creates the form.
     *
     * @throws Refusal 412 or 428 for the versions, 404 when there is no draft to change, 422 for a benefit that the
     *     register does not hold, another form of the benefit and tier, or criteria that do not fit together
     */
    @Transactional
    Keeping<FormVersionView> keep(String code, FormDraftRequest request, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        CheckForm form = form(code, request);
        Optional<FormVersionView> before = versions.draft(code);
        if (creates && before.isPresent()) {
            throw Keeping.exists();
        }
        if (!creates) {
            long expected = ETags.required(ifMatch);
            ETags.matches(
                    expected,
                    before.orElseThrow(() -> Refusal.notFound("This form has no draft"))
                            .edition());
        }
        List<Criterion> criteria =
                request.criteria().stream().map(CriterionView::criterion).toList();
        refuse(FormRule.broken(criteria, false));
        refuseUnknownGuidance(criteria);
        int version = before.map(FormVersionView::version).orElseGet(() -> versions.newest(code) + 1);
        versions.keep(new FormVersion(form, version, request.title().strip(), criteria), user.who(), clock.now());
        FormVersionView after = versions.draft(code).orElseThrow();
        audit.remember("keepCheckFormDraft", subject(code, version), before.orElse(null), after);
        return new Keeping<>(creates, after, after.edition());
    }

    private void refuseUnknownGuidance(List<Criterion> criteria) {
        Set<String> known = guidance.known(criteria.stream()
                .map(Criterion::guidance)
                .filter(Objects::nonNull)
                .toList());
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; place < criteria.size(); place++) {
            String code = criteria.get(place).guidance();
            if (code != null && !known.contains(code)) {
                errors.add(new FieldError(
                        "criteria[" + place + "].guidance",
                        "guidance-known",
                        "The register holds no guidance " + code));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the form", errors);
        }
    }

    /** The form, locked: who else changes it at this moment waits. */
    private CheckForm form(String code, FormDraftRequest request) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 40 capital letters, digits and hyphens");
        }
        CheckForm wanted = new CheckForm(code, request.benefit(), request.tier());
        Optional<CheckForm> known = versions.lock(code);
        if (known.isPresent()) {
            if (!known.get().equals(wanted)) {
                throw Refusal.unprocessable(
                        "benefit", "form-keeps-scope", "A form keeps its benefit and tier; make a new form for others");
            }
            return wanted;
        }
        if (!versions.benefitKnown(request.benefit())) {
            throw Refusal.unprocessable("benefit", "benefit-known", "No benefit has this code");
        }
        if (!versions.add(wanted)) {
            throw Refusal.unprocessable(
                    "benefit", "one-form", "This benefit has a form at this tier already: make its next version");
        }
        return wanted;
    }

    /** @throws Refusal 422 naming every rule broken */
    static void refuse(List<FormRule.Broken> broken) {
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable(
                    "A rule refuses the form",
                    broken.stream()
                            .map(one -> new FieldError(
                                    one.field(), one.rule().key(), one.rule().text()))
                            .toList());
        }
    }

    /** What the audit trail calls a version. */
    static String subject(String code, int version) {
        return "check-form/" + code + "/" + version;
    }
}
