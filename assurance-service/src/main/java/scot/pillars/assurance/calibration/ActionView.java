package scot.pillars.assurance.calibration;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calibration.model.ActionKind;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** What follows from a session. */
@Schema(name = "CalibrationAction")
public record ActionView(
        UUID id,
        UUID session,
        String sessionTitle,
        ActionKind kind,

        @Schema(description = "Criterion it is about; absent for the whole session")
        String criterion,

        String what,
        @Schema(examples = "C-000812") String owner,
        LocalDate dueOn,
        boolean overdue,
        LocalDate closedOn,
        @Schema(description = "What shows that it was done") String evidence,
        int version) {
    static final Table<ActionView> TABLE = Table.<ActionView>named("calibration-actions")
            .column("id", ActionView::id)
            .column("session", ActionView::session)
            .column("kind", one -> Kebab.of(one.kind()))
            .column("criterion", ActionView::criterion)
            .column("what", ActionView::what)
            .column("owner", ActionView::owner)
            .column("dueOn", ActionView::dueOn)
            .column("overdue", ActionView::overdue)
            .column("closedOn", ActionView::closedOn);
}
