package scot.pillars.assurance.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.feedback.model.FeedbackState;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** The feedback of one check. What is not known or has not happened is absent. */
@Schema(name = "Feedback")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackView(
        @Schema(description = "The check, also the id of its feedback")
        UUID checkId,

        FeedbackState state,
        @Schema(examples = "CR-2026-000123") String caseReference,
        @Schema(examples = "SCP") String benefit,
        String area,
        String team,
        Integer tier,

        @Schema(description = "Number of who decided", examples = "C-000731")
        String colleague,

        @Schema(description = "Number of who checked", examples = "C-000802")
        String checker,

        LocalDate decidedOn,
        LocalDate checkedOn,
        Disposition disposition,
        CheckOutcome outcome,
        String dataset,
        Instant releasedAt,

        @Schema(description = "Number of who released it; schedule when the configured days had passed")
        String releasedBy,

        @Schema(description = "What was good, in the words of who released it")
        String praise,

        @Schema(description = "When the colleague first opened it")
        Instant readAt,

        Instant acknowledgedAt,

        @Schema(description = "What the colleague said to it")
        String comment,

        @Schema(description = "Version, also the ETag; absent while it waits for release")
        Long version) {

    static final Table<FeedbackView> TABLE = Table.<FeedbackView>named("feedback")
            .column("checkId", FeedbackView::checkId)
            .column("state", one -> Kebab.of(one.state()))
            .column("caseReference", FeedbackView::caseReference)
            .column("benefit", FeedbackView::benefit)
            .column("area", FeedbackView::area)
            .column("team", FeedbackView::team)
            .column("tier", FeedbackView::tier)
            .column("colleague", FeedbackView::colleague)
            .column("checker", FeedbackView::checker)
            .column("decidedOn", FeedbackView::decidedOn)
            .column("checkedOn", FeedbackView::checkedOn)
            .column("disposition", one -> Kebab.of(one.disposition()))
            .column("outcome", one -> one.outcome() == null ? null : Kebab.of(one.outcome()))
            .column("dataset", FeedbackView::dataset)
            .column("releasedAt", FeedbackView::releasedAt)
            .column("readAt", FeedbackView::readAt)
            .column("acknowledgedAt", FeedbackView::acknowledgedAt);

    /** What {@link #read} needs of a row. */
    static final String SELECT = """
            select q.id, q.case_reference, q.benefit, q.area, q.team, q.tier, q.colleague, q.checker, q.decided_on,
              q.checked_on, q.ordered_on, q.disposition, q.outcome, q.dataset, q.released_at, f.released_by, f.praise,
              f.read_at, f.acknowledged_at, f.comment, f.version
            from quality_check q left join feedback f on f.check_id = q.id""";

    /** Whether the colleague may see it. */
    boolean released() {
        return state != FeedbackState.WAITING;
    }

    /** Whether a complete check found nothing wrong. */
    public boolean right() {
        return outcome == CheckOutcome.CORRECT;
    }

    static FeedbackView read(ResultSet row) throws SQLException {
        Instant released = Sql.instant(row, "released_at");
        Instant read = Sql.instant(row, "read_at");
        Instant acknowledged = Sql.instant(row, "acknowledged_at");
        return new FeedbackView(
                row.getObject("id", UUID.class),
                state(released, read, acknowledged),
                row.getString("case_reference"),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("team"),
                row.getObject("tier", Integer.class),
                row.getString("colleague"),
                row.getString("checker"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                Sql.constant(row, "disposition", Disposition.class),
                Sql.constant(row, "outcome", CheckOutcome.class),
                row.getString("dataset"),
                released,
                row.getString("released_by"),
                row.getString("praise"),
                read,
                acknowledged,
                row.getString("comment"),
                row.getObject("version", Long.class));
    }

    private static FeedbackState state(Instant released, Instant read, Instant acknowledged) {
        if (released == null) {
            return FeedbackState.WAITING;
        }
        if (acknowledged != null) {
            return FeedbackState.ACKNOWLEDGED;
        }
        return read == null ? FeedbackState.RELEASED : FeedbackState.READ;
    }
}
