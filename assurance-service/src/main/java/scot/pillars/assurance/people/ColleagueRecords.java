package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.RecordClass;
import scot.pillars.kit.records.SubjectRecords;
import scot.pillars.kit.time.BusinessClock;

/** Colleagues as records: of somebody who left, the number and the postings stay, without a name. */
@ApplicationScoped
class ColleagueRecords implements RecordClass, SubjectRecords {
    private static final int MONTHS = 24;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @Override
    public String code() {
        return "colleague";
    }

    @Override
    public String title() {
        return "Names, skills and leave of colleagues who left";
    }

    @Override
    public String runsFrom() {
        return "the day they left";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    @Override
    public Due due() {
        return new Due(
                "select number as key from colleague where %s and disposed_on is null and left_on < ?",
                "number = any(?)");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        Object numbers = keys.toArray(String[]::new);
        sql.update("delete from skill where colleague = any(?)", numbers);
        sql.update("delete from leave where colleague = any(?)", numbers);
        sql.update("""
                update colleague set name = 'Former colleague', sign_in = null, disposed_on = ?, version = version + 1,
                  changed_at = ? where number = any(?)""", clock.today(), clock.now(), numbers);
        return keys.stream().map(KeepingColleague::subject).toList();
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select (to_jsonb(c) || jsonb_build_object(
                  'postings', (select jsonb_agg(to_jsonb(p) - 'colleague' order by p.in_force_from) from posting p
                               where p.colleague = c.number),
                  'skills', (select jsonb_agg(to_jsonb(s) - 'colleague' order by s.skill, s.in_force_from) from skill s
                             where s.colleague = c.number),
                  'leave', (select jsonb_agg(to_jsonb(l) - 'colleague' order by l.first_day) from leave l
                            where l.colleague = c.number)))::text
                from colleague c where c.number = ?""", row -> row.getString(1), number);
    }
}
