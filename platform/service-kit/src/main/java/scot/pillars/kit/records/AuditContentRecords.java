package scot.pillars.kit.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;

/**
 * What audit entries say besides who, when and what, month by month. Entry and digest stay, so that the trail still shows
 * that nothing else was changed.
 */
@ApplicationScoped
class AuditContentRecords implements RecordClass {
    private static final int MONTHS = 84;

    @Inject
    Sql sql;

    @Override
    public String code() {
        return "audit-content";
    }

    @Override
    public String title() {
        return "Old and new values in the audit trail, month by month";
    }

    @Override
    public String runsFrom() {
        return "the last day of the month";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    /** Entries are in order of time but for the length of a transaction, so the oldest content tells where to begin. */
    @Override
    public Due due() {
        return new Due("""
                select to_char(month, 'YYYY-MM') as key
                from generate_series(
                  (select date_trunc('month', e.at at time zone 'Europe/London') from audit_content c
                   join audit_entry e on e.id = c.entry_id order by c.entry_id limit 1),
                  now() at time zone 'Europe/London', interval '1 month') as listed (month)
                where %s and (month + interval '1 month' - interval '1 day')::date < ?""", "to_char(month, 'YYYY-MM') = any(?)");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        for (String key : keys) {
            LocalDate first = YearMonth.parse(key).atDay(1);
            Instant since = BusinessClock.startOf(first);
            Instant before = BusinessClock.startOf(first.plusMonths(1));
            sql.first("select dispose_audit_content(?, null, ?, ?)", row -> row.getLong(1), disposal, since, before);
        }
        return List.of();
    }
}
