package scot.pillars.reporting.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;

/**
 * How far a view was when it was read; read in the same statement as the view.
 *
 * @param position how many events the view contains
 * @param lastEventAt the latest of their times (known at), null before the first
 */
@Schema(description = "How far the view was when it was read.")
public record AsOf(
        @Schema(description = "How many events the views contain", examples = "55043")
        long position,

        @Schema(nullable = true, description = "When the latest of them was committed by its producer")
        Instant lastEventAt) {

    /** The common table that every view's statement begins with. */
    public static final String WITH =
            "with as_of as (select coalesce(sum(events), 0)::bigint as as_of_position, max(last_time) as as_of_time"
                    + " from folded_events)";

    public static AsOf read(ResultSet row) throws SQLException {
        return new AsOf(row.getLong("as_of_position"), Sql.instant(row, "as_of_time"));
    }
}
