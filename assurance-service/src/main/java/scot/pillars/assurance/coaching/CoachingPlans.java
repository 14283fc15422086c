package scot.pillars.assurance.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.coaching.model.CoachingState;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** All coaching plans, as far as the caller may know of them. */
@ApplicationScoped
class CoachingPlans {
    private static final String SELECT = """
            select p.*, d.element, d.nature, s.check_id as follow_up_check
            from coaching_plan p
            left join lateral descriptor_on(p.errors_to) d on d.vocabulary = p.vocabulary and d.code = p.descriptor
            left join sampled_case s on s.id = p.follow_up_case where true""";

    // A disputed check is left out until the dispute has ended; an overturned error is gone by then. A self-report
    // counts in nobody's performance (section 5, rule 12), nor does the check that was made because of it
    private static final String REPEATED = """
            select e.colleague, d.vocabulary, d.code, count(*) as errors, min(e.checked_on) as first,
              max(e.checked_on) as last
            from (
              select distinct q.id, q.colleague, q.checked_on, l.descriptor_id
              from quality_check q join error_line l on l.check_id = q.id
              where q.provenance = 'recorded' and q.released_at is not null and q.ordered_on > ?
                and q.checked_on is not null
                and (?::text[] is null or q.colleague = any(?::text[]))
                and not exists (select from dispute x where x.check_id = q.id and x.ended_at is null)
                and not exists (select from work_report w join sampled_case s on s.id = w.case_id
                  where w.kind = 'own-work' and s.check_id = q.id)) e
            join descriptor d on d.id = e.descriptor_id
            where not exists (select from coaching_plan p where p.colleague = e.colleague and p.vocabulary = d.vocabulary
              and p.descriptor = d.code and (p.state not in ('closed', 'declined') or p.errors_to >= e.checked_on))
            group by e.colleague, d.vocabulary, d.code having count(*) >= ?""";

    @Inject
    Sql sql;

    @Inject
    CoachingScope scope;

    /** A descriptor that came back in the checks of one colleague. */
    record Repeated(
            String colleague, String vocabulary, String descriptor, int errors, LocalDate first, LocalDate last) {}

    /** @param colleagues of whom, null for everybody */
    List<Repeated> repeated(LocalDate after, int times, Collection<String> colleagues) {
        String[] numbers = colleagues == null ? null : colleagues.toArray(String[]::new);
        return sql.list(
                REPEATED,
                row -> new Repeated(
                        row.getString("colleague"),
                        row.getString("vocabulary"),
                        row.getString("code"),
                        row.getInt("errors"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)),
                after,
                numbers,
                numbers,
                times);
    }

    /** @return its id; empty when there is an open plan about it */
    Optional<UUID> propose(Repeated one, Instant now) {
        return sql.first(
                """
                insert into coaching_plan (id, colleague, vocabulary, descriptor, errors, errors_from, errors_to, state,
                  proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'proposed', ?) on conflict do nothing returning id""",
                row -> row.getObject(1, UUID.class),
                EventIds.next(),
                one.colleague(),
                one.vocabulary(),
                one.descriptor(),
                one.errors(),
                one.first(),
                one.last(),
                now);
    }

    /** A page, newest first. */
    Page<CoachingView> page(CoachingState state, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<Object> values = new ArrayList<>();
        StringBuilder where = scoped(values);
        if (state != null) {
            where.append(" and p.state = ?");
            values.add(Kebab.of(state));
        }
        if (!from.isEmpty()) {
            where.append(" and (p.proposed_at, p.id) < (?, ?)");
            values.addAll(List.of(from.instant(0), from.uuid(1)));
        }
        values.add(query.limit() + 1);
        return Page.of(
                sql.list(
                        SELECT + where + " order by p.proposed_at desc, p.id desc limit ?",
                        row -> view(row, null),
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.proposedAt(), row.id()));
    }

    /** The latest of a colleague, newest first. */
    List<CoachingView> of(String colleague, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = scoped(values).append(" and p.colleague = ?");
        values.addAll(List.of(colleague, most));
        return sql.list(
                SELECT + where + " order by p.proposed_at desc, p.id desc limit ?",
                row -> view(row, null),
                values.toArray());
    }

    Optional<CoachingView> find(UUID id) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = scoped(values).append(" and p.id = ?");
        values.add(id);
        List<CoachingView.StepView> steps = sql.list(
                "select * from coaching_step where plan_id = ? order by place",
                row -> new CoachingView.StepView(
                        row.getInt("place"),
                        row.getString("text"),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)),
                id);
        return sql.first(SELECT + where, row -> view(row, steps), values.toArray());
    }

    /** The plan, locked until the end of the transaction. */
    Optional<CoachingView> lock(UUID id) {
        sql.list("select 1 from coaching_plan where id = ? for update", row -> 1, id);
        return find(id);
    }

    void keep(UUID id, List<CoachingSteps.Step> steps) {
        sql.update("delete from coaching_step where plan_id = ?", id);
        int place = 0;
        for (CoachingSteps.Step one : steps) {
            sql.update(
                    "insert into coaching_step (plan_id, place, text, owner, due_on) values (?, ?, ?, ?, ?)",
                    id,
                    ++place,
                    one.text().strip(),
                    one.owner(),
                    one.dueOn());
        }
        sql.update("update coaching_plan set version = version + 1 where id = ?", id);
    }

    void move(UUID id, CoachingState state) {
        sql.update("update coaching_plan set state = ?, version = version + 1 where id = ?", Kebab.of(state), id);
    }

    void agree(UUID id, LocalDate today) {
        sql.update(
                "update coaching_plan set state = 'agreed', agreed_on = ?, version = version + 1 where id = ?",
                today,
                id);
    }

    void done(UUID id, int place, LocalDate today) {
        sql.update("update coaching_step set done_on = ? where plan_id = ? and place = ?", today, id, place);
        sql.update("update coaching_plan set version = version + 1 where id = ?", id);
    }

    void followUp(UUID id, UUID sampledCase) {
        sql.update(
                "update coaching_plan set state = 'follow-up', follow_up_case = ?, version = version + 1 where id = ?",
                sampledCase,
                id);
    }

    void close(UUID id, String evidence, String by, LocalDate today) {
        sql.update("""
                update coaching_plan set state = 'closed', evidence = ?, closed_by = ?, closed_on = ?, version = version + 1
                where id = ?""", evidence, by, today, id);
    }

    void decline(UUID id, String reason, String by, LocalDate today) {
        sql.update("""
                update coaching_plan set state = 'declined', decline_reason = ?, declined_by = ?, declined_on = ?,
                  version = version + 1 where id = ?""", reason, by, today, id);
    }

    /** Whether the colleague made this decision on or after a day. */
    boolean madeSince(String determination, String colleague, LocalDate day) {
        return sql.first(
                        "select 1 from determination where reference = ? and colleague = ? and decided_on >= ?",
                        row -> 1,
                        determination,
                        colleague,
                        day)
                .isPresent();
    }

    private StringBuilder scoped(List<Object> values) {
        StringBuilder where = new StringBuilder();
        if (!scope.all()) {
            where.append(" and p.colleague = any(?)");
            values.add(scope.ownLine().toArray(String[]::new));
        }
        return where;
    }

    private static CoachingView view(ResultSet row, List<CoachingView.StepView> steps) throws SQLException {
        return new CoachingView(
                row.getObject("id", UUID.class),
                Sql.constant(row, "state", CoachingState.class),
                row.getString("colleague"),
                row.getString("vocabulary"),
                row.getString("descriptor"),
                row.getString("element"),
                row.getString("nature"),
                row.getInt("errors"),
                row.getObject("errors_from", LocalDate.class),
                row.getObject("errors_to", LocalDate.class),
                Sql.instant(row, "proposed_at"),
                steps,
                row.getObject("agreed_on", LocalDate.class),
                row.getObject("follow_up_case", UUID.class),
                row.getObject("follow_up_check", UUID.class),
                row.getString("evidence"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_by"),
                row.getString("decline_reason"),
                row.getObject("declined_on", LocalDate.class),
                row.getString("declined_by"),
                row.getLong("version"));
    }
}
