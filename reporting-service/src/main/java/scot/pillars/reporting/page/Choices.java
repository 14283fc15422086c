package scot.pillars.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.database.Sql;
import scot.pillars.reporting.view.Datasets;

/** What the forms of the views offer, from what the views hold, in words. */
@ApplicationScoped
public class Choices {
    /** Groupings by benefit, area and period. */
    public static final Map<String, String> BY_PLACE_AND_PERIOD = new LinkedHashMap<>();

    public static final Map<String, String> CALENDARS = new LinkedHashMap<>();

    static {
        BY_PLACE_AND_PERIOD.put("benefit", "Benefit");
        BY_PLACE_AND_PERIOD.put("area", "Area");
        BY_PLACE_AND_PERIOD.put("period", "Period");
        BY_PLACE_AND_PERIOD.put("benefit,area", "Benefit and area");
        BY_PLACE_AND_PERIOD.put("benefit,period", "Benefit and period");
        BY_PLACE_AND_PERIOD.put("area,period", "Area and period");
        BY_PLACE_AND_PERIOD.put("benefit,area,period", "Benefit, area and period");
        CALENDARS.put("month", "Month");
        CALENDARS.put("uk-financial-year", "UK financial year");
        CALENDARS.put("us-fiscal-year", "US fiscal year");
    }

    private final Sql sql;

    public Choices(Sql sql) {
        this.sql = sql;
    }

    /** Every dataset that any view holds, with its label. */
    public Map<String, String> datasets() {
        return words(sql.list("""
                select distinct dataset, null as words from (
                    select dataset from check_rollup union select dataset from error_case
                    union select dataset from survey_rollup union select dataset from statistic) known
                order by dataset""", row -> new String[] {row.getString(1), Datasets.label(row.getString(1))}));
    }

    /** Every benefit that was checked, the code with its words. */
    public Map<String, String> benefits() {
        return words(sql.list("""
                select b.benefit, coalesce(w.words || ' (' || b.benefit || ')', b.benefit)
                from (select distinct benefit from check_rollup union select benefit from error_case) b
                    left join benefit_words w using (benefit)
                order by 2""", row -> new String[] {row.getString(1), row.getString(2)}));
    }

    /** The sections of the framework in use, in its order. */
    public Map<String, String> sections() {
        return words(sql.list("""
                select section, section_title from framework_figure
                where version = (select version from framework order by published_at desc, version desc limit 1)
                group by section, section_title
                order by min(ordinal)""", row -> new String[] {row.getString(1), row.getString(2)}));
    }

    private static Map<String, String> words(List<String[]> pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        pairs.forEach(pair -> words.put(pair[0], pair[1]));
        return words;
    }
}
