package scot.pillars.kit.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;

/** One record of a disposal. */
@Schema(name = "DisposalItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisposalItem(
        @Schema(required = true, description = "Case token, colleague number or month; relates to no person afterwards")
        String key,

        @Schema(
                required = true,
                enumeration = {"due", "disposed", "held", "no-longer-due"})
        String state,

        Instant at) {
    static final Table<DisposalItem> TABLE = Table.<DisposalItem>named("disposal-items")
            .column("key", DisposalItem::key)
            .column("state", DisposalItem::state)
            .column("at", DisposalItem::at);

    static DisposalItem read(ResultSet row) throws SQLException {
        return new DisposalItem(row.getString("key"), row.getString("state"), Sql.instant(row, "at"));
    }
}
