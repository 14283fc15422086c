package scot.pillars.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.RecordClass;
import scot.pillars.kit.time.BusinessClock;

/** Everybody's messages, month by month. */
@ApplicationScoped
class InboxRecords implements RecordClass {
    private static final int MONTHS = 24;

    @Inject
    Sql sql;

    @Override
    public String code() {
        return "inbox-message";
    }

    @Override
    public String title() {
        return "Messages of everybody's inbox, month by month";
    }

    @Override
    public String runsFrom() {
        return "the last day of the month";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    @Override
    public Due due() {
        return new Due("""
                select to_char(month, 'YYYY-MM') as key
                from generate_series(
                  (select date_trunc('month', created_at at time zone 'Europe/London')
                   from inbox_message order by created_at limit 1),
                  now() at time zone 'Europe/London', interval '1 month') as listed (month)
                where %s and (month + interval '1 month' - interval '1 day')::date < ?""", "to_char(month, 'YYYY-MM') = any(?)");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        for (String key : keys) {
            YearMonth month = YearMonth.parse(key);
            sql.update(
                    "delete from inbox_message where created_at >= ? and created_at < ?",
                    BusinessClock.startOf(month.atDay(1)),
                    BusinessClock.startOf(month.plusMonths(1).atDay(1)));
        }
        return List.of();
    }
}
