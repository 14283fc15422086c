package scot.pillars.assurance.auditfinding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** The owner of an action says what shows that it was done; audit decides whether it does. */
@ApplicationScoped
class AnsweringAction {
    @Inject
    AuditFindings findings;

    @Inject
    PeopleScope people;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 404 when the action is not the caller's, 409 when it is closed */
    @Transactional
    AuditActionView answer(UUID id, String ifMatch, String evidence, String falseAlarm) {
        String caller = people.caller().orElse(null);
        AuditActionView before = findings.lockAction(id)
                .filter(one -> one.owner().equals(caller))
                .orElseThrow(() -> Refusal.notFound("No audit action of yours has this id"));
        ETags.matches(ETags.required(ifMatch), before.version());
        if (!before.state().takesAnAnswer()) {
            throw Refusal.conflict("action-closed", "Audit has accepted this action");
        }
        FreeText.refuseIdentifiers("evidence", evidence, falseAlarm);
        findings.answer(id, evidence, clock.today());
        findings.touch(before.finding());
        AuditActionView after = findings.lockAction(id).orElseThrow();
        audit.remember("answerAuditAction", "audit-finding/" + before.finding(), before, after);
        outbox.append(AuditFindingEvents.changed(findings.find(before.finding()).orElseThrow()));
        return after;
    }
}
