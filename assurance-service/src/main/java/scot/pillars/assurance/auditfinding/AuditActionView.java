package scot.pillars.assurance.auditfinding;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.auditfinding.model.ActionState;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** One action of a finding. */
@Schema(name = "AuditAction")
public record AuditActionView(
        UUID id,
        UUID finding,
        String findingTitle,
        Rating rating,
        String what,
        @Schema(examples = "C-000812") String owner,
        LocalDate dueOn,
        ActionState state,
        boolean overdue,

        @Schema(description = "What the owner says shows that it was done")
        String evidence,

        LocalDate answeredOn,

        @Schema(description = "Why audit did not accept the last answer")
        String sentBack,

        LocalDate closedOn,
        int version) {
    static final Table<AuditActionView> TABLE = Table.<AuditActionView>named("audit-actions")
            .column("id", AuditActionView::id)
            .column("finding", AuditActionView::finding)
            .column("findingTitle", AuditActionView::findingTitle)
            .column("rating", one -> Kebab.of(one.rating()))
            .column("what", AuditActionView::what)
            .column("owner", AuditActionView::owner)
            .column("dueOn", AuditActionView::dueOn)
            .column("state", one -> Kebab.of(one.state()))
            .column("overdue", AuditActionView::overdue)
            .column("answeredOn", AuditActionView::answeredOn);
}
