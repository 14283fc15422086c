package scot.pillars.reporting.amount;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.reporting.view.Datasets;

/**
 * What checkers found in money for one direction, effect and currency: three things that are never summed over.
 *
 * @param direction null where the source does not hold it
 * @param effect null where there is none or it is not known
 * @param currency ISO 4217; null where no amount was found, and then there is no amount
 * @param amountFound decimal as text
 */
@Schema(description = "Amounts found for one direction, effect and currency, which are never summed over.")
public record AmountFigures(
        @Schema(examples = "synthetic") String dataset,
        String datasetLabel,
        @Schema(nullable = true) String benefit,
        @Schema(nullable = true) String area,
        @Schema(nullable = true) String calendar,
        @Schema(nullable = true) String period,
        @Schema(nullable = true, examples = "overpayment") String direction,
        @Schema(nullable = true, examples = "incurred") String effect,
        @Schema(nullable = true, examples = "GBP") String currency,

        @Schema(description = "Error lines", examples = "41")
        long lines,

        @Schema(nullable = true, examples = "1026.70") String amountFound) {

    static final Table<AmountFigures> TABLE = Table.<AmountFigures>named("amounts")
            .column("dataset", AmountFigures::dataset)
            .column("datasetLabel", AmountFigures::datasetLabel)
            .column("benefit", AmountFigures::benefit)
            .column("area", AmountFigures::area)
            .column("calendar", AmountFigures::calendar)
            .column("period", AmountFigures::period)
            .column("direction", AmountFigures::direction)
            .column("effect", AmountFigures::effect)
            .column("currency", AmountFigures::currency)
            .column("lines", AmountFigures::lines)
            .column("amountFound", AmountFigures::amountFound);

    static AmountFigures from(ResultSet row) throws SQLException {
        String currency = known(row, "currency");
        BigDecimal amount = row.getBigDecimal("amount");
        return new AmountFigures(
                row.getString("dataset"),
                Datasets.label(row.getString("dataset")),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("calendar"),
                row.getString("period"),
                known(row, "direction"),
                known(row, "effect"),
                currency,
                row.getLong("lines"),
                currency == null ? null : amount.toPlainString());
    }

    private static String known(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value.isEmpty() ? null : value;
    }
}
