package scot.pillars.reporting.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;
import scot.pillars.reporting.descriptor.DescriptorView.DescriptorTotal;
import scot.pillars.reporting.view.AsOf;
import scot.pillars.reporting.view.Datasets;
import scot.pillars.reporting.view.Query;
import scot.pillars.reporting.view.ViewFilter;

/** Reads the roll-up of the error lines as a Pareto: most frequent first, with the cumulative share. */
@ApplicationScoped
public class DescriptorViews {
    static final String ELEMENT = "element";
    static final String DESCRIPTOR = "descriptor";

    private static final String BY_ELEMENT = """
            select r.dataset, vocabulary, null as code, d.element, null as nature, sum(r.lines) as lines,
                sum(r.official) as official, sum(r.not_official) as not_official
            from\s""";
    private static final String BY_DESCRIPTOR = """
            select r.dataset, vocabulary, code, d.element, d.nature, sum(r.lines) as lines,
                sum(r.official) as official, sum(r.not_official) as not_official
            from\s""";
    private static final String RANKED = """
            ), ranked as (
                select f.*, row_number() over most as rank, sum(lines) over most as lines_so_far,
                    sum(lines) over (partition by dataset, vocabulary) as all_lines,
                    count(*) over (partition by dataset, vocabulary) as descriptors
                from figures f
                window most as (partition by dataset, vocabulary order by lines desc, element, code, nature
                                rows unbounded preceding))
            select * from as_of left join ranked on rank <= ? order by dataset, vocabulary, rank""";

    private final Sql sql;

    public DescriptorViews(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param level {@code element} (the default) or {@code descriptor}
     * @param top how many of each dataset and vocabulary
     */
    public DescriptorView read(ViewFilter filter, String vocabulary, String level, int top) {
        boolean elements = level == null || level.isBlank() || level.equals(ELEMENT);
        if (!elements && !level.equals(DESCRIPTOR)) {
            throw Refusal.badRequest("level", "one-of", "The level is element or descriptor");
        }
        Query query = Query.of(AsOf.WITH + ", figures as (" + (elements ? BY_ELEMENT : BY_DESCRIPTOR))
                .append(filter.checked().where("error_rollup r join descriptor d using (vocabulary, code)"))
                .append(" and (r.lines, r.official, r.not_official) <> (0, 0, 0)")
                .and("vocabulary = ?", ViewFilter.text("vocabulary", vocabulary))
                .append(elements ? " group by 1, 2, 4" : " group by 1, 2, 3, 4, 5")
                .append(RANKED, top);
        List<TopDescriptor> items = new ArrayList<>();
        Set<DescriptorTotal> totals = new LinkedHashSet<>();
        List<AsOf> asOf = query.list(sql, row -> {
            if (row.getString("dataset") != null) {
                items.add(TopDescriptor.from(row));
                totals.add(total(row));
            }
            return AsOf.read(row);
        });
        return new DescriptorView(items, List.copyOf(totals), asOf.get(0));
    }

    private static DescriptorTotal total(ResultSet row) throws SQLException {
        return new DescriptorTotal(
                row.getString("dataset"),
                Datasets.label(row.getString("dataset")),
                row.getString("vocabulary"),
                row.getLong("all_lines"),
                row.getLong("descriptors"));
    }
}
