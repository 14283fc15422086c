package scot.pillars.assurance.auditfinding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** A finding with its actions. */
@Schema(name = "AuditFinding")
public record AuditFindingView(
        UUID id,
        FindingKind kind,
        String title,
        String detail,
        String benefit,
        String area,
        Rating rating,
        LocalDate raisedOn,
        @Schema(description = "Absent while open") LocalDate closedOn,
        @Schema(description = "Of an imported finding") String source,
        List<AuditActionView> actions,
        int version) {
    static final Table<AuditFindingView> TABLE = Table.<AuditFindingView>named("audit-findings")
            .column("id", AuditFindingView::id)
            .column("kind", one -> Kebab.of(one.kind()))
            .column("title", AuditFindingView::title)
            .column("benefit", AuditFindingView::benefit)
            .column("area", AuditFindingView::area)
            .column("rating", one -> Kebab.of(one.rating()))
            .column("raisedOn", AuditFindingView::raisedOn)
            .column("closedOn", AuditFindingView::closedOn)
            .column("actions", one -> one.actions().size())
            .column("overdue", AuditFindingView::overdue);

    /** Actions that should have been closed by now. */
    long overdue() {
        return actions.stream().filter(AuditActionView::overdue).count();
    }
}
