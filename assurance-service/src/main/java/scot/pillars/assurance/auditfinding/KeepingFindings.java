package scot.pillars.assurance.auditfinding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.auditfinding.model.ActionState;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** What audit does: records findings, sets their actions, accepts answers or sends them back, and closes. */
@ApplicationScoped
class KeepingFindings {
    @Inject
    AuditFindings findings;

    @Inject
    FindingHistory history;

    @Inject
    KnownRegisters registers;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 422 with every rule that the finding breaks */
    @Transactional
    AuditFindingView record(AuditFindingRequest request) {
        List<FieldError> errors = broken(request);
        List<AuditFindingRequest.ActionRequest> actions = request.actions() == null ? List.of() : request.actions();
        for (int i = 0; i < actions.size(); i++) {
            broken("actions[" + i + "].", actions.get(i), request.falseAlarm(), errors);
        }
        refuse(errors);
        UUID id = EventIds.next();
        findings.insert(id, request, AuditFindings.Origin.HERE, user.who(), clock.now());
        actions.forEach(one -> set(id, one));
        return told("recordAuditFinding", id, null);
    }

    @Transactional
    AuditFindingView change(UUID id, String ifMatch, AuditFindingRequest request) {
        AuditFindingView before = open(id, ifMatch);
        FreeText.refuseIdentifiers("reason", request.reason(), request.falseAlarm());
        refuse(broken(request));
        findings.change(id, request);
        history.add(before, request.reason(), user.who(), clock.now());
        return told("changeAuditFinding", id, before);
    }

    @Transactional
    AuditFindingView act(UUID id, String ifMatch, AuditFindingRequest.ActionRequest request) {
        AuditFindingView before = open(id, ifMatch);
        List<FieldError> errors = new ArrayList<>();
        broken("", request, null, errors);
        refuse(errors);
        set(id, request);
        findings.touch(id);
        return told("setAuditAction", id, before);
    }

    /** @throws Refusal 422 while an action is not closed */
    @Transactional
    AuditFindingView close(UUID id, String ifMatch) {
        AuditFindingView before = open(id, ifMatch);
        if (before.actions().stream().anyMatch(one -> one.state() != ActionState.CLOSED)) {
            throw Refusal.unprocessable("actions", "actions-closed", "A finding is closed when each of its actions is");
        }
        findings.close(id, clock.today());
        return told("closeAuditFinding", id, before);
    }

    /** Accepts the answer of an action's owner. */
    @Transactional
    AuditActionView accept(UUID id, String ifMatch) {
        AuditActionView before = answered(id, ifMatch);
        findings.accept(id, clock.today());
        return told("acceptAuditAction", before);
    }

    /** Sends the answer back with why. */
    @Transactional
    AuditActionView sendBack(UUID id, String ifMatch, String why) {
        AuditActionView before = answered(id, ifMatch);
        FreeText.refuseIdentifiers("why", why, null);
        findings.sendBack(id, why);
        inbox.tell(new Message(
                before.owner(),
                "audit-action-sent-back",
                "Audit asks for more about an action of yours",
                "/audit-findings/" + before.finding()));
        return told("sendBackAuditAction", before);
    }

    private void set(UUID finding, AuditFindingRequest.ActionRequest action) {
        findings.insertAction(EventIds.next(), finding, action, null, null);
        inbox.tell(new Message(
                action.owner(),
                "audit-action-set",
                "An audit finding has an action for you, due on " + action.dueOn(),
                "/audit-findings/" + finding));
    }

    private List<FieldError> broken(AuditFindingRequest request) {
        List<FieldError> errors = new ArrayList<>();
        FreeText.refuseIdentifiers("title", request.title(), request.falseAlarm());
        FreeText.refuseIdentifiers("detail", request.detail(), request.falseAlarm());
        if (request.benefit() != null && !registers.fresh().benefits().containsKey(request.benefit())) {
            errors.add(new FieldError("benefit", "benefit-known", "The register holds no such benefit"));
        }
        if (request.area() != null
                && sql.first("select 1 from unit where kind = 'business-area' and code = ?", row -> 1, request.area())
                        .isEmpty()) {
            errors.add(new FieldError("area", "unit-known", "The register holds no such business area"));
        }
        if (request.raisedOn().isAfter(clock.today())) {
            errors.add(new FieldError("raisedOn", "not-in-future", "A finding was raised today or before"));
        }
        return errors;
    }

    private void broken(
            String field, AuditFindingRequest.ActionRequest action, String falseAlarm, List<FieldError> errors) {
        FreeText.refuseIdentifiers(field + "what", action.what(), falseAlarm);
        if (sql.first("select 1 from colleague where number = ? and left_on is null", row -> 1, action.owner())
                .isEmpty()) {
            errors.add(new FieldError(
                    field + "owner", "colleague-known", "The register of colleagues holds no such number"));
        }
        if (action.dueOn().isBefore(clock.today())) {
            errors.add(new FieldError(field + "dueOn", "not-in-past", "An action is due today or later"));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("The finding breaks a rule", errors);
        }
    }

    private AuditFindingView open(UUID id, String ifMatch) {
        AuditFindingView finding = findings.lock(id).orElseThrow(KeepingFindings::unknown);
        ETags.matches(ETags.required(ifMatch), finding.version());
        if (finding.closedOn() != null) {
            throw Refusal.conflict("finding-closed", "The finding is closed");
        }
        return finding;
    }

    private AuditActionView answered(UUID id, String ifMatch) {
        AuditActionView action =
                findings.lockAction(id).orElseThrow(() -> Refusal.notFound("No audit action has this id"));
        ETags.matches(ETags.required(ifMatch), action.version());
        if (!action.state().isForAudit()) {
            throw Refusal.conflict("action-not-answered", "Its owner has not answered, or it is closed");
        }
        return action;
    }

    private AuditFindingView told(String action, UUID id, AuditFindingView before) {
        AuditFindingView after = findings.find(id).orElseThrow();
        audit.remember(action, "audit-finding/" + id, before, after);
        outbox.append(AuditFindingEvents.changed(after));
        return after;
    }

    private AuditActionView told(String action, AuditActionView before) {
        findings.touch(before.finding());
        AuditActionView after = findings.lockAction(before.id()).orElseThrow();
        audit.remember(action, "audit-finding/" + before.finding(), before, after);
        outbox.append(AuditFindingEvents.changed(findings.find(before.finding()).orElseThrow()));
        return after;
    }

    static Refusal unknown() {
        return Refusal.notFound("No audit finding has this id");
    }
}
