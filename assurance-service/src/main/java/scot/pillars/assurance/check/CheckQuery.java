package scot.pillars.assurance.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.http.Kebab;

/** The SQL of a search by keyset: only the filters that are set stand in it, so the planner can use their indexes. */
final class CheckQuery {
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private CheckQuery() {}

    /**
     * @param colleagues whose decisions, and of these only what was released, null for everybody's
     * @param caller who asks and sees no result of their own before its release, null for nobody who decides
     * @param hidden first checks of which the caller makes the second
     * @param orderedOn where the page begins, null for the first one
     */
    static CheckQuery of(
            CheckSearch search,
            Collection<String> colleagues,
            String caller,
            UUID[] hidden,
            LocalDate orderedOn,
            UUID id) {
        CheckQuery query = new CheckQuery();
        query.filter("benefit = ?", search.benefit);
        query.filter("dataset = ?", search.dataset);
        query.filter("area = ?", search.area);
        query.filter("outcome = ?", search.outcome == null ? null : Kebab.of(search.outcome));
        query.filter("tier = ?", search.tier);
        query.filter("ordered_on >= ? and checked_on is not null", search.checkedFrom);
        query.filter("ordered_on <= ? and checked_on is not null", search.checkedTo);
        query.filter("source = ?", search.source);
        query.filter(
                "colleague = any(?) and (released_at is not null or provenance = 'imported')",
                colleagues == null ? null : colleagues.toArray(String[]::new));
        query.filter("(colleague is distinct from ? or released_at is not null)", caller);
        query.filter("id <> all(?)", hidden.length == 0 ? null : hidden);
        query.filter("case_reference = ?", search.caseReference);
        query.filter("(ordered_on, id) < (?, ?)", orderedOn);
        if (orderedOn != null) {
            query.values.add(id);
        }
        return query;
    }

    String sql(int limit) {
        return "select c.*, (select count(*) from error_line l where l.check_id = c.id) as error_lines"
                + " from (select * from quality_check" + where + " order by ordered_on desc, id desc limit " + limit
                + ") c order by c.ordered_on desc, c.id desc";
    }

    List<Object> values() {
        return values;
    }

    private void filter(String condition, Object value) {
        if (value != null) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            values.add(value);
        }
    }
}
