package scot.pillars.assurance.expenditure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.money.Money;

/** What was spent on a benefit in a month, as known on a day. */
@Schema(name = "Expenditure")
public record ExpenditureView(
        @Schema(required = true, examples = "SCP") String benefit,
        @Schema(required = true, examples = "2026-10") String month,
        @Schema(required = true) Money amount,

        @Schema(required = true, examples = "2026-11-14", description = "Business date on which this was known")
        LocalDate vintage,

        @Schema(required = true) Instant recordedAt) {
    static final Table<ExpenditureView> TABLE = Table.<ExpenditureView>named("expenditures")
            .column("benefit", ExpenditureView::benefit)
            .column("month", ExpenditureView::month)
            .column("amount", one -> one.amount().value())
            .column("currency", one -> one.amount().currency())
            .column("vintage", ExpenditureView::vintage)
            .column("recordedAt", ExpenditureView::recordedAt);

    static ExpenditureView read(ResultSet row) throws SQLException {
        return new ExpenditureView(
                row.getString("benefit"),
                YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("vintage", LocalDate.class),
                Sql.instant(row, "recorded_at"));
    }
}
