package scot.pillars.assurance.auditfinding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.auditfinding.model.ActionState;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.time.BusinessClock;

/** Writes an imported finding; nobody is signed in while a file is read, so it answers from what it wrote. */
@ApplicationScoped
class ImportedFindings {
    @Inject
    AuditFindings findings;

    @Inject
    BusinessClock clock;

    AuditFindingView insert(
            UUID id, String source, String reference, byte[] hash, List<AuditFindingRow> rows, String who) {
        AuditFindingRow first = rows.get(0);
        AuditFindingRequest finding = first.finding();
        findings.insert(
                id, finding, new AuditFindings.Origin(source, reference, hash, first.closedOn()), who, clock.now());
        List<AuditActionView> actions = new ArrayList<>();
        for (AuditFindingRow row : rows) {
            if (row.action() != null) {
                UUID action = EventIds.next();
                String evidence = row.evidence() == null ? "As imported" : row.evidence();
                findings.insertAction(
                        action,
                        id,
                        new AuditFindingRequest.ActionRequest(row.action(), row.owner(), row.dueOn()),
                        row.actionClosedOn(),
                        evidence);
                ActionState state = row.actionClosedOn() == null ? ActionState.OPEN : ActionState.CLOSED;
                actions.add(new AuditActionView(
                        action,
                        id,
                        finding.title(),
                        finding.rating(),
                        row.action(),
                        row.owner(),
                        row.dueOn(),
                        state,
                        state.isOverdue(row.dueOn(), clock.today()),
                        state == ActionState.CLOSED ? evidence : null,
                        row.actionClosedOn(),
                        null,
                        row.actionClosedOn(),
                        1));
            }
        }
        return new AuditFindingView(
                id,
                finding.kind(),
                finding.title(),
                finding.detail(),
                finding.benefit(),
                finding.area(),
                finding.rating(),
                finding.raisedOn(),
                first.closedOn(),
                source,
                actions,
                1);
    }
}
