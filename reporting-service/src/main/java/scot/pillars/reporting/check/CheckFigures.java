package scot.pillars.reporting.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.reporting.view.Datasets;
import scot.pillars.reporting.view.Share;

/**
 * Checks of one group, or of one dataset in the totals. A dimension that is not grouped by, or that the source does
 * not know, is null.
 *
 * @param casesInError complete checks with an error that affects money
 * @param caseErrorRate their unweighted share of the complete checks, null without any
 * @param minutes spent on the checks whose minutes are known, null when none are
 */
@Schema(description = "Checks of one group. A dimension not grouped by, or not known to the source, is null.")
public record CheckFigures(
        @Schema(examples = "snap-us") String dataset,

        @Schema(description = "Whose data, in words; shown wherever the figure is shown")
        String datasetLabel,

        @Schema(nullable = true, examples = "SCP") String benefit,
        @Schema(nullable = true, examples = "Dundee City") String area,
        @Schema(nullable = true, examples = "month") String calendar,
        @Schema(nullable = true, examples = "2025-06") String period,
        @Schema(nullable = true, examples = "1") Integer tier,
        @Schema(examples = "120") long checks,
        @Schema(examples = "118") long complete,
        long incomplete,
        long notSubjectToReview,
        long evidenceNotFound,
        long correct,
        long procedural,

        @Schema(description = "Complete checks with an overpayment only")
        long overpayment,

        @Schema(description = "Complete checks with an underpayment only")
        long underpayment,

        @Schema(description = "Complete checks with both") long overAndUnder,

        @Schema(description = "Complete checks with an error that affects money")
        long casesInError,

        @Schema(
                nullable = true,
                description = "casesInError / complete, unrounded: an unweighted share of checks, not an estimate",
                examples = "0.3592861436034954")
        String caseErrorRate,

        @Schema(nullable = true, description = "The same in per cent, rounded half-up", examples = "35.9")
        String caseErrorRatePercent,

        long errorLines,
        long findings,
        long findingsNotMet,

        @Schema(nullable = true, description = "Minutes spent, where known")
        Long minutes) {

    static final Table<CheckFigures> TABLE = Table.<CheckFigures>named("checks")
            .column("dataset", CheckFigures::dataset)
            .column("datasetLabel", CheckFigures::datasetLabel)
            .column("benefit", CheckFigures::benefit)
            .column("area", CheckFigures::area)
            .column("calendar", CheckFigures::calendar)
            .column("period", CheckFigures::period)
            .column("tier", CheckFigures::tier)
            .column("checks", CheckFigures::checks)
            .column("complete", CheckFigures::complete)
            .column("incomplete", CheckFigures::incomplete)
            .column("notSubjectToReview", CheckFigures::notSubjectToReview)
            .column("evidenceNotFound", CheckFigures::evidenceNotFound)
            .column("correct", CheckFigures::correct)
            .column("procedural", CheckFigures::procedural)
            .column("overpayment", CheckFigures::overpayment)
            .column("underpayment", CheckFigures::underpayment)
            .column("overAndUnder", CheckFigures::overAndUnder)
            .column("casesInError", CheckFigures::casesInError)
            .column("caseErrorRate", CheckFigures::caseErrorRate)
            .column("caseErrorRatePercent", CheckFigures::caseErrorRatePercent)
            .column("errorLines", CheckFigures::errorLines)
            .column("findings", CheckFigures::findings)
            .column("findingsNotMet", CheckFigures::findingsNotMet)
            .column("minutes", CheckFigures::minutes);

    static CheckFigures from(ResultSet row) throws SQLException {
        int tier = row.getInt("tier");
        long complete = row.getLong("complete");
        long inError = row.getLong("in_error");
        Share rate = Share.of(inError, complete);
        return new CheckFigures(
                row.getString("dataset"),
                Datasets.label(row.getString("dataset")),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("calendar"),
                row.getString("period"),
                tier == 0 ? null : tier,
                row.getLong("checks"),
                complete,
                row.getLong("incomplete"),
                row.getLong("not_subject"),
                row.getLong("not_found"),
                row.getLong("correct"),
                row.getLong("procedural"),
                row.getLong("overpayment"),
                row.getLong("underpayment"),
                row.getLong("over_and_under"),
                inError,
                rate.unrounded(),
                rate.percent(),
                row.getLong("error_lines"),
                row.getLong("findings"),
                row.getLong("findings_not_met"),
                row.getLong("timed_checks") == 0 ? null : row.getLong("minutes"));
    }
}
