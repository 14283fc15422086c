package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.HiddenChecks;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.assurance.dispute.model.OverallResult;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** All disputes, as far as the caller may know of them. */
@ApplicationScoped
class Disputes {
    private static final String SELECT = """
            select d.*, q.case_reference, q.benefit, q.area, q.team, q.tier, q.decided_on, q.checked_on, q.checker
            from dispute d join quality_check q on q.id = d.check_id where true""";

    @Inject
    Sql sql;

    @Inject
    DisputeScope scope;

    @Inject
    HiddenChecks hidden;

    /** A dispute to keep. */
    record Lodged(
            UUID id,
            UUID check,
            String colleague,
            String by,
            LocalDate on,
            LocalDate lastDay,
            LocalDate backOn,
            String confirmedBy,
            LocalDate dueOn,
            String statement,
            String source,
            String sourceId) {}

    /** A page: what is open first, by the day on which it is due. */
    Page<DisputeView> page(DisputeSearch search, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 3);
        List<Object> values = new ArrayList<>();
        StringBuilder where = scoped(values);
        filter(where, values, "d.state = ?", search.state == null ? null : Kebab.of(search.state));
        filter(where, values, "d.outcome = ?", search.outcome == null ? null : Kebab.of(search.outcome));
        filter(where, values, "(d.ended_at is null) = ?", search.open);
        filter(where, values, "q.benefit = ?", search.benefit);
        filter(where, values, "d.reviewer = ?", search.reviewer);
        filter(where, values, "d.check_id = ?", search.check);
        if (!from.isEmpty()) {
            where.append(" and (d.ended_at is not null, d.due_on, d.id) > (?, ?, ?)");
            values.addAll(List.of(Boolean.parseBoolean(from.get(0)), from.date(1), from.uuid(2)));
        }
        values.add(query.limit() + 1);
        return Page.of(
                sql.list(
                        SELECT + where + " order by (d.ended_at is not null), d.due_on, d.id limit ?",
                        row -> view(row, null, null),
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.state().ended(), row.dueOn(), row.id()));
    }

    /** Of a colleague's results, lodged in these days, newest first. */
    List<DisputeView> of(String colleague, LocalDate from, LocalDate to) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = scoped(values).append(" and d.colleague = ? and d.lodged_on between ? and ?");
        values.addAll(List.of(colleague, from, to));
        return sql.list(
                SELECT + where + " order by d.lodged_on desc, d.id desc",
                row -> view(row, null, null),
                values.toArray());
    }

    Optional<DisputeView> find(UUID id) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = scoped(values);
        filter(where, values, "d.id = ?", id);
        List<DisputeView.CriterionView> criteria = sql.list(
                "select * from dispute_criterion where dispute_id = ? order by place", Disputes::criterion, id);
        List<DisputeView.StepView> steps = sql.list(
                "select * from dispute_step where dispute_id = ? order by place",
                row -> new DisputeView.StepView(
                        Sql.instant(row, "at"),
                        row.getString("who"),
                        Sql.constant(row, "state", DisputeState.class),
                        row.getString("note")),
                id);
        return sql.first(SELECT + where, row -> view(row, criteria, steps), values.toArray());
    }

    /** The dispute, locked until the end of the transaction. */
    Optional<DisputeView> lock(UUID id) {
        sql.list("select 1 from dispute where id = ? for update", row -> 1, id);
        return find(id);
    }

    /** The dispute of a check that was not withdrawn; of whomever. */
    Optional<UUID> ofCheck(UUID check) {
        return sql.first(
                "select id from dispute where check_id = ? and state <> 'withdrawn'",
                row -> row.getObject(1, UUID.class),
                check);
    }

    /** @return whether the check had no dispute yet that was not withdrawn */
    boolean lodge(Lodged one) {
        return sql.update(
                        """
                        insert into dispute (id, check_id, colleague, lodged_by, lodged_on, last_day, back_on,
                          leave_confirmed_by, due_on, statement, source, source_id, state, first_checker)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', (select checker from quality_check where id = ?))
                        on conflict do nothing""",
                        one.id(),
                        one.check(),
                        one.colleague(),
                        one.by(),
                        one.on(),
                        one.lastDay(),
                        one.backOn(),
                        one.confirmedBy(),
                        one.dueOn(),
                        one.statement(),
                        one.source(),
                        one.sourceId(),
                        one.check())
                > 0;
    }

    void criteria(UUID id, List<DisputeView.CriterionView> criteria) {
        sql.update("delete from dispute_criterion where dispute_id = ?", id);
        int place = 0;
        for (DisputeView.CriterionView one : criteria) {
            sql.update(
                    """
                    insert into dispute_criterion (dispute_id, place, criterion, recorded, expected, guidance,
                      guidance_version)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    ++place,
                    one.criterion(),
                    Kebab.of(one.recorded()),
                    Kebab.of(one.expected()),
                    one.guidance(),
                    one.guidanceVersion());
        }
    }

    void statement(UUID id, String statement) {
        sql.update("update dispute set statement = ?, version = version + 1 where id = ?", statement, id);
    }

    /** A step of the history; the state follows it, unless lodging or ending has set it. */
    void step(UUID id, DisputeState state, String who, String note, Instant now) {
        if (!state.ended() && state != DisputeState.NEW) {
            sql.update("update dispute set state = ?, version = version + 1 where id = ?", Kebab.of(state), id);
        }
        sql.update("""
                insert into dispute_step (dispute_id, place, at, who, state, note)
                select ?, coalesce(max(place), 0) + 1, ?, ?, ?, ? from dispute_step where dispute_id = ?""", id, now, who, Kebab.of(state), note, id);
    }

    void taken(UUID id, String reviewer, Instant now) {
        sql.update("update dispute set reviewer = ?, taken_at = ? where id = ?", reviewer, now, id);
    }

    void replyAsked(UUID id, LocalDate dueOn) {
        sql.update("update dispute set reply_due_on = ? where id = ?", dueOn, id);
    }

    void replied(UUID id, String reply) {
        sql.update("update dispute set reply = ? where id = ?", reply, id);
    }

    void leaveConfirmed(UUID id, String by) {
        sql.update("update dispute set leave_confirmed_by = ?, version = version + 1 where id = ?", by, id);
    }

    /** Ends it; a null outcome means without review. */
    void end(UUID id, DisputeState state, DisputeOutcome outcome, String reason, Integer minutes, Instant now) {
        sql.update(
                """
                update dispute set state = ?, outcome = ?, without_review = ?, reason = ?, minutes = ?, ended_at = ?,
                  version = version + 1 where id = ?""",
                Kebab.of(state),
                outcome == null ? null : Kebab.of(outcome),
                outcome == null,
                reason,
                minutes,
                now,
                id);
    }

    private StringBuilder scoped(List<Object> values) {
        StringBuilder where = new StringBuilder();
        if (!scope.all()) {
            where.append(" and (d.colleague = any(?) or d.first_checker = ?)");
            values.add(scope.ownLine().toArray(String[]::new));
            values.add(scope.caller().orElse(""));
        }
        UUID[] blind = hidden.fromCaller();
        filter(where, values, "q.id <> all(?)", blind.length == 0 ? null : blind);
        return where;
    }

    private static void filter(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null && !"".equals(value)) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static DisputeView.CriterionView criterion(ResultSet row) throws SQLException {
        return new DisputeView.CriterionView(
                row.getString("criterion"),
                Sql.constant(row, "recorded", OverallResult.Result.class),
                Sql.constant(row, "expected", OverallResult.Result.class),
                row.getString("guidance"),
                row.getObject("guidance_version", Integer.class));
    }

    private static DisputeView view(
            ResultSet row, List<DisputeView.CriterionView> criteria, List<DisputeView.StepView> steps)
            throws SQLException {
        return new DisputeView(
                row.getObject("id", UUID.class),
                Sql.constant(row, "state", DisputeState.class),
                row.getObject("check_id", UUID.class),
                row.getString("case_reference"),
                row.getString("benefit"),
                row.getString("area"),
                row.getString("team"),
                row.getObject("tier", Integer.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                row.getString("colleague"),
                row.getString("checker"),
                row.getString("lodged_by"),
                row.getObject("lodged_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("back_on", LocalDate.class),
                row.getString("leave_confirmed_by"),
                row.getObject("due_on", LocalDate.class),
                row.getString("statement"),
                criteria,
                row.getString("reviewer"),
                Sql.instant(row, "taken_at"),
                row.getObject("reply_due_on", LocalDate.class),
                row.getString("reply"),
                Sql.constant(row, "outcome", DisputeOutcome.class),
                row.getBoolean("without_review"),
                row.getString("reason"),
                Sql.instant(row, "ended_at"),
                row.getObject("minutes", Integer.class),
                steps,
                row.getLong("version"));
    }
}
