package scot.pillars.resolution.suspicion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;

/** A client asked for their data and a suspicion was left out of the answer. */
@Schema(name = "SubjectAccessFlag")
public record FlagView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "What was left out")
        UUID suspicion,

        @Schema(required = true, description = "Token of the client's case")
        UUID caseToken,

        @Schema(required = true) Instant askedAt,

        @Schema(required = true, examples = "C-0023", description = "Who asked on the client's behalf")
        String askedBy) {
    static FlagView read(ResultSet row) throws SQLException {
        return new FlagView(
                row.getObject("id", UUID.class),
                row.getObject("suspicion", UUID.class),
                row.getObject("case_token", UUID.class),
                Sql.instant(row, "asked_at"),
                row.getString("asked_by"));
    }
}
