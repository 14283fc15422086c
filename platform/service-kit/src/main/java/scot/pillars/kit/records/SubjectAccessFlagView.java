package scot.pillars.kit.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;

/** A client asked for their data and a suspicion was left out of the answer. */
@Schema(name = "SubjectAccessFlag")
public record SubjectAccessFlagView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                examples = "suspicion/0198f0a2-6d3e-7c41-9f53-0242ac120002",
                description = "What was left out: a suspicion, or a check of which a cause states one")
        String leftOut,

        @Schema(required = true, description = "Token of the client's case")
        UUID caseToken,

        @Schema(required = true) Instant askedAt,

        @Schema(required = true, examples = "C-0023", description = "Who asked on the client's behalf")
        String askedBy) {
    static SubjectAccessFlagView read(ResultSet row) throws SQLException {
        return new SubjectAccessFlagView(
                row.getObject("id", UUID.class),
                row.getString("left_out"),
                row.getObject("case_token", UUID.class),
                Sql.instant(row, "asked_at"),
                row.getString("asked_by"));
    }
}
