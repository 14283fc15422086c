package scot.pillars.assurance.check;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.model.Amount;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.CheckPeriod;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.check.model.FormVerdict;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.check.model.Validity;
import scot.pillars.kit.database.Sql;

/** Rows as the model has them, to be revised. */
final class RevisionReading {
    private RevisionReading() {}

    static RecordedCheck check(ResultSet row, List<Finding> findings, List<RecordedLine> lines) throws SQLException {
        String form = row.getString("form_code");
        return new RecordedCheck(
                row.getObject("id", UUID.class),
                row.getObject("case_token", UUID.class),
                row.getObject("determination_token", UUID.class),
                row.getString("dataset"),
                Sql.constant(row, "provenance", Provenance.class),
                null,
                new CheckPeriod(row.getString("period_calendar"), row.getString("period_value")),
                Sql.constant(row, "outcome", CheckOutcome.class),
                new Check(
                        row.getString("case_reference"),
                        row.getString("determination_reference"),
                        row.getString("benefit"),
                        row.getString("area"),
                        row.getString("team"),
                        row.getString("colleague"),
                        row.getString("checker"),
                        row.getObject("tier", Integer.class),
                        Sql.constant(row, "timing", Timing.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("checked_on", LocalDate.class),
                        Sql.constant(row, "disposition", Disposition.class),
                        row.getObject("minutes", Integer.class),
                        findings,
                        lines.stream().map(RecordedLine::line).toList()),
                lines,
                Sql.instant(row, "recorded_at"),
                form == null
                        ? null
                        : new FormVerdict(
                                form,
                                row.getInt("form_version"),
                                row.getBigDecimal("score"),
                                row.getObject("passed", Boolean.class)),
                row.getInt("version"));
    }

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("criterion"),
                Sql.constant(row, "result", FindingResult.class),
                row.getBoolean("critical"),
                row.getString("comment"));
    }

    static RecordedLine line(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        Effect effect = Sql.constant(row, "effect", Effect.class);
        return new RecordedLine(
                row.getObject("id", UUID.class),
                new ErrorLine(
                        row.getString("criterion"),
                        row.getString("code"),
                        row.getString("cause"),
                        List.of((String[]) row.getArray("responsible_parties").getArray()),
                        Sql.constant(row, "direction", Direction.class),
                        amount == null ? null : new Amount(amount, row.getString("currency")),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        effect,
                        row.getString("detection_point"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getString("occurrence"),
                        row.getBoolean("corrected_at_source")),
                new Registers.Descriptor(
                        row.getLong("descriptor_id"),
                        row.getString("vocabulary"),
                        row.getString("code"),
                        row.getString("element"),
                        row.getString("nature"),
                        new Validity(
                                row.getObject("in_force_from", LocalDate.class),
                                row.getObject("retired_on", LocalDate.class))),
                effect,
                row.getObject("official", Boolean.class),
                row.getString("suspected_cause"));
    }
}
