package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.calibration.model.Answer;
import scot.pillars.assurance.calibration.model.AnswerKind;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;

/** Scores and answers; who may read which is decided by the callers of this class, before they call it. */
@ApplicationScoped
class CalibrationScores {
    @Inject
    Sql sql;

    /** A scorer's sheet, locked until the end of the transaction; empty when they do not take part. */
    record Sheet(Instant submittedAt, int version) {}

    Optional<Sheet> lock(UUID session, String colleague) {
        return sheet(session, colleague, " for update");
    }

    Optional<Sheet> find(UUID session, String colleague) {
        return sheet(session, colleague, "");
    }

    List<Answer> of(UUID session, String colleague) {
        return sql.list("""
                select s.case_place, s.criterion, s.answer from calibration_score s
                join calibration_criterion c on c.session_id = s.session_id and c.code = s.criterion
                where s.session_id = ? and s.colleague = ? order by s.case_place, c.place""", CalibrationScores::answer, session, colleague);
    }

    /** The scores of all who submitted, in the order of the scorers. */
    Map<String, List<Answer>> submitted(UUID session) {
        Map<String, List<Answer>> scores = new LinkedHashMap<>();
        sql.list(
                "select colleague from calibration_participant where session_id = ? and submitted_at is not null"
                        + " order by place",
                row -> scores.put(row.getString(1), new ArrayList<>()),
                session);
        sql.list(
                "select case_place, criterion, answer, colleague from calibration_score where session_id = ?",
                row -> {
                    List<Answer> sheet = scores.get(row.getString("colleague"));
                    return sheet != null && sheet.add(answer(row));
                },
                session);
        return scores;
    }

    void keep(UUID session, String colleague, List<Answer> answers) {
        sql.update(
                """
                insert into calibration_score (session_id, colleague, case_place, criterion, answer)
                select ?, ?, a.place, a.criterion, a.answer
                from unnest(?::int[], ?::text[], ?::text[]) as a (place, criterion, answer)
                on conflict (session_id, colleague, case_place, criterion) do update set answer = excluded.answer""",
                session,
                colleague,
                answers.stream().map(Answer::place).toArray(Integer[]::new),
                answers.stream().map(Answer::criterion).toArray(String[]::new),
                answers.stream().map(Answer::answer).toArray(String[]::new));
        sql.update(
                "update calibration_participant set version = version + 1 where session_id = ? and colleague = ?",
                session,
                colleague);
    }

    void submit(UUID session, String colleague, Instant now) {
        sql.update("""
                update calibration_participant set submitted_at = ?, version = version + 1
                where session_id = ? and colleague = ?""", now, session, colleague);
    }

    /** The answers of the expert or the consensus with their discussion. */
    List<AnswersRequest.GivenAnswer> answers(UUID session) {
        return sql.list(
                """
                select a.case_place, a.criterion, a.answer, a.discussion from calibration_answer a
                join calibration_criterion c on c.session_id = a.session_id and c.code = a.criterion
                where a.session_id = ? order by a.case_place, c.place""",
                row -> new AnswersRequest.GivenAnswer(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                session);
    }

    void answer(UUID session, AnswerKind kind, List<AnswersRequest.GivenAnswer> answers, String who) {
        sql.update("delete from calibration_answer where session_id = ?", session);
        sql.update(
                """
                insert into calibration_answer (session_id, case_place, criterion, answer, discussion)
                select ?, a.place, a.criterion, a.answer, a.discussion
                from unnest(?::int[], ?::text[], ?::text[], ?::text[]) as a (place, criterion, answer, discussion)""",
                session,
                answers.stream().map(AnswersRequest.GivenAnswer::place).toArray(Integer[]::new),
                answers.stream().map(AnswersRequest.GivenAnswer::criterion).toArray(String[]::new),
                answers.stream().map(AnswersRequest.GivenAnswer::answer).toArray(String[]::new),
                answers.stream().map(AnswersRequest.GivenAnswer::discussion).toArray(String[]::new));
        sql.update(
                "update calibration_session set answer_kind = ?, answered_by = ?, version = version + 1 where id = ?",
                Kebab.of(kind),
                who,
                session);
    }

    private Optional<Sheet> sheet(UUID session, String colleague, String lock) {
        return sql.first(
                "select submitted_at, version from calibration_participant where session_id = ? and colleague = ?"
                        + lock,
                row -> new Sheet(Sql.instant(row, "submitted_at"), row.getInt("version")),
                session,
                colleague);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(row.getInt("case_place"), row.getString("criterion"), row.getString("answer"));
    }
}
