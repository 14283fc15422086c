package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.worklist.model.SecondCheckState;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** A second check as a row of a list; what the two said is absent until it has ended. */
@Schema(name = "SecondCheckSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecondCheckSummary(
        @Schema(description = "The second check's own case on the worklist")
        UUID caseId,

        SecondCheckState state,
        @Schema(examples = "CR-2026-000123") String caseReference,
        @Schema(examples = "SCP") String benefit,
        int tier,
        Instant askedAt,

        @Schema(description = "Number of the lead who asked; absent when chosen by chance", examples = "C-000811")
        String askedBy,

        LocalDate dueOn,

        @Schema(description = "Number of who made the first check", examples = "C-000802")
        String firstChecker,

        @Schema(description = "Number of who makes or made the second", examples = "C-000803")
        String secondChecker,

        Instant endedAt,

        @Schema(description = "Outcome, or disposition where it was not completed", examples = "overpayment")
        String firstResult,

        @Schema(examples = "correct") String secondResult,

        @Schema(description = "How many things they say differently", examples = "3")
        Integer differences,

        SecondCheckView.Stands stands,
        Instant decidedAt) {

    static final Table<SecondCheckSummary> TABLE = Table.<SecondCheckSummary>named("second-checks")
            .column("caseId", SecondCheckSummary::caseId)
            .column("state", one -> Kebab.of(one.state))
            .column("caseReference", SecondCheckSummary::caseReference)
            .column("benefit", SecondCheckSummary::benefit)
            .column("tier", SecondCheckSummary::tier)
            .column("askedAt", SecondCheckSummary::askedAt)
            .column("askedBy", SecondCheckSummary::askedBy)
            .column("dueOn", SecondCheckSummary::dueOn)
            .column("firstChecker", SecondCheckSummary::firstChecker)
            .column("secondChecker", SecondCheckSummary::secondChecker)
            .column("endedAt", SecondCheckSummary::endedAt)
            .column("firstResult", SecondCheckSummary::firstResult)
            .column("secondResult", SecondCheckSummary::secondResult)
            .column("differences", SecondCheckSummary::differences)
            .column("stands", one -> one.stands == null ? null : Kebab.of(one.stands))
            .column("decidedAt", SecondCheckSummary::decidedAt);

    static SecondCheckSummary read(ResultSet row) throws SQLException {
        Integer differences = row.getObject("differences", Integer.class);
        String second = row.getString("second_checker");
        SecondCheckView.Stands stands = Sql.constant(row, "stands", SecondCheckView.Stands.class);
        return new SecondCheckSummary(
                row.getObject("id", UUID.class),
                SecondCheckState.of(second != null, differences, stands != null),
                row.getString("case_reference"),
                row.getString("benefit"),
                row.getInt("tier"),
                Sql.instant(row, "selected_at"),
                row.getString("ordered_by"),
                row.getObject("due_on", LocalDate.class),
                row.getString("first_checker"),
                second,
                Sql.instant(row, "ended_at"),
                row.getString("first_result"),
                row.getString("second_result"),
                differences,
                stands,
                Sql.instant(row, "decided_at"));
    }
}
