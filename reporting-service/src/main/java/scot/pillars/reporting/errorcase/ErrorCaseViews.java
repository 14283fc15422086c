package scot.pillars.reporting.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.reporting.view.GroupedView;
import scot.pillars.reporting.view.Grouping;
import scot.pillars.reporting.view.Query;
import scot.pillars.reporting.view.ViewFilter;

/** Reads the error cases, their age counted on the day of reading. */
@ApplicationScoped
public class ErrorCaseViews {
    static final String DEFAULT_BY = "benefit";

    private static final Map<String, List<String>> DIMENSIONS = new LinkedHashMap<>();
    private static final GroupedView VIEW = new GroupedView(
            """
            count(*) as opened, count(*) filter (where resolved_on is null) as open,
            count(*) filter (where resolved_on is null and taken_on is not null) as taken,
            count(resolved_on) as resolved,
            percentile_cont(0.5) within group (order by age) filter (where resolved_on is null)::numeric as age_median,
            percentile_cont(0.9) within group (order by age) filter (where resolved_on is null)::numeric as age_p90,
            max(age) filter (where resolved_on is null)::bigint as age_oldest,
            sum(over_incurred) as over_incurred, sum(over_prevented) as over_prevented,
            sum(under_incurred) as under_incurred, sum(under_prevented) as under_prevented,
            sum(established_over) filter (where established_effect = 'incurred') as established_over_incurred,
            sum(established_over) filter (where established_effect = 'prevented') as established_over_prevented,
            sum(established_under) filter (where established_effect = 'incurred') as established_under_incurred,
            sum(established_under) filter (where established_effect = 'prevented') as established_under_prevented""",
            List.of("currency"),
            Map.of(
                    "benefit", "benefit",
                    "area", "area",
                    "month", "month",
                    "opened", "opened",
                    "open", "open",
                    "resolved", "resolved",
                    "ageMedianDays", "age_median",
                    "ageOldestDays", "age_oldest"));

    static {
        DIMENSIONS.put("benefit", List.of("benefit"));
        DIMENSIONS.put("area", List.of("area"));
        DIMENSIONS.put("month", List.of("month"));
    }

    private final Sql sql;
    private final BusinessClock clock;

    public ErrorCaseViews(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param filter whose periods are months of opening
     * @throws Refusal 400 naming the parameter that cannot be read
     */
    public ErrorCaseView read(ViewFilter filter, String by, String sort) {
        filter.checked();
        if (filter.calendar != null && !filter.calendar.equals(ViewFilter.MONTH)) {
            throw Refusal.badRequest("calendar", "one-of", "Error cases are kept by month of opening");
        }
        LocalDate today = clock.today();
        Query cases = Query.of(
                        "(select *, to_char(opened_on, 'YYYY-MM') as month, cast(? as date) - opened_on as age"
                                + " from error_case) as cases where true",
                        today)
                .and("dataset = ?", filter.dataset)
                .and("benefit = ?", filter.benefit)
                .and("area = ?", filter.area)
                .and("month >= ?", filter.from)
                .and("month <= ?", filter.to);
        var viewed = VIEW.read(sql, Grouping.of(by, DEFAULT_BY, DIMENSIONS), cases, sort, ErrorCaseFigures::from);
        return new ErrorCaseView(viewed.items(), viewed.totals(), today, viewed.asOf());
    }
}
