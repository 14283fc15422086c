package scot.pillars.resolution.errorcase;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.money.Money;

/** One line of the worklist. */
@Schema(name = "ListedErrorCase")
public record ListedCase(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "ER-2025-000123")
        String number,

        @Schema(
                required = true,
                enumeration = {"open", "taken", "resolved"})
        String state,

        @Schema(required = true, examples = "agency") String dataset,
        @Schema(required = true, examples = "SCP") String benefit,
        @Schema(nullable = true, examples = "Dundee City") String area,
        @Schema(nullable = true, examples = "C-000123") String officer,
        @Schema(required = true) LocalDate openedOn,
        @Schema(nullable = true) LocalDate identifiedOn,

        @Schema(required = true, description = "Days from opening to resolution or today")
        long ageDays,

        @Schema(required = true) int referrals,
        @Schema(required = true) Money foundOver,
        @Schema(required = true) Money foundUnder,
        @Schema(nullable = true) Money establishedOver,
        @Schema(nullable = true) Money establishedUnder,

        @Schema(nullable = true, examples = "referred-for-recovery")
        String outcome,

        @Schema(nullable = true) LocalDate resolvedOn,

        @Schema(
                nullable = true,
                enumeration = {"other-action"},
                description =
                        "other-action while the case waits for something outside Fraud and Error Resolution's work")
        String waiting) {
    static final String OTHER_ACTION = "other-action";

    static final String COLUMNS =
            "id, number, state, dataset, benefit, area, officer, opened_on, identified_on, referrals, currency,"
                    + " found_over, found_under, established_over, established_under, outcome, resolved_on,"
                    + " exists (select from suspicion s where s.error_case = error_case.id and s.closed_at is null)"
                    + " as waiting";

    /** The same as lines of CSV; over and under, found and established in columns of their own. */
    static final Table<ListedCase> TABLE = Table.<ListedCase>named("error-cases")
            .column("id", ListedCase::id)
            .column("number", ListedCase::number)
            .column("state", ListedCase::state)
            .column("dataset", ListedCase::dataset)
            .column("benefit", ListedCase::benefit)
            .column("area", ListedCase::area)
            .column("officer", ListedCase::officer)
            .column("openedOn", ListedCase::openedOn)
            .column("identifiedOn", ListedCase::identifiedOn)
            .column("ageDays", ListedCase::ageDays)
            .column("referrals", ListedCase::referrals)
            .column("currency", one -> one.foundOver().currency())
            .column("foundOver", ListedCase::foundOver)
            .column("foundUnder", ListedCase::foundUnder)
            .column("establishedOver", ListedCase::establishedOver)
            .column("establishedUnder", ListedCase::establishedUnder)
            .column("outcome", ListedCase::outcome)
            .column("resolvedOn", ListedCase::resolvedOn)
            .column("waiting", ListedCase::waiting);

    static ListedCase from(ResultSet row, LocalDate today) throws SQLException {
        String currency = row.getString("currency");
        LocalDate openedOn = date(row, "opened_on");
        LocalDate resolvedOn = date(row, "resolved_on");
        return new ListedCase(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("state"),
                row.getString("dataset"),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("officer"),
                openedOn,
                date(row, "identified_on"),
                ChronoUnit.DAYS.between(openedOn, resolvedOn == null ? today : resolvedOn),
                row.getInt("referrals"),
                money(row.getBigDecimal("found_over"), currency),
                money(row.getBigDecimal("found_under"), currency),
                money(row.getBigDecimal("established_over"), currency),
                money(row.getBigDecimal("established_under"), currency),
                row.getString("outcome"),
                resolvedOn,
                row.getBoolean("waiting") ? OTHER_ACTION : null);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
