package scot.pillars.reporting.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.database.Sql;
import scot.pillars.reporting.view.GroupedView;
import scot.pillars.reporting.view.Grouping;
import scot.pillars.reporting.view.ViewFilter;

/** Reads the roll-up of the amounts found. */
@ApplicationScoped
public class AmountViews {
    static final String DEFAULT_BY = "benefit";

    private static final Map<String, List<String>> DIMENSIONS = new LinkedHashMap<>();
    private static final GroupedView VIEW = new GroupedView(
            "sum(lines)::bigint as lines, sum(amount) as amount",
            List.of("direction", "effect", "currency"),
            Map.of(
                    "benefit", "benefit",
                    "area", "area",
                    "period", "period",
                    "lines", "lines",
                    "amountFound", "amount"));

    static {
        DIMENSIONS.put("benefit", List.of("benefit"));
        DIMENSIONS.put("area", List.of("area"));
        DIMENSIONS.put("period", List.of("calendar", "period"));
    }

    private final Sql sql;

    public AmountViews(Sql sql) {
        this.sql = sql;
    }

    /** @throws scot.pillars.kit.http.Refusal 400 naming the parameter that cannot be read */
    public AmountView read(ViewFilter filter, String by, String sort) {
        var viewed = VIEW.read(
                sql,
                Grouping.of(by, DEFAULT_BY, DIMENSIONS),
                filter.checked().where("amount_rollup").append(" and (lines, amount) <> (0, 0)"),
                sort,
                AmountFigures::from);
        return new AmountView(viewed.items(), viewed.totals(), viewed.asOf());
    }
}
