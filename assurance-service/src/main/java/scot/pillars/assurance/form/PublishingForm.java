package scot.pillars.assurance.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.form.model.FormRule;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Publishes a draft as an immutable version, and ends versions (docs/domain/quality-domain.md, section 3, rule 3). */
@ApplicationScoped
class PublishingForm {
    @Inject
    FormVersions versions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @Inject
    Event<RegisterChanged> changes;

    @ConfigProperty(name = "pillars.forms.editor-may-publish", defaultValue = "false")
    boolean editorMayPublish;

    /**
     * Publishes the draft from a day on; the version before it ends there.
     *
     * @throws Refusal 404 without a draft; 412, 428; 403 when the caller kept the draft last; 422 for a day in the past or
     *     not after the version before, and for criteria that do not make a form
     */
    @Transactional
    FormVersionView publish(String code, LocalDate inForceFrom, String ifMatch) {
        long expected = ETags.required(ifMatch);
        versions.lock(code).orElseThrow(PublishingForm::unknown);
        FormVersionView draft =
                versions.draft(code).orElseThrow(() -> Refusal.notFound("This form has no draft to publish"));
        ETags.matches(expected, draft.edition());
        if (!editorMayPublish && draft.editedBy().equals(user.who())) {
            throw Refusal.forbidden("You changed this draft last: somebody else reads and publishes it");
        }
        KeepingDraft.refuse(FormRule.broken(draft.content().criteria(), true));
        if (inForceFrom.isBefore(clock.today())) {
            throw Refusal.unprocessable(
                    "inForceFrom", "not-in-past", "Checks were made without this version before today");
        }
        versions.of(code).stream()
                .filter(one -> one.inForceFrom() != null)
                .filter(one -> one.endsBefore() == null || one.endsBefore().isAfter(one.inForceFrom()))
                .filter(one -> !inForceFrom.isAfter(one.inForceFrom()))
                .findFirst()
                .ifPresent(one -> {
                    throw Refusal.unprocessable(
                            "inForceFrom",
                            "after-version-before",
                            "Version " + one.version() + " is in force from " + one.inForceFrom()
                                    + ": the next begins later, or it is retired first");
                });
        versions.publish(code, draft.version(), inForceFrom, user.who(), clock.now());
        return changed("publishCheckForm", draft);
    }

    /**
     * Ends a published version.
     *
     * @throws Refusal 404; 409 when it has ended or is a draft; 422 for a day in the past or after its end
     */
    @Transactional
    FormVersionView retire(String code, int version, RetireFormRequest request) {
        FreeText.refuseIdentifiers("reason", request.reason(), request.falseAlarm());
        versions.lock(code).orElseThrow(PublishingForm::unknown);
        FormVersionView before = versions.find(code, version).orElseThrow(PublishingForm::unknown);
        LocalDate today = clock.today();
        LocalDate end = request.endsBefore() == null ? today : request.endsBefore();
        if (before.state() == FormState.DRAFT) {
            throw Refusal.conflict("form-draft", "A draft is not in force: there is nothing to retire");
        }
        boolean withdraw = Boolean.TRUE.equals(request.withdrawOpen());
        if (before.withdrawn() || before.state() == FormState.RETIRED && !withdraw) {
            throw Refusal.conflict("form-ended", "This version has ended already");
        }
        if (end.isBefore(today)) {
            throw Refusal.unprocessable("endsBefore", "not-in-past", "Checks were made with this version before today");
        }
        if (withdraw && end.isAfter(today)) {
            throw Refusal.unprocessable("endsBefore", "withdrawn-now", "What is wrong is withdrawn today");
        }
        if (before.endsBefore() != null && end.isAfter(before.endsBefore())) {
            if (!withdraw) {
                throw Refusal.unprocessable(
                        "endsBefore", "not-after-end", "This version ends before " + before.endsBefore() + " already");
            }
            end = before.endsBefore();
        }
        LocalDate last = end.isBefore(before.inForceFrom()) ? before.inForceFrom() : end;
        versions.retire(code, version, last, withdraw, request.reason(), user.who(), clock.now());
        return changed("retireCheckForm", before);
    }

    private FormVersionView changed(String action, FormVersionView before) {
        changes.fire(new RegisterChanged("check-form"));
        FormVersionView after = versions.find(before.code(), before.version()).orElseThrow();
        audit.remember(action, KeepingDraft.subject(before.code(), before.version()), before, after);
        return after;
    }

    static Refusal unknown() {
        return Refusal.notFound("No check form has this code and version");
    }
}
