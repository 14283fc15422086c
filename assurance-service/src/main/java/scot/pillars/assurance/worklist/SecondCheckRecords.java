package scot.pillars.assurance.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.SubjectRecords;

/** What is held of a client's or a colleague's second checks; they go with the case. */
@ApplicationScoped
class SecondCheckRecords implements SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Second checks";
    }

    @Override
    public List<String> aboutCase(UUID caseToken) {
        return sql.list("""
                select (k.content - '{checker,colleague,team,caseToken}'::text[] || jsonb_build_object('firstCheck', q.id,
                  'endedAt', k.ended_at, 'stands', k.stands, 'note', k.note))::text
                from second_check k join quality_check q on q.id = k.first_check
                where q.case_token = ? order by k.ended_at, k.case_id""", row -> row.getString(1), caseToken);
    }

    /** That they made one, or that theirs was checked a second time; not what was said. */
    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select jsonb_build_object('case', s.id, 'endedAt', k.ended_at,
                  'part', case when s.checker = ? then 'second checker' else 'first checker' end)::text
                from second_check k join sampled_case s on s.id = k.case_id join sampled_case f on f.id = s.first_case
                where s.checker = ? or f.checker = ? order by k.ended_at, s.id""", row -> row.getString(1), number, number, number);
    }
}
