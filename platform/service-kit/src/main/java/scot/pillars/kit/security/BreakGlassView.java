package scot.pillars.kit.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;

/** Access taken in an emergency. What is not known is absent. */
@Schema(name = "BreakGlass")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreakGlassView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "C-0014") String who,

        @Schema(required = true, examples = "read-suspicions")
        String ability,

        @Schema(required = true, examples = "Payment stops tonight and nobody of the team can be reached")
        String reason,

        @Schema(required = true) Instant openedAt,
        @Schema(required = true) Instant endsAt,
        @Schema(examples = "Justified") String finding,
        Instant reviewedAt,
        @Schema(examples = "C-0007") String reviewedBy) {
    static final Table<BreakGlassView> TABLE = Table.<BreakGlassView>named("break-glass")
            .column("id", BreakGlassView::id)
            .column("who", BreakGlassView::who)
            .column("ability", BreakGlassView::ability)
            .column("reason", BreakGlassView::reason)
            .column("openedAt", BreakGlassView::openedAt)
            .column("endsAt", BreakGlassView::endsAt)
            .column("finding", BreakGlassView::finding)
            .column("reviewedAt", BreakGlassView::reviewedAt)
            .column("reviewedBy", BreakGlassView::reviewedBy);

    static BreakGlassView read(ResultSet row) throws SQLException {
        return new BreakGlassView(
                row.getObject("id", UUID.class),
                row.getString("who"),
                row.getString("ability"),
                row.getString("reason"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "ends_at"),
                row.getString("finding"),
                Sql.instant(row, "reviewed_at"),
                row.getString("reviewed_by"));
    }
}
