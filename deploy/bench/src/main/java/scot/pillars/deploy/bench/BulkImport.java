package scot.pillars.deploy.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * (2) Bulk import through the API, side by side with COPY of the very same rows into the same tables over one
 * connection, a thousand checks per transaction. The relay runs on both sides; the other services are stopped.
 */
final class BulkImport {
    static final String TOPIC = "assurance.case.v1";

    private final BenchOptions options;
    private final RunningSuite suite;
    private final Report report;

    BulkImport(BenchOptions options, RunningSuite suite, Report report) {
        this.options = options;
        this.suite = suite;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        suite.stop(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
        report.heading("2. Bulk import of checks (7 rows each), relay running");
        int count = options.rows();
        String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
        report.say("  warming up with an import of %,d checks", count / 2);
        Importing.run(suite, "WARM-" + run, SampleChecks.rows("WARM-" + run, count / 2), count / 2);
        suite.awaitEmptyOutbox();
        String source = "BENCH-" + run;
        byte[] rows = SampleChecks.rows(source, count);
        try (TopicReader topic = new TopicReader(suite.kafka(), TOPIC, 5_000)) {
            Map<TopicPartition, Long> from = topic.ends();
            double imported = Importing.run(suite, source, rows, count);
            suite.awaitEmptyOutbox();
            SameRows same = SameRows.of(suite, source, count, topic, from);
            double copied = same.copyAgain(suite);
            suite.awaitEmptyOutbox();
            report.result(
                    "COPY of the same rows, one connection",
                    Report.rate(count / copied, "checks"),
                    Report.rate(same.rows() / copied, "rows"));
            report.result(
                    "import of " + String.format(Locale.ROOT, "%,d", count) + " checks, NDJSON gzip, upload included",
                    Report.rate(count / imported, "checks"),
                    Report.ratio(copied / imported, "COPY", 0.5) + ", " + Report.rate(same.rows() / imported, "rows"));
        }
        suite.start(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
    }
}
