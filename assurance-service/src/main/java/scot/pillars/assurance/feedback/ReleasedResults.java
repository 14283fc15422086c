package scot.pillars.assurance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import scot.pillars.kit.database.Sql;

/**
 * What a colleague was let see of their results, counted by month; for who may know of it, which the caller decides. Cases picked
 * by hand are left out, and with them those that a self-report led to, which count in nobody's performance.
 */
@ApplicationScoped
public class ReleasedResults {
    @Inject
    Sql sql;

    /** Every month from the first day's to the last day's, in order; one without a check has zeros. */
    public List<MonthOfResults> byMonth(String colleague, LocalDate from, LocalDate to) {
        Map<YearMonth, MonthOfResults> months = new TreeMap<>();
        Stream.iterate(YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .forEach(month -> months.put(month, new MonthOfResults(month, 0, 0, 0, 0)));
        sql.list(
                        """
                        select to_char(q.ordered_on, 'YYYY-MM') as month, count(*) as cases,
                          count(*) filter (where q.outcome in ('correct', 'procedural')) as cases_right,
                          coalesce(sum(n.applied), 0) as criteria, coalesce(sum(n.met), 0) as criteria_right
                        from feedback f join quality_check q on q.id = f.check_id
                        cross join lateral (
                          select count(*) filter (where result <> 'not-applicable') as applied,
                            count(*) filter (where result = 'met') as met
                          from finding where check_id = q.id) n
                        where f.colleague = ? and q.disposition = 'complete' and q.ordered_on between ? and ?
                          and not exists (select from sampled_case s where s.check_id = q.id and s.origin = 'hand-picked')
                        group by 1""",
                        row -> new MonthOfResults(
                                YearMonth.parse(row.getString("month")),
                                row.getLong("cases"),
                                row.getLong("cases_right"),
                                row.getLong("criteria"),
                                row.getLong("criteria_right")),
                        colleague,
                        from,
                        to)
                .forEach(one -> months.put(one.month(), one));
        return List.copyOf(months.values());
    }
}
