package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.RecordClass;
import scot.pillars.kit.records.SubjectAccessFlags;
import scot.pillars.kit.records.SubjectRecords;

/**
 * Error cases as records: all error cases of one case go together, with what was suspected about them, when the last has
 * been resolved and nothing is suspected any more. Data that is not the agency's own relates to nobody and stays.
 */
@ApplicationScoped
class ErrorCaseRecords implements RecordClass, SubjectRecords {
    private static final int MONTHS = 84;

    @Inject
    Sql sql;

    @Inject
    SubjectAccessFlags flags;

    @Override
    public String code() {
        return "error-case";
    }

    @Override
    public String title() {
        return "Error cases of a case";
    }

    @Override
    public String runsFrom() {
        return "the day the last of them was put right or closed";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    @Override
    public Due due() {
        return new Due("""
                select e.case_token::text as key
                from error_case e
                left join (select error_case, bool_or(closed_at is null) as open,
                             max((closed_at at time zone 'Europe/London')::date) as closed_on
                           from suspicion group by error_case) s on s.error_case = e.id
                where %s and e.dataset = 'agency'
                group by e.case_token
                having bool_and(e.state = 'resolved' and s.open is not true)
                  and max(greatest(e.resolved_on, s.closed_on)) < ?""", "e.case_token = any(?::uuid[])");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        UUID[] cases = ids("select id from error_case where case_token = any(?::uuid[])", keys.toArray(String[]::new));
        UUID[] suspicions = ids("select id from suspicion where error_case = any(?)", cases);
        keepTotals(cases);
        List<String> subjects =
                Stream.of(suspicions).map(id -> "suspicion/" + id).toList();
        flags.forget(subjects);
        sql.update("delete from suspicion where id = any(?)", (Object) suspicions);
        sql.update("delete from case_step where case_id = any(?)", (Object) cases);
        sql.update(
                "delete from early_withdrawal where case_token = any(?::uuid[])", (Object) keys.toArray(String[]::new));
        sql.update("delete from referral where case_id = any(?)", (Object) cases);
        sql.update("delete from error_case where id = any(?)", (Object) cases);
        return Stream.concat(Stream.of(cases).map(id -> "error-case/" + id), subjects.stream())
                .toList();
    }

    /** Published totals of suspicions stay as they were; a case without any adds a zero, so that a row tells nothing. */
    private void keepTotals(UUID[] cases) {
        sql.update("""
                insert into disposed_suspicion_count (dataset, benefit, month, what, suspicions)
                select e.dataset, e.benefit, happened.month, happened.what, sum(happened.suspicions)
                from error_case e
                cross join lateral (
                  select date_trunc('month', e.opened_on)::date as month, 'opened' as what, 0 as suspicions
                  union all
                  select date_trunc('month', s.opened_at at time zone 'Europe/London')::date, 'opened', 1
                  from suspicion s where s.error_case = e.id
                  union all
                  select date_trunc('month', s.closed_at at time zone 'Europe/London')::date, s.outcome, 1
                  from suspicion s where s.error_case = e.id and s.closed_at is not null) happened
                where e.id = any(?)
                group by 1, 2, 3, 4
                on conflict (dataset, benefit, month, what)
                do update set suspicions = disposed_suspicion_count.suspicions + excluded.suspicions""", (Object) cases);
    }

    /** Without what is suspected, and without the mark that something is. */
    @Override
    public List<String> aboutCase(UUID caseToken) {
        return sql.list("""
                select (to_jsonb(e) - '{officer,follows,running_number}'::text[] || jsonb_build_object(
                  'referrals', (select jsonb_agg(to_jsonb(r) - 'case_id' order by r.received_at, r.id) from referral r
                                where r.case_id = e.id)))::text
                from error_case e where e.case_token = ? order by e.running_number""", row -> row.getString(1), caseToken);
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select jsonb_build_object('errorCase', e.number, 'step', s.step, 'at', s.at)::text
                from case_step s join error_case e on e.id = s.case_id where s.officer = ? order by s.id""", row -> row.getString(1), number);
    }

    private UUID[] ids(String query, Object[] of) {
        return sql.list(query, row -> row.getObject(1, UUID.class), (Object) of).toArray(UUID[]::new);
    }
}
