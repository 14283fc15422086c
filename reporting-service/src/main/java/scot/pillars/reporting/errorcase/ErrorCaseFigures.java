package scot.pillars.reporting.errorcase;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.reporting.view.Datasets;

/**
 * Error cases of one group and currency. Found is what checkers found, established what officers established; over and
 * under, prevented and incurred are never added together.
 *
 * @param month month of opening
 * @param currency ISO 4217; null for cases without any amount
 * @param ageMedianDays median age in days of the open cases today (Europe/London), null when none is open
 * @param ageP90Days nine in ten open cases are no older
 */
@Schema(description = "Error cases of one group and currency. Over and under, prevented and incurred are never added.")
public record ErrorCaseFigures(
        @Schema(examples = "synthetic") String dataset,
        String datasetLabel,
        @Schema(nullable = true) String benefit,
        @Schema(nullable = true) String area,

        @Schema(nullable = true, description = "Month of opening", examples = "2025-06")
        String month,

        @Schema(nullable = true, examples = "GBP") String currency,
        @Schema(examples = "40") long opened,

        @Schema(description = "Of these, open now", examples = "12")
        long open,

        @Schema(description = "Of the open, taken by an officer")
        long taken,

        @Schema(examples = "28") long resolved,
        @Schema(nullable = true, examples = "12.5") BigDecimal ageMedianDays,
        @Schema(nullable = true, examples = "31") BigDecimal ageP90Days,
        @Schema(nullable = true, examples = "40") Long ageOldestDays,
        @Schema(nullable = true, examples = "1026.70") String foundOverIncurred,
        @Schema(nullable = true) String foundOverPrevented,
        @Schema(nullable = true) String foundUnderIncurred,
        @Schema(nullable = true) String foundUnderPrevented,
        @Schema(nullable = true) String establishedOverIncurred,
        @Schema(nullable = true) String establishedOverPrevented,
        @Schema(nullable = true) String establishedUnderIncurred,
        @Schema(nullable = true) String establishedUnderPrevented) {

    static final Table<ErrorCaseFigures> TABLE = Table.<ErrorCaseFigures>named("error-cases")
            .column("dataset", ErrorCaseFigures::dataset)
            .column("datasetLabel", ErrorCaseFigures::datasetLabel)
            .column("benefit", ErrorCaseFigures::benefit)
            .column("area", ErrorCaseFigures::area)
            .column("month", ErrorCaseFigures::month)
            .column("currency", ErrorCaseFigures::currency)
            .column("opened", ErrorCaseFigures::opened)
            .column("open", ErrorCaseFigures::open)
            .column("taken", ErrorCaseFigures::taken)
            .column("resolved", ErrorCaseFigures::resolved)
            .column("ageMedianDays", ErrorCaseFigures::ageMedianDays)
            .column("ageP90Days", ErrorCaseFigures::ageP90Days)
            .column("ageOldestDays", ErrorCaseFigures::ageOldestDays)
            .column("foundOverIncurred", ErrorCaseFigures::foundOverIncurred)
            .column("foundOverPrevented", ErrorCaseFigures::foundOverPrevented)
            .column("foundUnderIncurred", ErrorCaseFigures::foundUnderIncurred)
            .column("foundUnderPrevented", ErrorCaseFigures::foundUnderPrevented)
            .column("establishedOverIncurred", ErrorCaseFigures::establishedOverIncurred)
            .column("establishedOverPrevented", ErrorCaseFigures::establishedOverPrevented)
            .column("establishedUnderIncurred", ErrorCaseFigures::establishedUnderIncurred)
            .column("establishedUnderPrevented", ErrorCaseFigures::establishedUnderPrevented);

    static ErrorCaseFigures from(ResultSet row) throws SQLException {
        return new ErrorCaseFigures(
                row.getString("dataset"),
                Datasets.label(row.getString("dataset")),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("month"),
                row.getString("currency"),
                row.getLong("opened"),
                row.getLong("open"),
                row.getLong("taken"),
                row.getLong("resolved"),
                days(row, "age_median"),
                days(row, "age_p90"),
                row.getObject("age_oldest", Long.class),
                amount(row, "over_incurred"),
                amount(row, "over_prevented"),
                amount(row, "under_incurred"),
                amount(row, "under_prevented"),
                amount(row, "established_over_incurred"),
                amount(row, "established_over_prevented"),
                amount(row, "established_under_incurred"),
                amount(row, "established_under_prevented"));
    }

    private static BigDecimal days(ResultSet row, String column) throws SQLException {
        BigDecimal days = row.getBigDecimal(column);
        return days == null ? null : new BigDecimal(days.stripTrailingZeros().toPlainString());
    }

    private static String amount(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : amount.toPlainString();
    }
}
