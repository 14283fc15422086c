package scot.pillars.assurance.exercise;

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
import scot.pillars.assurance.exercise.model.EvidencePolicy;
import scot.pillars.assurance.exercise.model.Progress;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** The table of exercises; their cases are the sampled cases of their draws. */
@ApplicationScoped
class Exercises {
    private static final String OF_EXERCISE =
            " from exercise_draw x join sampled_case s on s.draw_id = x.draw_id where x.exercise_id = ?";

    @Inject
    Sql sql;

    @Inject
    HiddenChecks hidden;

    Optional<ExerciseView> find(UUID id) {
        return sql.first("select * from exercise where id = ?", this::view, id);
    }

    Optional<ExerciseView> lock(UUID id) {
        return sql.first("select * from exercise where id = ? for update", this::view, id);
    }

    /** By code. */
    Page<ExerciseView> page(PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        return Page.of(
                sql.list(
                        "select * from exercise where code > ? order by code limit " + (query.limit() + 1),
                        this::view,
                        from.isEmpty() ? "" : from.get(0)),
                query.limit(),
                row -> Cursor.encode(row.code()));
    }

    /** Every case, open or ended, in the order of the ids; one that the caller may check a second time stands as open. */
    Page<ExerciseCaseView> cases(UUID exercise, String policy, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        List<Object> values = new ArrayList<>(List.of(policy, hidden.fromCaller(), exercise));
        String after = "";
        if (!from.isEmpty()) {
            after = " and s.id > ?";
            values.add(from.uuid(0));
        }
        return Page.of(
                sql.list(
                        """
                        select s.id, s.draw_id, s.plan, s.plan_version, s.stratum, s.inclusion_probability,
                          s.determination_reference, s.benefit, d.decided_on, d.amount, d.currency,
                          case when k.shown then s.disposition end as disposition,
                          case when k.shown and s.disposition = 'evidence-not-found' then ? end as treatment, c.outcome,
                          case when k.shown then s.check_id end as check_id,
                          l.overpaid, l.underpaid, coalesce(l.lines, 0) as lines, coalesce(l.official, 0) as official
                        from exercise_draw x
                        join sampled_case s on s.draw_id = x.draw_id
                        join determination d on d.reference = s.determination_reference
                        cross join lateral (select s.check_id is null or s.check_id <> all(?) as shown) k
                        left join quality_check c on c.id = s.check_id and k.shown
                        left join lateral (
                          select sum(e.amount) filter (where e.direction = 'overpayment') as overpaid,
                            sum(e.amount) filter (where e.direction = 'underpayment') as underpaid,
                            count(*) as lines, count(*) filter (where e.official) as official
                          from error_line e where e.check_id = s.check_id and k.shown) l on true
                        where x.exercise_id = ?""" + after + " order by s.id limit " + (query.limit() + 1),
                        Exercises::exerciseCase,
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.id()));
    }

    /** @return whether the code was free */
    boolean insert(UUID id, ExerciseRequest exercise, String who, Instant now) {
        return sql.update(
                        """
                        insert into exercise (id, code, name, period_from, period_to, evidence_policy, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing""",
                        id,
                        exercise.code(),
                        exercise.name(),
                        exercise.periodFrom(),
                        exercise.periodTo(),
                        Kebab.of(exercise.evidencePolicy()),
                        who,
                        now)
                > 0;
    }

    /** How many cases a draw has, and how many of them are of the third line. */
    record Draw(long cases, long independent) {}

    Draw draw(UUID draw) {
        return sql.first(
                        "select count(*), count(*) filter (where tier = 3) from sampled_case where draw_id = ?",
                        row -> new Draw(row.getLong(1), row.getLong(2)),
                        draw)
                .orElseThrow();
    }

    /** @return whether the draw belonged to no exercise */
    boolean add(UUID exercise, UUID draw) {
        return sql.update(
                                "insert into exercise_draw (draw_id, exercise_id) values (?, ?) on conflict do nothing",
                                draw,
                                exercise)
                        > 0
                && sql.update("update exercise set version = version + 1 where id = ?", exercise) > 0;
    }

    void close(UUID exercise, LocalDate on) {
        sql.update("update exercise set closed_on = ?, version = version + 1 where id = ?", on, exercise);
    }

    private ExerciseView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Progress progress = sql.first(
                        """
                select count(*), count(*) filter (where s.disposition is null and s.checker is null),
                  count(*) filter (where s.disposition is null and s.checker is not null),
                  count(*) filter (where s.disposition = 'complete'), count(*) filter (where s.disposition = 'incomplete'),
                  count(*) filter (where s.disposition = 'not-subject-to-review'),
                  count(*) filter (where s.disposition = 'evidence-not-found')""" + OF_EXERCISE,
                        one -> new Progress(
                                one.getLong(1),
                                one.getLong(2),
                                one.getLong(3),
                                one.getLong(4),
                                one.getLong(5),
                                one.getLong(6),
                                one.getLong(7)),
                        id)
                .orElseThrow();
        return new ExerciseView(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                Sql.constant(row, "evidence_policy", EvidencePolicy.class),
                sql.list(
                        "select draw_id from exercise_draw where exercise_id = ? order by draw_id",
                        one -> one.getObject(1, UUID.class),
                        id),
                progress,
                progress.completionRate(),
                progress.evidenceNotFound(),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }

    private static ExerciseCaseView exerciseCase(ResultSet row) throws SQLException {
        double probability = row.getDouble("inclusion_probability");
        return new ExerciseCaseView(
                row.getObject("id", UUID.class),
                row.getObject("draw_id", UUID.class),
                row.getString("plan"),
                row.getObject("plan_version", Integer.class),
                row.getString("stratum"),
                probability,
                1 / probability,
                row.getString("determination_reference"),
                row.getString("benefit"),
                row.getObject("decided_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("disposition"),
                row.getString("treatment"),
                row.getString("outcome"),
                row.getBigDecimal("overpaid"),
                row.getBigDecimal("underpaid"),
                row.getLong("lines"),
                row.getLong("official"),
                row.getObject("check_id", UUID.class));
    }
}
