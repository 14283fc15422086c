package scot.pillars.reporting.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.database.Sql;
import scot.pillars.reporting.view.GroupedView;
import scot.pillars.reporting.view.Grouping;
import scot.pillars.reporting.view.ViewFilter;

/** Reads the roll-up of the checks. */
@ApplicationScoped
public class CheckViews {
    static final String DEFAULT_BY = "benefit";

    private static final Map<String, List<String>> DIMENSIONS = new LinkedHashMap<>();
    private static final GroupedView VIEW = new GroupedView(
            """
            sum(checks)::bigint as checks, sum(complete)::bigint as complete, sum(incomplete)::bigint as incomplete,
            sum(not_subject)::bigint as not_subject, sum(not_found)::bigint as not_found,
            sum(correct)::bigint as correct, sum(procedural)::bigint as procedural,
            sum(overpayment)::bigint as overpayment, sum(underpayment)::bigint as underpayment,
            sum(over_and_under)::bigint as over_and_under,
            sum(overpayment + underpayment + over_and_under)::bigint as in_error,
            sum(overpayment + underpayment + over_and_under) / nullif(sum(complete), 0) as rate,
            sum(error_lines)::bigint as error_lines, sum(findings)::bigint as findings,
            sum(findings_not_met)::bigint as findings_not_met, sum(timed_checks)::bigint as timed_checks,
            sum(minutes)::bigint as minutes""",
            List.of(),
            Map.of(
                    "benefit", "benefit",
                    "area", "area",
                    "period", "period",
                    "checks", "checks",
                    "complete", "complete",
                    "correct", "correct",
                    "casesInError", "in_error",
                    "caseErrorRate", "rate",
                    "errorLines", "error_lines"));

    static {
        DIMENSIONS.put("benefit", List.of("benefit"));
        DIMENSIONS.put("area", List.of("area"));
        DIMENSIONS.put("period", List.of("calendar", "period"));
        DIMENSIONS.put("tier", List.of("tier"));
    }

    private final Sql sql;

    public CheckViews(Sql sql) {
        this.sql = sql;
    }

    /** @throws scot.pillars.kit.http.Refusal 400 naming the parameter that cannot be read */
    public CheckView read(ViewFilter filter, Integer tier, String by, String sort) {
        var viewed = VIEW.read(
                sql,
                Grouping.of(by, DEFAULT_BY, DIMENSIONS),
                filter.checked().where("check_rollup").and("tier = ?", tier),
                sort,
                CheckFigures::from);
        return new CheckView(viewed.items(), viewed.totals(), CheckView.RATE, viewed.asOf());
    }
}
