package scot.pillars.assurance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.SubjectRecords;

/** What a colleague is told of their own results when they ask what is held about them: the released ones. */
@ApplicationScoped
class FeedbackRecords implements SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Results of checks of their decisions, once released";
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select (to_jsonb(f) - '{colleague,released_by,version}'::text[] || jsonb_build_object(
                  'disposition', q.disposition, 'outcome', q.outcome, 'benefit', q.benefit, 'checked_on', q.checked_on,
                  'findings', (select jsonb_agg(to_jsonb(n) - 'check_id' order by n.place) from finding n
                               where n.check_id = q.id)))::text
                from feedback f join quality_check q on q.id = f.check_id
                where f.colleague = ? order by f.released_at, f.check_id""", row -> row.getString(1), number);
    }
}
