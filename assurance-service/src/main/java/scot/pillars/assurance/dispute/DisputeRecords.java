package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.SubjectRecords;

/** What is held of a client's or a colleague's disputes, without who else had a part in them; they go with their check. */
@ApplicationScoped
class DisputeRecords implements SubjectRecords {
    private static final String DISPUTE = """
            to_jsonb(d) - '{colleague,lodged_by,first_checker,leave_confirmed_by,reviewer,minutes,source,source_id,version}'::text[]
              || jsonb_build_object(
                'criteria', (select jsonb_agg(to_jsonb(c) - 'dispute_id' order by c.place) from dispute_criterion c
                             where c.dispute_id = d.id),
                'steps', (select jsonb_agg(to_jsonb(s) - '{dispute_id,who}'::text[] order by s.place) from dispute_step s
                          where s.dispute_id = d.id))""";

    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Disputes of what a check found";
    }

    @Override
    public List<String> aboutCase(UUID caseToken) {
        return sql.list("select (" + DISPUTE + """
                 - 'back_on')::text
                from dispute d join quality_check q on q.id = d.check_id
                where q.case_token = ? order by d.lodged_on, d.id""", row -> row.getString(1), caseToken);
    }

    /** A dispute of their own whole; of another's that they had a part in it, and as first checker what they replied. */
    @Override
    public List<String> aboutColleague(String number) {
        return sql.list(
                "select (case when d.colleague = ? then " + DISPUTE + """
                  when q.checker = ? then jsonb_build_object('dispute', d.id, 'lodged_on', d.lodged_on, 'reply', d.reply,
                    'part', 'first checker')
                  else jsonb_build_object('dispute', d.id, 'taken_at', d.taken_at, 'part', 'reviewer') end)::text
                from dispute d join quality_check q on q.id = d.check_id
                where ? in (d.colleague, q.checker, d.reviewer) order by d.lodged_on, d.id""",
                row -> row.getString(1),
                number,
                number,
                number);
    }
}
