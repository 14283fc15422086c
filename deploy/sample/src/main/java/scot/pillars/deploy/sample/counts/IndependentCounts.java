package scot.pillars.deploy.sample.counts;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers the views must show, counted from the input files by code that shares nothing with the adapter, the
 * generator or the loader: it reads bytes of the files as they stand and nothing else.
 */
public final class IndependentCounts {

    private static final String DATA = "/scot/pillars/deploy/sample/data/";

    private IndependentCounts() {}

    /** The real reviews of one US fiscal year, from the shipped tables. */
    public static ReviewCounts reviews(int fiscalYear) throws IOException {
        String folder = DATA + "snap-qc/";
        return ReviewCounts.of(
                QuotedTable.resource(folder + "reviews-fy" + fiscalYear + ".csv.gz"),
                QuotedTable.resource(folder + "findings-fy" + fiscalYear + ".csv.gz"));
    }

    /**
     * The staff survey's values that fill a Charter figure, in per cent, by {@code staff-survey.<figure>.<year>}. Which
     * year printed what is written down here as it was seen in the file.
     */
    public static Map<String, String> staffSurvey() throws IOException {
        Map<String, String> figures = Map.of("B32", "PS23", "B29", "PS18b", "B56", "PS25");
        Map<String, String> values = new TreeMap<>();
        for (Map<String, String> row :
                QuotedTable.resource(DATA + "staff-survey-2019-2024.csv").rows()) {
            String figure = figures.get(row.get("code"));
            for (int year = 2019; figure != null && year <= 2024; year++) {
                String printed = row.get(Integer.toString(year)).replace("%", "");
                BigDecimal value = new BigDecimal(printed);
                BigDecimal percent = year == 2020 ? value.multiply(new BigDecimal(100)) : value;
                String name = "staff-survey." + figure + "." + year + "-" + (year - 1999);
                values.put(name, percent.stripTrailingZeros().toPlainString());
            }
        }
        return values;
    }

    /** The generated files of a folder, by the names under which {@code expected.json} gives the same numbers. */
    public static Map<String, String> synthetic(Path folder) throws IOException {
        SyntheticCounts counts = new SyntheticCounts();
        counts.checks(folder.resolve("checks.ndjson.gz"));
        counts.responses(folder.resolve("survey-responses.ndjson.gz"));
        counts.lines("decisions", folder.resolve("decisions.ndjson.gz"));
        counts.lines("payments", folder.resolve("payments.ndjson.gz"));
        return counts.numbers();
    }
}
