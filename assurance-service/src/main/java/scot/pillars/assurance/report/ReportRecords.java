package scot.pillars.assurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.RecordClass;
import scot.pillars.kit.records.SubjectRecords;

/**
 * Reports of colleagues as records: once answered they are kept for a time, then they go whole; a case that came of one stays.
 * One that still waits is never due.
 */
@ApplicationScoped
class ReportRecords implements RecordClass, SubjectRecords {
    private static final int MONTHS = 24;

    @Inject
    Sql sql;

    @Override
    public String code() {
        return "work-report";
    }

    @Override
    public String title() {
        return "What colleagues reported";
    }

    @Override
    public String runsFrom() {
        return "the day of the answer";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    @Override
    public Due due() {
        return new Due("""
                select id::text as key from work_report
                where %s and (answered_at at time zone 'Europe/London')::date < ?""", "id = any(?::uuid[])");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        sql.update("delete from work_report where id = any(?::uuid[])", (Object) keys.toArray(String[]::new));
        return keys.stream().map(Reporting::subject).toList();
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select (to_jsonb(r) - '{reported_by,answered_by,case_id,source_hash,version}'::text[])::text
                from work_report r where r.reported_by = ? order by r.reported_at, r.id""", row -> row.getString(1), number);
    }
}
