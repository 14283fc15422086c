package scot.pillars.assurance.auditfinding;

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
import scot.pillars.assurance.auditfinding.model.ActionState;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Findings and actions as far as the caller may know of them: all, or those with an action of the caller's. */
@ApplicationScoped
class AuditFindings {
    /** Widens {@link #ANSWER} to every finding. */
    static final String READ = "read-audit-findings";
    /** Ability to read the findings one has an action of, and to answer it; a role that reads all has it too. */
    static final String ANSWER = "answer-audit-actions";

    static final String KEEP = "keep-audit-findings";

    private static final String ACTIONS =
            "select a.*, f.title, f.rating from audit_action a join audit_finding f on f.id = a.finding_id";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    @Inject
    BusinessClock clock;

    Optional<AuditFindingView> find(UUID id) {
        return one(id, "");
    }

    Optional<AuditFindingView> lock(UUID id) {
        return one(id, " for update of f");
    }

    /** The latest raised first. */
    Page<AuditFindingView> page(AuditFindingSearch search, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where true");
        scope(where, values);
        if (search.open != null) {
            where.append(search.open ? " and f.closed_on is null" : " and f.closed_on is not null");
        }
        if (search.kind != null) {
            add(where, values, "f.kind = ?", Kebab.of(search.kind));
        }
        if (search.benefit != null && !search.benefit.isBlank()) {
            add(where, values, "f.benefit = ?", search.benefit.strip());
        }
        if (!from.isEmpty()) {
            add(where, values, "(f.raised_on, f.id) < (?, ?)", from.date(0));
            values.add(from.uuid(1));
        }
        return Page.of(
                sql.list(
                        "select f.* from audit_finding f" + where + " order by f.raised_on desc, f.id desc limit "
                                + (query.limit() + 1),
                        this::finding,
                        values.toArray()),
                query.limit(),
                one -> Cursor.encode(one.raisedOn(), one.id()));
    }

    /** Actions that are not closed, the earliest due first, so that overdue ones lead. */
    Page<AuditActionView> openActions(boolean mine, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where a.state <> 'closed'");
        if (mine || !user.can(READ)) {
            add(where, values, "a.owner = ?", people.caller().orElse(""));
        }
        if (!from.isEmpty()) {
            add(where, values, "(a.due_on, a.id) > (?, ?)", from.date(0));
            values.add(from.uuid(1));
        }
        return Page.of(
                sql.list(
                        ACTIONS + where + " order by a.due_on, a.id limit " + (query.limit() + 1),
                        this::action,
                        values.toArray()),
                query.limit(),
                one -> Cursor.encode(one.dueOn(), one.id()));
    }

    Optional<AuditActionView> lockAction(UUID id) {
        return sql.first(ACTIONS + " where a.id = ? for update of a, f", this::action, id);
    }

    /** Where an imported finding comes from; all null when it is recorded here. */
    record Origin(String source, String sourceId, byte[] hash, LocalDate closedOn) {
        static final Origin HERE = new Origin(null, null, null, null);
    }

    void insert(UUID id, AuditFindingRequest finding, Origin origin, String who, Instant now) {
        sql.update(
                """
                insert into audit_finding (id, kind, title, detail, benefit, area, rating, raised_on, closed_on, source,
                  source_id, source_hash, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                Kebab.of(finding.kind()),
                finding.title(),
                finding.detail(),
                finding.benefit(),
                finding.area(),
                Kebab.of(finding.rating()),
                finding.raisedOn(),
                origin.closedOn(),
                origin.source(),
                origin.sourceId(),
                origin.hash(),
                who,
                now);
    }

    void change(UUID id, AuditFindingRequest finding) {
        sql.update(
                """
                update audit_finding set kind = ?, title = ?, detail = ?, benefit = ?, area = ?, rating = ?, raised_on = ?,
                  version = version + 1
                where id = ?""",
                Kebab.of(finding.kind()),
                finding.title(),
                finding.detail(),
                finding.benefit(),
                finding.area(),
                Kebab.of(finding.rating()),
                finding.raisedOn(),
                id);
    }

    /** @param closedOn null for an open one, which has no evidence then */
    void insertAction(
            UUID id, UUID finding, AuditFindingRequest.ActionRequest action, LocalDate closedOn, String evidence) {
        sql.update(
                """
                insert into audit_action (id, finding_id, what, owner, due_on, state, evidence, answered_on, closed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                finding,
                action.what(),
                action.owner(),
                action.dueOn(),
                closedOn == null ? "open" : "closed",
                closedOn == null ? null : evidence,
                closedOn,
                closedOn);
    }

    void touch(UUID finding) {
        sql.update("update audit_finding set version = version + 1 where id = ?", finding);
    }

    void close(UUID finding, LocalDate on) {
        sql.update("update audit_finding set closed_on = ?, version = version + 1 where id = ?", on, finding);
    }

    void answer(UUID action, String evidence, LocalDate on) {
        sql.update("""
                update audit_action set state = 'answered', evidence = ?, answered_on = ?, sent_back = null,
                  version = version + 1
                where id = ?""", evidence, on, action);
    }

    void accept(UUID action, LocalDate on) {
        sql.update(
                "update audit_action set state = 'closed', closed_on = ?, version = version + 1 where id = ?",
                on,
                action);
    }

    void sendBack(UUID action, String why) {
        sql.update(
                "update audit_action set state = 'open', sent_back = ?, version = version + 1 where id = ?",
                why,
                action);
    }

    private Optional<AuditFindingView> one(UUID id, String lock) {
        List<Object> values = new ArrayList<>(List.of(id));
        StringBuilder where = new StringBuilder(" where f.id = ?");
        scope(where, values);
        return sql.first("select f.* from audit_finding f" + where + lock, this::finding, values.toArray());
    }

    private void scope(StringBuilder where, List<Object> values) {
        if (!user.can(READ)) {
            add(
                    where,
                    values,
                    "exists (select from audit_action o where o.finding_id = f.id and o.owner = ?)",
                    people.caller().orElse(""));
        }
    }

    private AuditFindingView finding(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AuditFindingView(
                id,
                Sql.constant(row, "kind", FindingKind.class),
                row.getString("title"),
                row.getString("detail"),
                row.getString("benefit"),
                row.getString("area"),
                Sql.constant(row, "rating", Rating.class),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("source"),
                sql.list(ACTIONS + " where a.finding_id = ? order by a.due_on, a.id", this::action, id),
                row.getInt("version"));
    }

    private AuditActionView action(ResultSet row) throws SQLException {
        ActionState state = Sql.constant(row, "state", ActionState.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new AuditActionView(
                row.getObject("id", UUID.class),
                row.getObject("finding_id", UUID.class),
                row.getString("title"),
                Sql.constant(row, "rating", Rating.class),
                row.getString("what"),
                row.getString("owner"),
                due,
                state,
                state.isOverdue(due, clock.today()),
                row.getString("evidence"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("sent_back"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }
}
