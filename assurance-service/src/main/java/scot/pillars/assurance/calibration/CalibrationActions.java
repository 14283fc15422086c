package scot.pillars.assurance.calibration;

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
import scot.pillars.assurance.calibration.model.ActionKind;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.time.BusinessClock;

/** The table of what came of sessions. */
@ApplicationScoped
class CalibrationActions {
    private static final String ACTIONS =
            "select a.*, s.title as session_title from calibration_action a join calibration_session s on s.id = a.session_id";

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** Those of a session, in the order in which they were set. */
    List<ActionView> of(UUID session) {
        return sql.list(ACTIONS + " where a.session_id = ? order by a.id", this::view, session);
    }

    /** Adds one, which makes a new version of its session. */
    void add(UUID id, UUID session, ActionRequest action, String who, Instant now) {
        sql.update(
                """
                insert into calibration_action (id, session_id, kind, criterion, what, owner, due_on, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                session,
                Kebab.of(action.kind()),
                action.criterion(),
                action.what(),
                action.owner(),
                action.dueOn(),
                who,
                now);
        sql.update("update calibration_session set version = version + 1 where id = ?", session);
    }

    Optional<ActionView> lock(UUID id) {
        return sql.first(ACTIONS + " where a.id = ? for update of a", this::view, id);
    }

    void close(UUID id, LocalDate on, String who, String evidence) {
        sql.update(
                "update calibration_action set closed_on = ?, closed_by = ?, evidence = ?, version = version + 1 where id = ?",
                on,
                who,
                evidence,
                id);
    }

    /** Open actions, the earliest due first, so that the overdue ones lead. */
    Page<ActionView> open(PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where a.closed_on is null and a.owner is not null");
        if (!from.isEmpty()) {
            where.append(" and (a.due_on, a.id) > (?, ?)");
            values.add(from.date(0));
            values.add(from.uuid(1));
        }
        return Page.of(
                sql.list(
                        ACTIONS + where + " order by a.due_on, a.id limit " + (query.limit() + 1),
                        this::view,
                        values.toArray()),
                query.limit(),
                one -> Cursor.encode(one.dueOn(), one.id()));
    }

    private ActionView view(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        return new ActionView(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("session_title"),
                Sql.constant(row, "kind", ActionKind.class),
                row.getString("criterion"),
                row.getString("what"),
                row.getString("owner"),
                due,
                due != null && closed == null && due.isBefore(clock.today()),
                closed,
                row.getString("evidence"),
                row.getInt("version"));
    }
}
