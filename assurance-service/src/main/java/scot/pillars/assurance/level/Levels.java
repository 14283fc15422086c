package scot.pillars.assurance.level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.database.Sql;

/**
 * What checks say, counted from their latest revision: complete checks by the day of the check. Counted, not weighted:
 * hand-picked cases are left out, and an estimate for all decisions is made elsewhere, with the weights of its sample.
 */
@ApplicationScoped
public class Levels {
    private static final String CHECKED = """
             from quality_check q
            where q.disposition = 'complete' and q.ordered_on between ? and ?
              and not exists (select from sampled_case s where s.check_id = q.id and s.origin = 'hand-picked')""";
    private static final String WITH_ERROR = """
            exists (select from error_line l join descriptor d on d.id = l.descriptor_id
              where l.check_id = q.id and d.code = any(?))""";

    @Inject
    Sql sql;

    /** A descriptor with how many error lines name it. */
    public record Frequent(String code, String words, long errors) {}

    /** The level of every benefit that was checked, by its code. */
    public Map<String, Level> ofBenefits(Measure measure, Window window) {
        return by("benefit", measure.right(), window);
    }

    /** The same with tolerance, as it is published: errors in money up to the threshold of the day count as right. */
    public Map<String, Level> ofBenefitsWithTolerance(Measure measure, Window window) {
        return by("benefit", measure.rightWithTolerance(), window);
    }

    /** The level of every team whose decisions were checked, by its code. */
    public Map<String, Level> ofTeams(Measure measure, Window window) {
        return by("team", measure.right(), window);
    }

    /**
     * A colleague's level, with every number: for the colleague and the own line only.
     *
     * @param released only what the colleague, and with them their line, was let see (section 3, rule 11)
     */
    public Level ofColleague(String colleague, Measure measure, Window window, boolean released) {
        return sql.first(
                        "select count(*) filter (where " + measure.right() + "), count(*)" + CHECKED
                                + " and q.colleague = ?" + (released ? " and q.released_at is not null" : ""),
                        row -> Level.of(row.getLong(1), row.getLong(2)),
                        window.from(),
                        window.to(),
                        colleague)
                .orElseThrow();
    }

    /**
     * How many checks found an error with one of these descriptors.
     *
     * @param benefits of which benefits; empty for all
     */
    public Level withErrors(Collection<String> descriptors, Collection<String> benefits, Window window) {
        List<Object> values = new ArrayList<>();
        values.add(descriptors.toArray(String[]::new));
        values.add(window.from());
        values.add(window.to());
        String ofBenefits = "";
        if (!benefits.isEmpty()) {
            ofBenefits = " and q.benefit = any(?)";
            values.add(benefits.toArray(String[]::new));
        }
        return sql.first(
                        "select count(*) filter (where " + WITH_ERROR + "), count(*), count(distinct q.colleague)"
                                + CHECKED + ofBenefits,
                        row -> Level.open(row.getLong(1), row.getLong(2), row.getLong(3)),
                        values.toArray())
                .orElseThrow();
    }

    /** Error lines with one of these descriptors that arose after a day, as far as the day is known. */
    public long errorsAfter(LocalDate day, Collection<String> descriptors) {
        return sql.first("""
                        select count(*) from error_line l join descriptor d on d.id = l.descriptor_id
                        join quality_check q on q.id = l.check_id
                        where d.code = any(?) and coalesce(l.occurred_on, q.decided_on, q.checked_on) > ?""", row -> row.getLong(1), descriptors.toArray(String[]::new), day)
                .orElseThrow();
    }

    /** Error lines with one of these descriptors in checks of the window. */
    public long errors(Collection<String> descriptors, Window window) {
        return sql.first("""
                        select count(*) from error_line l join descriptor d on d.id = l.descriptor_id
                        join quality_check q on q.id = l.check_id
                        where d.code = any(?) and q.disposition = 'complete' and q.ordered_on between ? and ?""", row -> row.getLong(1), descriptors.toArray(String[]::new), window.from(), window.to())
                .orElseThrow();
    }

    /** The most frequent descriptors of the window, most frequent first. */
    public List<Frequent> frequent(Window window, int most) {
        return sql.list(
                """
                select d.code, concat_ws(': ', d.element, d.nature) as words, count(*) as errors
                from quality_check q join error_line l on l.check_id = q.id join descriptor_on(?) d on d.id = l.descriptor_id
                where q.disposition = 'complete' and q.ordered_on between ? and ?
                group by d.code, d.element, d.nature order by count(*) desc, d.code limit ?""",
                row -> new Frequent(row.getString("code"), row.getString("words"), row.getLong("errors")),
                window.to(),
                window.from(),
                window.to(),
                most);
    }

    private Map<String, Level> by(String column, String right, Window window) {
        Map<String, Level> levels = new HashMap<>();
        sql.list(
                "select q." + column + " as key, count(*) filter (where " + right
                        + ") as counted, count(*) as checks, count(distinct q.colleague) as colleagues" + CHECKED
                        + " and q." + column + " is not null group by q." + column,
                row -> levels.put(
                        row.getString("key"),
                        Level.open(row.getLong("counted"), row.getLong("checks"), row.getLong("colleagues"))),
                window.from(),
                window.to());
        return levels;
    }
}
