package scot.pillars.reporting.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;

/**
 * A view over rows, grouped as the caller wants: groups, totals per dataset and the position in one statement.
 *
 * @param figures the aggregates, as {@code expression as name}
 * @param apart columns that nothing is ever summed over, such as the currency
 * @param sortable names that may be sorted by, each with its column
 */
public record GroupedView(String figures, List<String> apart, Map<String, String> sortable) {

    /**
     * @param from the rows: a table with its conditions
     * @param sort a sortable name, with {@code -} before it for descending; null for the order of the groups
     * @throws Refusal 400 when it cannot be sorted by that
     */
    public <T> Viewed<T> read(Sql sql, Grouping grouping, Query from, String sort, Sql.RowReading<T> reading) {
        Query query = Query.of(AsOf.WITH + ", figures as (select " + grouping.select())
                .append(apart.isEmpty() ? "" : ", " + String.join(", ", apart))
                .append(", " + figures + " from ")
                .append(from)
                .append(grouping.groupBy(apart))
                .append(") select * from as_of left join figures on true order by " + Grouping.IS_TOTAL + ", ")
                .append(order(grouping, sort));
        List<T> items = new ArrayList<>();
        List<T> totals = new ArrayList<>();
        List<AsOf> asOf = query.list(sql, row -> {
            if (row.getObject(Grouping.IS_TOTAL) != null) {
                (row.getInt(Grouping.IS_TOTAL) == 1 ? totals : items).add(reading.read(row));
            }
            return AsOf.read(row);
        });
        return new Viewed<>(items, totals, asOf.get(0));
    }

    private String order(Grouping grouping, String sort) {
        String groups = grouping.order() + (apart.isEmpty() ? "" : ", " + String.join(", ", apart));
        if (sort == null || sort.isBlank()) {
            return groups;
        }
        boolean descending = sort.startsWith("-");
        String column = sortable.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw Refusal.badRequest("sort", "one-of", "Sort by " + String.join(", ", sortable.keySet()));
        }
        return "dataset, " + column + (descending ? " desc" : "") + " nulls last, " + groups;
    }

    /** Groups and totals as read. */
    public record Viewed<T>(List<T> items, List<T> totals, AsOf asOf) {}
}
