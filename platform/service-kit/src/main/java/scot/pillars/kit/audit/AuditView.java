package scot.pillars.kit.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;

/** One entry of the audit trail. */
@Schema(name = "AuditEntry")
public record AuditView(
        @Schema(required = true, description = "Number of the entry")
        long id,

        @Schema(required = true) Instant at,

        @Schema(required = true, description = "Colleague number, system:<client> or event:<consumer>")
        String who,

        @Schema(description = "Roles held at that moment, by comma")
        String roles,

        @Schema(required = true, examples = "recordCheck") String action,

        @Schema(required = true, examples = "check/0198f0a2-6d3e-7c41-9f53-0242ac120002")
        String subject,

        String correlationId,

        @JsonRawValue
        @Schema(
                nullable = true,
                implementation = Object.class,
                description = "Old and new values and the reason; null when it was disposed of")
        String content) {

    /** The trail as CSV. */
    public static final Table<AuditView> TABLE = Table.<AuditView>named("audit")
            .column("id", AuditView::id)
            .column("at", AuditView::at)
            .column("who", AuditView::who)
            .column("roles", AuditView::roles)
            .column("action", AuditView::action)
            .column("subject", AuditView::subject)
            .column("correlationId", AuditView::correlationId)
            .column("content", AuditView::content);

    /** A page of the trail, for the documents. */
    @Schema(name = "AuditPage")
    public record AuditPage(List<AuditView> items, String next) {}

    static AuditView from(ResultSet row) throws SQLException {
        return new AuditView(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("who"),
                row.getString("roles"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("correlation_id"),
                row.getString("content"));
    }
}
