package scot.pillars.assurance.auditfinding;

import scot.pillars.events.AuditAction;
import scot.pillars.events.AuditFindingChanged;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** The one place where a finding becomes a public fact; no names, no texts. */
final class AuditFindingEvents {
    private AuditFindingEvents() {}

    static OutboxEvent changed(AuditFindingView finding) {
        EventType type = EventType.AUDIT_FINDING_CHANGED;
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                finding.id().toString(),
                type.id(),
                finding.id().toString(),
                EventJson.write(new AuditFindingChanged(
                        finding.id(),
                        Kebab.of(finding.kind()),
                        finding.benefit(),
                        finding.area(),
                        Kebab.of(finding.rating()),
                        finding.closedOn() == null ? "open" : "closed",
                        finding.raisedOn(),
                        finding.closedOn(),
                        finding.actions().stream()
                                .map(one ->
                                        new AuditAction(one.id(), Kebab.of(one.state()), one.dueOn(), one.closedOn()))
                                .toList())));
    }
}
