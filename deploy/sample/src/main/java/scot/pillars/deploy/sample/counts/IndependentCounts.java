package scot.pillars.deploy.sample.counts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The numbers the views must show, counted from the input files by code that shares nothing with the adapter, the
 * generator or the loader: it reads bytes of the files as they stand and nothing else.
 */
public final class IndependentCounts {

    private IndependentCounts() {}

    /** The real reviews of one US fiscal year, from the shipped tables. */
    public static ReviewCounts reviews(int fiscalYear) throws IOException {
        String folder = "/scot/pillars/deploy/sample/data/snap-qc/";
        return ReviewCounts.of(
                QuotedTable.resource(folder + "reviews-fy" + fiscalYear + ".csv.gz"),
                QuotedTable.resource(folder + "findings-fy" + fiscalYear + ".csv.gz"));
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
