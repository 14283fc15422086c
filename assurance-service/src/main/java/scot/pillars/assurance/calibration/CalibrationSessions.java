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
import scot.pillars.assurance.calibration.model.AnswerKind;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** The table of sessions with their cases, criteria and participants; no score is read here. */
@ApplicationScoped
class CalibrationSessions {
    @Inject
    Sql sql;

    @Inject
    CalibrationActions actions;

    /** The whole session, without regard to who asks; {@link ReadingSessions} leaves out what a reader may not see. */
    Optional<SessionView> find(UUID id) {
        return read(id, "");
    }

    /** The session, locked against every change until the end of the transaction. */
    Optional<SessionView> lock(UUID id) {
        return read(id, " for update of s");
    }

    /** The session, locked against a change of its state; many may hold this lock at once. */
    Optional<SessionView> hold(UUID id) {
        return read(id, " for share of s");
    }

    private Optional<SessionView> read(UUID id, String lock) {
        return sql.first("select s.* from calibration_session s where s.id = ?" + lock, row -> true, id)
                .flatMap(any -> sql.first(
                        "select s.*, exists (select from calibration_answer a where a.session_id = s.id) as answers_set"
                                + " from calibration_session s where s.id = ?",
                        row -> view(row, id),
                        id));
    }

    Page<SessionSummary> page(SessionSearch search, String reader, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<Object> values = new ArrayList<>();
        values.add(reader);
        StringBuilder where = new StringBuilder(" where true");
        if (search.state != null) {
            add(where, values, "s.state = ?", Kebab.of(search.state));
        }
        if (search.benefit != null && !search.benefit.isBlank()) {
            add(where, values, "s.benefit = ?", search.benefit.strip());
        }
        if (search.mine) {
            where.append(" and m.colleague is not null");
        }
        if (!from.isEmpty()) {
            add(where, values, "(s.held_on, s.id) < (?, ?)", from.date(0));
            values.add(from.uuid(1));
        }
        return Page.of(
                sql.list(
                        """
                        select s.id, s.title, s.benefit, s.held_on, s.state, s.provenance, m.colleague, m.submitted_at,
                          (select count(*) from calibration_case c where c.session_id = s.id) as cases,
                          (select count(*) from calibration_criterion c where c.session_id = s.id) as criteria,
                          (select count(*) from calibration_participant p where p.session_id = s.id) as participants,
                          (select count(p.submitted_at) from calibration_participant p where p.session_id = s.id) as submitted,
                          (select count(*) from calibration_action a where a.session_id = s.id and a.owner is not null
                             and a.closed_on is null) as open_actions
                        from calibration_session s
                        left join calibration_participant m on m.session_id = s.id and m.colleague = ?""" + where + " order by s.held_on desc, s.id desc limit " + (query.limit() + 1),
                        CalibrationSessions::summary,
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.heldOn(), row.id()));
    }

    /** Who planned it and from where it came; source, identity and hash are null when it is recorded here. */
    record Origin(String who, String source, String sourceId, byte[] hash) {}

    void insert(UUID id, SessionRequest session, List<ScoredCriterion> criteria, Origin origin, Instant now) {
        sql.update(
                """
                insert into calibration_session (id, title, benefit, held_on, form_code, form_version, state, provenance,
                  source, source_id, source_hash, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?, ?, ?, ?)""",
                id,
                session.title(),
                session.benefit(),
                session.heldOn(),
                session.form() == null ? null : session.form().code(),
                session.form() == null ? null : session.form().version(),
                origin.source() == null ? "recorded" : "imported",
                origin.source(),
                origin.sourceId(),
                origin.hash(),
                origin.who(),
                now);
        insertParts(id, session, criteria);
    }

    void replace(UUID id, SessionRequest session, List<ScoredCriterion> criteria) {
        sql.update(
                """
                update calibration_session set title = ?, benefit = ?, held_on = ?, form_code = ?, form_version = ?,
                  version = version + 1
                where id = ?""",
                session.title(),
                session.benefit(),
                session.heldOn(),
                session.form() == null ? null : session.form().code(),
                session.form() == null ? null : session.form().version(),
                id);
        for (String part : List.of("answer", "case", "criterion", "participant")) {
            sql.update("delete from calibration_" + part + " where session_id = ?", id);
        }
        sql.update("update calibration_session set answer_kind = null, answered_by = null where id = ?", id);
        insertParts(id, session, criteria);
    }

    private void insertParts(UUID id, SessionRequest session, List<ScoredCriterion> criteria) {
        int place = 0;
        for (SessionRequest.CaseRequest one : session.cases()) {
            sql.update("""
                    insert into calibration_case (session_id, place, check_id, determination_reference, scenario)
                    values (?, ?, ?, coalesce(?, (select determination_reference from quality_check where id = ?)), ?)""", id, ++place, one.check(), one.determinationReference(), one.check(), one.scenario());
        }
        place = 0;
        for (ScoredCriterion one : criteria) {
            sql.update("""
                    insert into calibration_criterion (session_id, place, code, question, scale, ordered)
                    values (?, ?, ?, ?, ?, ?)""", id, ++place, one.code(), one.question(), one.scale().toArray(String[]::new), one.ordered());
        }
        place = 0;
        for (String one : session.participants()) {
            sql.update(
                    "insert into calibration_participant (session_id, place, colleague) values (?, ?, ?)",
                    id,
                    ++place,
                    one);
        }
    }

    /** Moves a session on and remembers when. */
    void become(UUID id, SessionState state, Instant now) {
        String since =
                switch (state) {
                    case PLANNED -> throw new IllegalArgumentException("a session begins as planned");
                    case OPEN -> "opened_at";
                    case SCORING_CLOSED -> "closed_at";
                    case DISCUSSED -> "discussed_at";
                    case CONCLUDED -> "concluded_at";
                    case CANCELLED -> throw new IllegalArgumentException("a session is cancelled with a reason");
                };
        sql.update(
                "update calibration_session set state = ?, " + since + " = ?, version = version + 1 where id = ?",
                Kebab.of(state),
                now,
                id);
    }

    void cancel(UUID id, String reason, String who, Instant now) {
        sql.update("""
                update calibration_session set state = 'cancelled', cancelled_at = ?, cancelled_by = ?, cancel_reason = ?,
                  version = version + 1
                where id = ?""", now, who, reason, id);
    }

    /** An imported session has come to its end where it was held. */
    void concludeImported(UUID id) {
        sql.update("update calibration_session set state = 'concluded' where id = ?", id);
    }

    /** Hash of what was imported as this session; empty when it was not. */
    Optional<byte[]> imported(String source, String sourceId) {
        return sql.first(
                "select source_hash from calibration_session where source = ? and source_id = ?",
                row -> row.getBytes(1),
                source,
                sourceId);
    }

    void discuss(UUID id, String discussion) {
        sql.update("update calibration_session set discussion = ? where id = ?", discussion, id);
    }

    private SessionView view(ResultSet row, UUID id) throws SQLException {
        List<SessionView.ParticipantView> participants = sql.list(
                "select colleague, submitted_at is not null as submitted from calibration_participant"
                        + " where session_id = ? order by place",
                one -> new SessionView.ParticipantView(one.getString(1), one.getBoolean(2)),
                id);
        String form = row.getString("form_code");
        return new SessionView(
                id,
                row.getString("title"),
                row.getString("benefit"),
                row.getObject("held_on", LocalDate.class),
                Sql.constant(row, "state", SessionState.class),
                form == null ? null : new SessionRequest.FormReference(form, row.getInt("form_version")),
                cases(id),
                criteria(id),
                participants,
                participants.size(),
                (int) participants.stream()
                        .filter(SessionView.ParticipantView::submitted)
                        .count(),
                row.getBoolean("answers_set"),
                Sql.constant(row, "answer_kind", AnswerKind.class),
                row.getString("discussion"),
                actions.of(id),
                Sql.constant(row, "provenance", Provenance.class),
                row.getString("source"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "closed_at"),
                Sql.instant(row, "discussed_at"),
                Sql.instant(row, "concluded_at"),
                Sql.instant(row, "cancelled_at"),
                row.getString("cancel_reason"),
                row.getInt("version"));
    }

    private List<SessionView.CaseView> cases(UUID id) {
        return sql.list(
                """
                select c.place, c.check_id, c.determination_reference, c.scenario,
                  coalesce(d.case_reference, q.case_reference) as case_reference, coalesce(d.decided_on, q.decided_on) as decided
                from calibration_case c
                left join determination d on d.reference = c.determination_reference
                left join quality_check q on q.id = c.check_id
                where c.session_id = ? order by c.place""",
                row -> new SessionView.CaseView(
                        row.getInt("place"),
                        row.getObject("check_id", UUID.class),
                        row.getString("determination_reference"),
                        row.getString("case_reference"),
                        row.getObject("decided", LocalDate.class),
                        row.getString("scenario")),
                id);
    }

    private List<SessionView.CriterionView> criteria(UUID id) {
        return sql.list(
                "select code, question, scale, ordered from calibration_criterion where session_id = ? order by place",
                row -> new SessionView.CriterionView(
                        row.getString(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getBoolean(4)),
                id);
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        return new SessionSummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("benefit"),
                row.getObject("held_on", LocalDate.class),
                Sql.constant(row, "state", SessionState.class),
                row.getInt("cases"),
                row.getInt("criteria"),
                row.getInt("participants"),
                row.getInt("submitted"),
                row.getString("colleague") != null,
                row.getObject("submitted_at") != null,
                row.getInt("open_actions"),
                Sql.constant(row, "provenance", Provenance.class));
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }
}
