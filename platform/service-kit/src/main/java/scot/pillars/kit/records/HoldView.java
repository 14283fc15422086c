package scot.pillars.kit.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;

/** A legal hold. What does not apply is absent. */
@Schema(name = "LegalHold")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldView(
        @Schema(required = true) UUID id,

        @Schema(examples = "case", description = "Absent: in every class")
        String recordClass,

        @Schema(description = "Case token or colleague number; absent: the whole class")
        String key,

        @Schema(required = true, examples = "Appeal to the Upper Tribunal")
        String reason,

        @Schema(required = true, examples = "C-0030") String placedBy,
        @Schema(required = true) Instant placedAt,
        @Schema(examples = "C-0030") String liftedBy,
        Instant liftedAt,
        @Schema(examples = "The appeal was decided") String liftedReason) {
    static final Table<HoldView> TABLE = Table.<HoldView>named("legal-holds")
            .column("id", HoldView::id)
            .column("recordClass", HoldView::recordClass)
            .column("key", HoldView::key)
            .column("reason", HoldView::reason)
            .column("placedBy", HoldView::placedBy)
            .column("placedAt", HoldView::placedAt)
            .column("liftedBy", HoldView::liftedBy)
            .column("liftedAt", HoldView::liftedAt)
            .column("liftedReason", HoldView::liftedReason);

    static HoldView read(ResultSet row) throws SQLException {
        return new HoldView(
                row.getObject("id", UUID.class),
                row.getString("record_class"),
                row.getString("key"),
                row.getString("reason"),
                row.getString("placed_by"),
                Sql.instant(row, "placed_at"),
                row.getString("lifted_by"),
                Sql.instant(row, "lifted_at"),
                row.getString("lifted_reason"));
    }
}
