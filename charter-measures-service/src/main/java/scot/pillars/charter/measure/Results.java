package scot.pillars.charter.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.measure.model.Entry;
import scot.pillars.charter.measure.model.Exact;
import scot.pillars.charter.measure.model.Series;
import scot.pillars.charter.measure.model.Tally;
import scot.pillars.kit.database.Sql;

/** What fills the figures: survey answers as counted, and statistics as published. */
@ApplicationScoped
class Results {
    private static final String COUNTED = """
            select figure, dataset, financial_year,
                   count(*) filter (where counts = 'positive') as positive,
                   count(*) filter (where counts = 'neutral') as neutral,
                   count(*) filter (where counts = 'negative') as negative,
                   count(*) filter (where counts = 'outside-base') as outside_base
            from survey_answer
            where figure = any (?) and (?::text is null or dataset = ?)
            group by figure, dataset, financial_year
            order by figure, dataset, financial_year""";
    private static final String PUBLISHED = """
            select figure, dataset, financial_year, value, digits, unit, numerator, base, source, match, mark, note
            from statistic
            where present and figure = any (?) and (?::text is null or dataset = ?)
            order by figure, dataset, match, unit, financial_year, source""";

    @Inject
    Sql sql;

    private record Key(String figure, String dataset, String origin, String unit, String match) {}

    /** The series of these figures, by figure; of one dataset only when one is named. */
    Map<String, List<Series>> of(Collection<Figure> figures, String dataset) {
        Map<String, String> rules = figures.stream()
                .collect(Collectors.toMap(Figure::code, figure -> figure.rule().inWords()));
        String[] codes = rules.keySet().toArray(String[]::new);
        Map<Key, List<Entry>> entries = new LinkedHashMap<>();
        sql.list(COUNTED, row -> add(entries, counted(row), counted(row, rules)), codes, dataset, dataset);
        sql.list(PUBLISHED, row -> add(entries, published(row), entry(row)), codes, dataset, dataset);
        return entries.entrySet().stream()
                .map(series -> series(series.getKey(), series.getValue()))
                .sorted(Comparator.comparing(Series::dataset).thenComparing(Series::origin))
                .collect(Collectors.groupingBy(Series::figure));
    }

    private static boolean add(Map<Key, List<Entry>> entries, Key key, Entry entry) {
        return entries.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
    }

    private static Series series(Key key, List<Entry> entries) {
        return new Series(key.figure(), key.dataset(), key.origin(), key.unit(), key.match(), entries);
    }

    private static Key counted(ResultSet row) throws SQLException {
        return new Key(row.getString("figure"), row.getString("dataset"), "survey-responses", "percent", "exact");
    }

    private static Entry counted(ResultSet row, Map<String, String> rules) throws SQLException {
        Tally tally = new Tally(
                row.getLong("positive"), row.getLong("neutral"), row.getLong("negative"), row.getLong("outside_base"));
        return Entry.counted(row.getString("financial_year"), tally, rules.get(row.getString("figure")));
    }

    private static Key published(ResultSet row) throws SQLException {
        return new Key(
                row.getString("figure"),
                row.getString("dataset"),
                "statistic",
                row.getString("unit"),
                row.getString("match"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        boolean percent = row.getString("unit").equals("percent");
        return new Entry(
                row.getString("financial_year"),
                value == null ? null : Exact.of(value),
                percent || value == null ? Entry.PERCENT_DECIMALS : row.getInt("digits"),
                row.getObject("numerator", Long.class),
                row.getObject("base", Long.class),
                null,
                row.getString("source") + (row.getString("match").equals("near") ? " (near match)" : ""),
                row.getString("mark"),
                row.getString("note"));
    }
}
