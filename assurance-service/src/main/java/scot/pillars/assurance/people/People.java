package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.people.model.Colleague;
import scot.pillars.assurance.people.model.Leave;
import scot.pillars.assurance.people.model.Posting;
import scot.pillars.assurance.people.model.Skill;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;

/** Reads the register of colleagues. */
@ApplicationScoped
class People {
    @Inject
    Sql sql;

    /** A colleague with the version of the entry. */
    record Kept(Colleague colleague, long version) {}

    /** @param numbers of whom, null for everybody */
    record Search(LocalDate on, String team, String lineManager, String text, Collection<String> numbers) {}

    Optional<Kept> find(String number) {
        List<Posting> postings =
                sql.list("select * from posting where colleague = ? order by in_force_from", People::posting, number);
        List<Skill> skills = sql.list(
                "select * from skill where colleague = ? order by in_force_from, skill",
                row -> new Skill(row.getString("skill"), date(row, "in_force_from"), date(row, "ends_before")),
                number);
        List<Leave> leave = sql.list(
                "select * from leave where colleague = ? order by first_day",
                row -> new Leave(date(row, "first_day"), date(row, "last_day")),
                number);
        return sql.first(
                "select * from colleague where number = ?",
                row -> new Kept(
                        new Colleague(
                                number,
                                row.getString("name"),
                                row.getString("sign_in"),
                                date(row, "left_on"),
                                postings,
                                skills,
                                leave),
                        row.getLong("version")),
                number);
    }

    /** A page of colleagues as of a day, in the order of their numbers. */
    Page<ColleagueSummary> page(Search search, int limit, String after) {
        Cursor.Parts from = Cursor.decode(after, 1);
        List<Object> values = new ArrayList<>(List.of(search.on(), search.on(), search.on()));
        StringBuilder where = new StringBuilder(" where true");
        if (!from.isEmpty()) {
            add(where, values, "c.number > ?", from.get(0));
        }
        if (search.numbers() != null) {
            add(where, values, "c.number = any(?)", search.numbers().toArray(String[]::new));
        }
        if (search.team() != null) {
            add(where, values, "p.team = ?", search.team());
        }
        if (search.lineManager() != null) {
            add(where, values, "p.line_manager = ?", search.lineManager());
        }
        if (search.text() != null) {
            add(where, values, "strpos(lower(c.name || ' ' || c.number), lower(?)) > 0", search.text());
        }
        values.add(limit + 1);
        List<ColleagueSummary> rows =
                sql.list("""
                select c.number, c.name, c.left_on, p.team, t.name as team_name, p.line_manager, m.name as manager_name,
                  p.business_area, p.site,
                  exists (select from leave l where l.colleague = c.number and ? between l.first_day and l.last_day)
                    as away
                from colleague c
                left join posting_span p on p.colleague = c.number and p.in_force_from <= ? and p.ends_before > ?
                left join unit t on t.kind = 'team' and t.code = p.team
                left join colleague m on m.number = p.line_manager""" + where + " order by c.number limit ?", ColleagueSummary::read, values.toArray());
        return Page.of(rows, limit, row -> Cursor.encode(row.number()));
    }

    /** The number of who signs in as this; empty when the register knows nobody so. */
    Optional<String> numberOf(String signIn) {
        return sql.first(
                "select number from colleague where sign_in = ? and left_on is null",
                row -> row.getString("number"),
                signIn);
    }

    boolean known(String number) {
        return sql.first("select 1 from colleague where number = ?", row -> 1, number)
                .isPresent();
    }

    boolean unitKnown(String kind, String code) {
        return sql.first("select 1 from unit where kind = ? and code = ?", row -> 1, kind, code)
                .isPresent();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                date(row, "in_force_from"),
                row.getString("team"),
                row.getString("line_manager"),
                row.getString("business_area"),
                row.getString("site"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
