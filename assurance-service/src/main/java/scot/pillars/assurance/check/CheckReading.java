package scot.pillars.assurance.check;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.money.Money;

/** Rows as views. */
final class CheckReading {
    private CheckReading() {}

    static CheckView view(ResultSet row, List<CheckView.FindingView> findings, List<CheckView.ErrorLineView> lines)
            throws SQLException {
        return new CheckView(
                row.getObject("id", UUID.class),
                row.getString("case_reference"),
                row.getObject("case_token", UUID.class),
                row.getString("determination_reference"),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("team"),
                row.getString("colleague"),
                row.getString("checker"),
                period(row),
                row.getObject("tier", Integer.class),
                Sql.constant(row, "timing", Timing.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                Sql.constant(row, "disposition", Disposition.class),
                Sql.constant(row, "outcome", CheckOutcome.class),
                form(row),
                row.getBigDecimal("score"),
                row.getObject("passed", Boolean.class),
                row.getObject("minutes", Integer.class),
                row.getString("dataset"),
                Sql.constant(row, "provenance", Provenance.class),
                row.getString("source"),
                row.getString("source_id"),
                row.getString("case_type"),
                money(row, "recorded_amount", "recorded_currency"),
                findings,
                lines,
                Sql.instant(row, "recorded_at"),
                row.getInt("version"));
    }

    static CheckView.FindingView finding(ResultSet row) throws SQLException {
        return new CheckView.FindingView(
                row.getString("criterion"),
                Sql.constant(row, "result", FindingResult.class),
                row.getBoolean("critical"),
                row.getString("comment"));
    }

    static CheckView.ErrorLineView line(ResultSet row) throws SQLException {
        return new CheckView.ErrorLineView(
                row.getObject("id", UUID.class),
                row.getString("criterion"),
                new CheckView.DescriptorView(
                        row.getString("vocabulary"),
                        row.getString("code"),
                        row.getString("element"),
                        row.getString("nature")),
                row.getString("cause"),
                List.of((String[]) row.getArray("responsible_parties").getArray()),
                row.getObject("official", Boolean.class),
                Sql.constant(row, "direction", Direction.class),
                money(row, "amount", "currency"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                Sql.constant(row, "effect", Effect.class),
                row.getString("detection_point"),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("occurrence"),
                row.getBoolean("corrected_at_source"));
    }

    static CheckSummary.Placed summary(ResultSet row) throws SQLException {
        return new CheckSummary.Placed(
                new CheckSummary(
                        row.getObject("id", UUID.class),
                        row.getString("case_reference"),
                        row.getString("benefit"),
                        row.getString("area"),
                        row.getString("team"),
                        row.getString("colleague"),
                        period(row),
                        row.getObject("tier", Integer.class),
                        Sql.constant(row, "timing", Timing.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("checked_on", LocalDate.class),
                        Sql.constant(row, "disposition", Disposition.class),
                        Sql.constant(row, "outcome", CheckOutcome.class),
                        form(row),
                        row.getBigDecimal("score"),
                        row.getObject("passed", Boolean.class),
                        row.getInt("error_lines"),
                        row.getString("dataset"),
                        Sql.constant(row, "provenance", Provenance.class),
                        row.getString("source")),
                row.getObject("ordered_on", LocalDate.class));
    }

    private static CheckView.FormView form(ResultSet row) throws SQLException {
        String code = row.getString("form_code");
        return code == null ? null : new CheckView.FormView(code, row.getInt("form_version"));
    }

    private static CheckView.PeriodView period(ResultSet row) throws SQLException {
        return new CheckView.PeriodView(row.getString("period_calendar"), row.getString("period_value"));
    }

    private static Money money(ResultSet row, String value, String currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal(value);
        return amount == null ? null : new Money(amount, row.getString(currency));
    }
}
