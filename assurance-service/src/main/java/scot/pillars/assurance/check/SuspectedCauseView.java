package scot.pillars.assurance.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.kit.database.Sql;

/** An error whose cause states a suspicion, without the colleagues of its check. What is not known is absent. */
@Schema(name = "SuspectedCause")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspectedCauseView(
        @Schema(required = true, description = "The error line")
        UUID error,

        @Schema(required = true, description = "Its check") UUID check,

        @Schema(required = true, examples = "CR-2025-000123")
        String caseReference,

        @Schema(required = true, description = "Random name of the case: error resolution knows it by this")
        UUID caseToken,

        @Schema(required = true, examples = "SCP") String benefit,

        @Schema(required = true, examples = "2026-10-12", description = "Day of the check, otherwise of its period")
        LocalDate checkedOn,

        @Schema(required = true, examples = "PILLARS") String vocabulary,

        @Schema(required = true, examples = "FALSE-STATEMENT")
        String cause,

        @Schema(required = true, examples = "False statement suspected", description = "In the wording of the day")
        String causeName,

        Direction direction,

        @Schema(required = true, examples = "agency") String dataset) {
    static SuspectedCauseView read(ResultSet row) throws SQLException {
        return new SuspectedCauseView(
                row.getObject("error_id", UUID.class),
                row.getObject("check_id", UUID.class),
                row.getString("case_reference"),
                row.getObject("case_token", UUID.class),
                row.getString("benefit"),
                row.getObject("ordered_on", LocalDate.class),
                row.getString("vocabulary"),
                row.getString("cause"),
                row.getString("name"),
                Sql.constant(row, "direction", Direction.class),
                row.getString("dataset"));
    }
}
