package scot.pillars.assurance.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.SubjectRecords;

/** Coaching of a colleague, for themselves. */
@ApplicationScoped
class CoachingRecords implements SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Coaching that was proposed to them, and what became of it";
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select (to_jsonb(p) - '{closed_by,declined_by,follow_up_case,version}'::text[] || jsonb_build_object(
                  'steps', (select jsonb_agg(to_jsonb(s) - '{plan_id,owner}'::text[] order by s.place)
                            from coaching_step s where s.plan_id = p.id)))::text
                from coaching_plan p where p.colleague = ? order by p.proposed_at, p.id""", row -> row.getString(1), number);
    }
}
