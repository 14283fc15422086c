package scot.pillars.resolution.suspicion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;

/** A suspected-fraud matter. What is not known is absent. */
@Schema(name = "Suspicion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspicionView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The ordinary error case")
        UUID errorCase,

        @Schema(required = true, examples = "ER-2025-000123", description = "Number of the ordinary error case")
        String caseNumber,

        @Schema(required = true, examples = "Payslips contradict the employer's answer")
        String grounds,

        @Schema(required = true) Instant openedAt,
        @Schema(required = true, examples = "C-0015") String openedBy,

        @Schema(
                enumeration = {"no-fraud-found", "fiscal-disposal", "conviction", "not-pursued"},
                description = "Fraud is suspected until a conviction or a fiscal disposal")
        String outcome,

        Instant closedAt,
        @Schema(examples = "C-0015") String closedBy,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {
    static SuspicionView read(ResultSet row) throws SQLException {
        return new SuspicionView(
                row.getObject("id", UUID.class),
                row.getObject("error_case", UUID.class),
                row.getString("number"),
                row.getString("grounds"),
                Sql.instant(row, "opened_at"),
                row.getString("opened_by"),
                row.getString("outcome"),
                Sql.instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getLong("version"));
    }
}
