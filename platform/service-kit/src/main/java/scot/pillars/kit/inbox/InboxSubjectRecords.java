package scot.pillars.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.SubjectRecords;

/** What a colleague was told, and how they want to be told. */
@ApplicationScoped
class InboxSubjectRecords implements SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Your inbox and its settings";
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select jsonb_strip_nulls(jsonb_build_object('mail', mail, 'address', address, 'muted', muted))::text
                from inbox_setting where recipient = ?
                union all (
                select jsonb_strip_nulls(jsonb_build_object('kind', kind, 'text', text, 'href', href,
                  'createdAt', created_at, 'readAt', read_at, 'mailedAt', mailed_at))::text
                from inbox_message where recipient = ? order by created_at)""", row -> row.getString(1), number, number);
    }
}
