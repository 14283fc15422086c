package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.events.CaseDisposed;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.records.RecordClass;
import scot.pillars.kit.records.SubjectAccessFlags;
import scot.pillars.kit.records.SubjectRecords;
import scot.pillars.kit.time.BusinessClock;

/**
 * Cases as records: a case goes with all its decisions, payments and checks and with the rows that say whose tokens they
 * are; the events about it stay, and so do all figures made from them. Data that is not the agency's own relates to nobody
 * and stays.
 */
@ApplicationScoped
class CheckRecords implements RecordClass, SubjectRecords {
    private static final String TITLE = "Decisions, payments and checks of a case";
    private static final int MONTHS = 72;

    @Inject
    Sql sql;

    @Inject
    SubjectAccessFlags flags;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    @Override
    public String code() {
        return "case";
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String runsFrom() {
        return "the date of its last decision, payment or check";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    @Override
    public Due due() {
        return new Due("""
                select token::text as key
                from (select case_token as token, ordered_on as day from quality_check where dataset = 'agency'
                      union all select case_token, decided_on from determination
                      union all select case_token, paid_on from payment) held
                where %s group by token having max(day) < ?""", "token = any(?::uuid[])");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        String[] tokens = keys.toArray(String[]::new);
        List<String> subjects = sql.list("""
                select 'check/' || id from quality_check where case_token = any(?::uuid[])
                union all select 'determination/' || reference from determination where case_token = any(?::uuid[])
                union all select 'payment/' || reference from payment where case_token = any(?::uuid[])
                union all select 'sampled-case/' || s.id from sampled_case s
                  join determination d on d.reference = s.determination_reference
                  where d.case_token = any(?::uuid[])""", row -> row.getString(1), tokens, tokens, tokens, tokens);
        List<UUID> checks = sql.list(
                "select id from quality_check where case_token = any(?::uuid[])",
                row -> row.getObject(1, UUID.class),
                (Object) tokens);
        UUID[] ids = checks.toArray(UUID[]::new);
        sql.update("delete from check_revision where check_id = any(?)", (Object) ids);
        sql.update("delete from finding where check_id = any(?)", (Object) ids);
        sql.update("delete from error_line where check_id = any(?)", (Object) ids);
        sql.update("delete from suspected_cause where check_id = any(?)", (Object) ids);
        flags.forget(subjects);
        sql.update("""
                with checked as (
                  delete from quality_check where id = any(?) returning case_reference, determination_reference),
                decided as (
                  delete from determination where case_token = any(?::uuid[]) returning case_reference, reference),
                paid as (
                  delete from payment where case_token = any(?::uuid[]) returning case_reference)
                delete from reference_token t using (
                  select 'case' as kind, case_reference as reference from checked
                  union select 'case', case_reference from decided
                  union select 'case', case_reference from paid
                  union select 'determination', determination_reference from checked
                  union select 'determination', reference from decided) named
                where t.kind = named.kind and t.reference = named.reference""", ids, tokens, tokens);
        sql.update("delete from established where case_token = any(?::uuid[])", (Object) tokens);
        outbox.append(keys.stream().map(key -> disposed(key, disposal)).toList());
        return subjects;
    }

    @Override
    public List<String> aboutCase(UUID caseToken) {
        return sql.list("""
                select (to_jsonb(c) - '{checker,colleague,team,source_hash}'::text[] || jsonb_build_object(
                  'findings', (select jsonb_agg(to_jsonb(f) - 'check_id' order by f.place) from finding f
                               where f.check_id = c.id),
                  'error_lines', (select jsonb_agg(to_jsonb(l) - 'check_id' || jsonb_build_object('descriptor', d.code)
                                  order by l.place) from error_line l left join descriptor d on d.id = l.descriptor_id
                                  where l.check_id = c.id),
                  'earlier_revisions', (select jsonb_agg(r.replaced - '{checker,colleague,team}'::text[]
                                        || jsonb_build_object('revision', r.revision - 1, 'why', r.why, 'note', r.note)
                                        order by r.revision) from check_revision r where r.check_id = c.id)))::text
                from quality_check c where c.case_token = ? order by c.ordered_on, c.id""", row -> row.getString(1), caseToken);
    }

    /** That decisions of theirs were checked; what was found comes with the feedback (section 3, rule 11). */
    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select jsonb_build_object('check', id, 'decidedOn', decided_on, 'checkedOn', checked_on, 'tier', tier,
                  'benefit', benefit, 'part', case when colleague = ? then 'decision maker' else 'checker' end)::text
                from quality_check where colleague = ? or checker = ? order by ordered_on, id""", row -> row.getString(1), number, number, number);
    }

    private OutboxEvent disposed(String token, UUID disposal) {
        return new OutboxEvent(
                EventIds.next(),
                EventType.CASE_DISPOSED.topic(),
                token,
                EventType.CASE_DISPOSED.id(),
                token,
                EventJson.write(new CaseDisposed(UUID.fromString(token), disposal, clock.today())));
    }
}
