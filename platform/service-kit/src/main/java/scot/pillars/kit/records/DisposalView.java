package scot.pillars.kit.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;

/** A disposal with how far it has come. What does not apply yet is absent. */
@Schema(name = "Disposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisposalView(
        @Schema(required = true, description = "Also the number of the certificate")
        UUID id,

        @Schema(required = true, examples = "case") String recordClass,

        @Schema(required = true, examples = "84", description = "Period in force when it was proposed")
        int months,

        @Schema(required = true, description = "Records that ended before this day were due")
        LocalDate cutOff,

        @Schema(required = true) DisposalState state,

        @Schema(required = true, examples = "1200", description = "Records that wait")
        long due,

        @Schema(required = true, examples = "0", description = "Records disposed of")
        long disposed,

        @Schema(required = true, examples = "3", description = "Records kept by a legal hold")
        long held,

        @Schema(required = true, examples = "0", description = "Records with new work since the proposal, kept")
        long noLongerDue,

        @Schema(required = true, examples = "C-0030") String proposedBy,
        @Schema(required = true) Instant proposedAt,
        @Schema(examples = "C-0031") String decidedBy,
        Instant decidedAt,
        @Schema(examples = "Yearly disposal of 2026") String decidedReason,
        Instant finishedAt) {
    static final String COLUMNS = """
            d.*,
            (select count(*) from disposal_item i where i.disposal = d.id and i.state = 'due') as due,
            (select count(*) from disposal_item i where i.disposal = d.id and i.state = 'disposed') as disposed,
            (select count(*) from disposal_item i where i.disposal = d.id and i.state = 'held') as held,
            (select count(*) from disposal_item i where i.disposal = d.id and i.state = 'no-longer-due') as no_longer_due""";

    static final Table<DisposalView> TABLE = Table.<DisposalView>named("disposals")
            .column("id", DisposalView::id)
            .column("recordClass", DisposalView::recordClass)
            .column("months", DisposalView::months)
            .column("cutOff", DisposalView::cutOff)
            .column("state", view -> view.state().key())
            .column("due", DisposalView::due)
            .column("disposed", DisposalView::disposed)
            .column("held", DisposalView::held)
            .column("noLongerDue", DisposalView::noLongerDue)
            .column("proposedBy", DisposalView::proposedBy)
            .column("proposedAt", DisposalView::proposedAt)
            .column("decidedBy", DisposalView::decidedBy)
            .column("decidedAt", DisposalView::decidedAt)
            .column("decidedReason", DisposalView::decidedReason)
            .column("finishedAt", DisposalView::finishedAt);

    static DisposalView read(ResultSet row) throws SQLException {
        return new DisposalView(
                row.getObject("id", UUID.class),
                row.getString("record_class"),
                row.getInt("months"),
                row.getObject("cut_off", LocalDate.class),
                DisposalState.of(row.getString("state")),
                row.getLong("due"),
                row.getLong("disposed"),
                row.getLong("held"),
                row.getLong("no_longer_due"),
                row.getString("proposed_by"),
                Sql.instant(row, "proposed_at"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_reason"),
                Sql.instant(row, "finished_at"));
    }
}
