package scot.pillars.reporting.errorcase;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import scot.pillars.reporting.errorcase.model.ErrorCase;
import scot.pillars.reporting.errorcase.model.ErrorCase.Established;
import scot.pillars.reporting.errorcase.model.FoundAmounts;
import scot.pillars.reporting.fold.Unnest;

/** The rows of the error cases, read and written many at a time. */
final class ErrorCaseRows {
    private static final String READ = """
            select error_case_id, dataset, benefit, area, calendar, period, opened_on, taken_on, resolved_on, outcome,
                referrals, currency, over_incurred, over_prevented, under_incurred, under_prevented, established_over,
                established_under, established_effect, minutes
            from error_case where error_case_id = any (?)""";
    private static final String WRITE = """
            insert into error_case (error_case_id, dataset, benefit, area, calendar, period, opened_on, taken_on,
                resolved_on, outcome, referrals, currency, over_incurred, over_prevented, under_incurred,
                under_prevented, established_over, established_under, established_effect, minutes)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::date[],
                ?::text[]::date[], ?::text[]::date[], ?::text[], ?::int4[], ?::text[], ?::numeric[], ?::numeric[],
                ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::int4[])
            on conflict (error_case_id) do update set
                taken_on = excluded.taken_on, resolved_on = excluded.resolved_on, outcome = excluded.outcome,
                referrals = excluded.referrals, currency = excluded.currency, over_incurred = excluded.over_incurred,
                over_prevented = excluded.over_prevented, under_incurred = excluded.under_incurred,
                under_prevented = excluded.under_prevented, established_over = excluded.established_over,
                established_under = excluded.established_under, established_effect = excluded.established_effect,
                minutes = excluded.minutes""";

    private ErrorCaseRows() {}

    /** The cases that are known, by id. */
    static Map<UUID, ErrorCase> read(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, ErrorCase> cases = new HashMap<>();
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    ErrorCase errorCase = errorCase(row);
                    cases.put(errorCase.id(), errorCase);
                }
            }
        }
        return cases;
    }

    static void write(Connection connection, Collection<ErrorCase> cases) throws SQLException {
        List<ErrorCase> rows =
                cases.stream().sorted(Comparator.comparing(ErrorCase::id)).toList();
        Unnest.of(connection, WRITE, rows)
                .uuids(ErrorCase::id)
                .texts(ErrorCase::dataset)
                .texts(ErrorCase::benefit)
                .texts(ErrorCase::area)
                .texts(ErrorCase::calendar)
                .texts(ErrorCase::period)
                .dates(ErrorCase::openedOn)
                .dates(ErrorCase::takenOn)
                .dates(ErrorCase::resolvedOn)
                .texts(ErrorCase::outcome)
                .ints(ErrorCase::referrals)
                .texts(ErrorCase::currency)
                .decimals(row -> row.found().overIncurred())
                .decimals(row -> row.found().overPrevented())
                .decimals(row -> row.found().underIncurred())
                .decimals(row -> row.found().underPrevented())
                .decimals(row -> established(row, Established::over))
                .decimals(row -> established(row, Established::under))
                .texts(row -> established(row, Established::effect))
                .ints(row -> established(row, Established::minutes))
                .execute();
    }

    private static <V> V established(ErrorCase row, Function<Established, V> part) {
        return row.established() == null ? null : part.apply(row.established());
    }

    private static ErrorCase errorCase(ResultSet row) throws SQLException {
        LocalDate resolvedOn = row.getObject("resolved_on", LocalDate.class);
        return new ErrorCase(
                row.getObject("error_case_id", UUID.class),
                row.getString("dataset"),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("calendar"),
                row.getString("period"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("taken_on", LocalDate.class),
                resolvedOn,
                row.getString("outcome"),
                row.getInt("referrals"),
                row.getString("currency"),
                new FoundAmounts(
                        row.getBigDecimal("over_incurred"),
                        row.getBigDecimal("over_prevented"),
                        row.getBigDecimal("under_incurred"),
                        row.getBigDecimal("under_prevented")),
                resolvedOn == null
                        ? null
                        : new Established(
                                row.getBigDecimal("established_over"),
                                row.getBigDecimal("established_under"),
                                row.getString("established_effect"),
                                row.getObject("minutes", Integer.class)));
    }
}
