package scot.pillars.assurance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.HiddenChecks;
import scot.pillars.assurance.feedback.model.FeedbackState;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** The feedback of all checks that were recorded here and name a colleague. */
@ApplicationScoped
class FeedbackList {
    @Inject
    Sql sql;

    @Inject
    FeedbackScope scope;

    @Inject
    HiddenChecks hidden;

    private record Placed(FeedbackView view, LocalDate orderedOn) {
        static Placed read(ResultSet row) throws SQLException {
            return new Placed(FeedbackView.read(row), row.getObject("ordered_on", LocalDate.class));
        }
    }

    /** What a release tells the world. */
    record Released(
            UUID checkId,
            UUID caseToken,
            String dataset,
            String benefit,
            String area,
            String team,
            int tier,
            LocalDate checkedOn,
            LocalDate decidedOn,
            String colleague) {
        static Released read(ResultSet row) throws SQLException {
            return new Released(
                    row.getObject("id", UUID.class),
                    row.getObject("case_token", UUID.class),
                    row.getString("dataset"),
                    row.getString("benefit"),
                    row.getString("area"),
                    row.getString("team"),
                    row.getInt("tier"),
                    row.getObject("checked_on", LocalDate.class),
                    row.getObject("decided_on", LocalDate.class),
                    row.getString("colleague"));
        }
    }

    /** A page of what the caller may know, newest first by the date of the check. */
    Page<FeedbackView> page(FeedbackSearch search, PageQuery page) {
        Cursor.Parts from = Cursor.decode(page.after(), 2);
        FeedbackQuery query = FeedbackQuery.of(search);
        scope.limit(query);
        UUID[] blind = hidden.fromCaller();
        query.filter("q.id <> all(?)", blind.length == 0 ? null : blind);
        if (!from.isEmpty()) {
            query.and("(q.ordered_on, q.id) < (?, ?)", from.date(0), from.uuid(1));
        }
        return Page.of(
                        sql.list(
                                FeedbackView.SELECT + query.where() + " order by q.ordered_on desc, q.id desc limit ?",
                                Placed::read,
                                query.values(page.limit() + 1)),
                        page.limit(),
                        row -> Cursor.encode(row.orderedOn(), row.view().checkId()))
                .map(Placed::view);
    }

    /** One's own released results, the latest ones; those without an error or the others. */
    List<FeedbackView> own(String colleague, boolean right, int most) {
        return sql.list(FeedbackView.SELECT + "\n" + """
                where f.colleague = ? and (coalesce(q.outcome, 'correct') = 'correct') = ?
                 order by f.released_at desc, q.id desc limit ?""", FeedbackView::read, colleague, right, most);
    }

    /** As far as the caller may know of it. */
    Optional<FeedbackView> find(UUID check) {
        return sql.first(
                        FeedbackView.SELECT
                                + new FeedbackQuery().filter("q.id = ?", check).where(),
                        FeedbackView::read,
                        check)
                .filter(one -> scope.mayKnow(one.colleague(), one.released()) && !hidden.hides(check));
    }

    /** The same, its row locked until the end of the transaction. */
    Optional<FeedbackView> lock(UUID check) {
        sql.list("select 1 from feedback where check_id = ? for update", row -> 1, check);
        return find(check);
    }

    /** How many wait that the caller may release, counted up to a limit. */
    int releasable(FeedbackSearch search, int most) {
        FeedbackQuery query = FeedbackQuery.of(search).in(FeedbackState.WAITING);
        scope.limitToReleasable(query);
        return sql.first(
                        "select count(*) from (select 1 from quality_check q left join feedback f on f.check_id = q.id"
                                + query.where() + " limit ?) waiting",
                        row -> row.getInt(1),
                        query.values(most))
                .orElse(0);
    }

    /** Releases what waits and fits, oldest first; what another releases at this moment is left to them. */
    List<Released> release(FeedbackQuery query, String by, String praise, Instant now, int most) {
        query.in(FeedbackState.WAITING);
        return sql.list(
                """
                with due as (
                  select q.* from quality_check q""" + query.where() + """
                   order by q.ordered_on, q.id limit ? for update skip locked
                ), marked as (
                  update quality_check q set released_at = ? from due where q.id = due.id
                ), kept as (
                  insert into feedback (check_id, colleague, released_by, released_at, praise)
                  select id, colleague, ?, ?, nullif(?, '') from due
                )
                select * from due order by ordered_on, id""",
                Released::read,
                query.values(most, now, by, now, praise == null ? "" : praise));
    }

    void read(UUID check, Instant now) {
        sql.update(
                "update feedback set read_at = ?, version = version + 1 where check_id = ? and read_at is null",
                now,
                check);
    }

    void acknowledge(UUID check, String comment, Instant now) {
        sql.update("""
                update feedback set acknowledged_at = ?, read_at = coalesce(read_at, ?), comment = ?, version = version + 1
                where check_id = ?""", now, now, comment, check);
    }

    /** What an event about one result says. */
    Released told(UUID check) {
        return sql.first("select * from quality_check where id = ?", Released::read, check)
                .orElseThrow();
    }
}
