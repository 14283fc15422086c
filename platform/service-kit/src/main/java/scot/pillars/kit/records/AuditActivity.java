package scot.pillars.kit.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;

/** What the audit trail holds of a colleague's own work: how often they did what in each month, never of whom. */
@ApplicationScoped
class AuditActivity implements SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Your work as the audit trail counts it";
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select jsonb_build_object('month', to_char(at at time zone 'Europe/London', 'YYYY-MM'),
                  'action', action, 'times', count(*))::text
                from audit_entry where who = ?
                group by to_char(at at time zone 'Europe/London', 'YYYY-MM'), action order by 1""", row -> row.getString(1), number);
    }
}
