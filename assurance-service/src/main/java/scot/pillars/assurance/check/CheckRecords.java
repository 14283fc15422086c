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
import scot.pillars.kit.records.SubjectRecords;
import scot.pillars.kit.time.BusinessClock;

/**
 * Checks as records: a case goes with all its checks and with the rows that say whose tokens they are; the events about it
 * stay, and so do all figures made from them. Data that is not the agency's own relates to nobody and stays.
 */
@ApplicationScoped
class CheckRecords implements RecordClass, SubjectRecords {
    private static final int MONTHS = 72;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    @Override
    public String code() {
        return "checked-case";
    }

    @Override
    public String title() {
        return "Checks of a case";
    }

    @Override
    public String runsFrom() {
        return "the date of its last check";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    @Override
    public Due due() {
        return new Due("""
                select case_token::text as key from quality_check where %s and dataset = 'agency'
                group by case_token having max(ordered_on) < ?""", "case_token = any(?::uuid[])");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        String[] tokens = keys.toArray(String[]::new);
        List<UUID> checks = sql.list(
                "select id from quality_check where case_token = any(?::uuid[])",
                row -> row.getObject(1, UUID.class),
                (Object) tokens);
        UUID[] ids = checks.toArray(UUID[]::new);
        sql.update("delete from finding where check_id = any(?)", (Object) ids);
        sql.update("delete from error_line where check_id = any(?)", (Object) ids);
        sql.update("""
                with gone as (
                  delete from quality_check where id = any(?) returning case_reference, determination_reference)
                delete from reference_token t using (
                  select 'case' as kind, case_reference as reference from gone
                  union select 'determination', determination_reference from gone) named
                where t.kind = named.kind and t.reference = named.reference""", (Object) ids);
        outbox.append(keys.stream().map(key -> disposed(key, disposal)).toList());
        return checks.stream().map(RecordingCheck::subject).toList();
    }

    @Override
    public List<String> aboutCase(UUID caseToken) {
        return sql.list("""
                select (to_jsonb(c) - '{checker,colleague,team,source_hash}'::text[] || jsonb_build_object(
                  'findings', (select jsonb_agg(to_jsonb(f) - 'check_id' order by f.place) from finding f
                               where f.check_id = c.id),
                  'error_lines', (select jsonb_agg(to_jsonb(l) - 'check_id' || jsonb_build_object('descriptor', d.code)
                                  order by l.place) from error_line l left join descriptor d on d.id = l.descriptor_id
                                  where l.check_id = c.id)))::text
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
