package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Lists of error cases, by keyset, straight from the table. */
@ApplicationScoped
public class CaseSearch {
    /** Counting ends here: a longer list says "more than". */
    static final int COUNTED = 10_000;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** The values a list can be narrowed to. */
    public record Choices(List<String> benefits, List<String> areas, List<String> datasets) {}

    /** One page in the order the query asks for. */
    Page<ListedCase> page(CaseQuery query) {
        Order order = Order.of(query.sort);
        CaseConditions conditions = CaseConditions.of(query);
        Cursor.Parts place = Cursor.decode(query.after(), 3);
        if (!place.isEmpty()) {
            order.continueBehind(place, conditions);
        }
        String select = "select " + ListedCase.COLUMNS + ", running_number, largest_found from error_case where "
                + conditions.where() + " order by " + order.column + order.direction() + ", running_number"
                + order.direction() + " limit " + (query.limit() + 1);
        LocalDate today = clock.today();
        List<Line> lines = sql.list(
                select,
                row -> new Line(
                        ListedCase.from(row, today), row.getLong("running_number"), row.getBigDecimal("largest_found")),
                conditions.parameters().toArray());
        return Page.of(lines, query.limit(), line -> order.cursor(line)).map(Line::listed);
    }

    /** How many there are, at most {@link #COUNTED} + 1. */
    int count(CaseQuery query) {
        CaseConditions conditions = CaseConditions.of(query);
        String select = "select count(*) from (select 1 from error_case where " + conditions.where() + " limit "
                + (COUNTED + 1) + ") as counted";
        return sql.first(select, row -> row.getInt(1), conditions.parameters().toArray())
                .orElseThrow();
    }

    /** The values that occur, each found by one step in an index. */
    Choices choices() {
        return new Choices(distinct("benefit"), distinct("area"), distinct("dataset"));
    }

    private List<String> distinct(String column) {
        String select = """
                with recursive value as (
                    (select %1$s as v from error_case where %1$s is not null order by %1$s limit 1)
                    union all
                    select (select %1$s from error_case where %1$s > value.v order by %1$s limit 1)
                    from value where value.v is not null)
                select v from value where v is not null limit 500""".formatted(column);
        return sql.list(select, row -> row.getString(1));
    }

    private record Line(ListedCase listed, long runningNumber, BigDecimal largestFound) {}

    /** @param column column of the order; the running number decides between equals */
    private record Order(String word, String column, boolean descending) {

        static Order of(String sort) {
            boolean minus = sort.startsWith("-");
            return switch (minus ? sort.substring(1) : sort) {
                case "amount" -> new Order(sort, "largest_found", minus);
                case "age" -> new Order(sort, "opened_on", !minus);
                default -> new Order(sort, "opened_on", minus);
            };
        }

        String direction() {
            return descending ? " desc" : " asc";
        }

        String cursor(Line line) {
            Object value = column.equals("largest_found")
                    ? line.largestFound().toPlainString()
                    : line.listed().openedOn();
            return Cursor.encode(word, value, line.runningNumber());
        }

        void continueBehind(Cursor.Parts place, CaseConditions conditions) {
            if (!place.get(0).equals(word)) {
                throw Refusal.badRequest("after", "cursor", "This cursor belongs to another order of the list");
            }
            Object value = column.equals("largest_found")
                    ? amount(place.get(1))
                    : CaseConditions.storable("after", place.date(1));
            conditions.and(
                    "(" + column + ", running_number) " + (descending ? "<" : ">") + " (?, ?)", value, place.number(2));
        }

        private static BigDecimal amount(String text) {
            if (!text.matches("\\d{1,12}\\.\\d{2}")) {
                throw Refusal.badRequest("after", "cursor", "This is not a cursor of this list");
            }
            return new BigDecimal(text);
        }
    }
}
