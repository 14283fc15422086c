package scot.pillars.reporting.charter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.FinancialYear;
import scot.pillars.reporting.view.AsOf;
import scot.pillars.reporting.view.Query;
import scot.pillars.reporting.view.ViewFilter;

/** Reads the framework in use with what survey answers and statistics say about each figure. */
@ApplicationScoped
public class CharterSummaries {
    /** Answers first: they have numerator and base; a published statistic may have neither. */
    private static final String VALUES = """
            , given as (
                select dataset, financial_year, figure, 0 as kind_of_source, survey as source, true as counted,
                    sum(positive)::bigint as numerator, sum(positive + neutral + negative)::bigint as base,
                    sum(negative)::bigint as negative, sum(outside_base)::bigint as outside_base,
                    null::numeric as value, 'percent' as unit, 'exact' as match, null as mark
                from survey_rollup group by dataset, financial_year, figure, survey
                union all
                select dataset, financial_year, figure, 1, nullif(source, ''), false, numerator, base, null, null,
                    value, unit, match, mark
                from statistic
            ), chosen as (
                select * from given where true""";

    private static final String SHOWN = """
            ), current as (
                select version from framework order by published_at desc, version desc limit 1
            ), datasets as (
                select distinct dataset from chosen union select cast(? as text) where cast(? as text) is not null)
            select as_of.*, f.*, d.dataset as dataset, v.financial_year, v.source, coalesce(v.counted, false) as counted,
                v.numerator, v.base, v.negative, v.outside_base, v.value, v.unit, v.match, v.mark,
                (select max(financial_year) from chosen) as year_shown
            from as_of left join current on true
                left join framework_figure f on f.version = current.version
                left join datasets d on true
                left join chosen v on v.figure = f.figure and v.dataset = d.dataset
            where cast(? as text) is null or f.section = ?
            order by d.dataset, f.ordinal, v.kind_of_source, v.source""";

    private final Sql sql;

    public CharterSummaries(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param financialYear null for the latest with any figure
     * @param dataset null for all, each for itself
     * @param section code, null for all
     */
    public CharterSummary read(String financialYear, String dataset, String section) {
        String year = year(financialYear);
        String whose = ViewFilter.text("dataset", dataset);
        String part = ViewFilter.text("section", section);
        Query query = Query.of(AsOf.WITH + VALUES).and("dataset = ?", whose);
        if (year == null) {
            query.append(" and financial_year = (select max(financial_year) from given where true")
                    .and("dataset = ?", whose)
                    .append(")");
        } else {
            query.and("financial_year = ?", year);
        }
        query.append(SHOWN, whose, whose, part, part);
        List<CharterFigure> items = new ArrayList<>();
        Map<String, Integer> measures = new HashMap<>();
        String[] shown = new String[2];
        List<AsOf> asOf = query.list(sql, row -> {
            shown[0] = row.getString("version");
            shown[1] = row.getString("year_shown");
            if (row.getString("section") != null) {
                items.add(CharterFigure.from(row));
                measures.put(row.getString("section"), row.getInt("section_measures"));
            }
            return AsOf.read(row);
        });
        if (asOf.isEmpty()) {
            throw Refusal.badRequest("section", "unknown-code", "The framework has no section " + part);
        }
        return new CharterSummary(
                shown[0],
                year == null ? shown[1] : year,
                items.stream().filter(item -> item.figure() != null).toList(),
                SectionTotal.of(items, measures),
                asOf.get(0));
    }

    private static String year(String financialYear) {
        String year = ViewFilter.text("financialYear", financialYear);
        try {
            return year == null ? null : FinancialYear.parse(year).label();
        } catch (DateTimeException e) {
            throw Refusal.badRequest("financialYear", "format", "A financial year is written 2025-26");
        }
    }
}
