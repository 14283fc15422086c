package scot.pillars.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * (1) Single POST of a check, side by side with pgbench and with a plain Panache endpoint, all into the same tables,
 * assurance's relay publishing what each of them leaves. The other services are stopped meanwhile.
 */
final class SinglePost {
    private static final String CHECKS = "/assurance/v1/checks";

    private final BenchOptions options;
    private final RunningSuite suite;
    private final Path directory;
    private final Report report;

    SinglePost(BenchOptions options, RunningSuite suite, Path directory, Report report) {
        this.options = options;
        this.suite = suite;
        this.directory = directory;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        suite.stop(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
        report.heading("1. Single POST of a check (1 finding, 1 error line, 2 events), relay running");
        Pgbench pgbench = new Pgbench(suite, directory);
        int assurance = suite.port(RunningSuite.ASSURANCE);
        try (BesideService plain = new BesideService(
                suite, options.home(), "plain-panache", Map.of(), directory.resolve("plain-panache.log"))) {
            report.say(
                    "  warming up: POST and plain Panache, %d s each",
                    options.warmUp().toSeconds());
            ClosedLoop.post(assurance, CHECKS, 8, options.warmUp(), SampleChecks::single);
            ClosedLoop.post(plain.port(), "/checks", 8, options.warmUp(), SampleChecks::single);
            pgbench.run("four-inserts.sql", 8, Duration.ofSeconds(5));
            for (int connections : options.connections()) {
                compare(connections, pgbench, assurance, plain);
            }
        }
        suite.awaitEmptyOutbox();
        suite.start(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
    }

    private void compare(int connections, Pgbench pgbench, int assurance, BesideService plain)
            throws IOException, InterruptedException {
        suite.awaitEmptyOutbox();
        ClosedLoop.Result four = pgbench.run("four-inserts.sql", connections, options.measured());
        suite.awaitEmptyOutbox();
        Map<String, Long> processes = processes(plain);
        Usage before = Usage.of(processes);
        ClosedLoop.Result post =
                ClosedLoop.post(assurance, CHECKS, connections, options.measured(), SampleChecks::single);
        Map<String, Double> postTime = Usage.of(processes).perRequestSince(before, post.requests());
        suite.awaitEmptyOutbox();
        before = Usage.of(processes);
        ClosedLoop.Result panache =
                ClosedLoop.post(plain.port(), "/checks", connections, options.measured(), SampleChecks::single);
        Map<String, Double> panacheTime = Usage.of(processes).perRequestSince(before, panache.requests());
        suite.awaitEmptyOutbox();
        ClosedLoop.Result seven = pgbench.run("seven-inserts.sql", connections, options.measured());

        String at = ", " + connections + " connections";
        line("pgbench, four inserts" + at, four, "");
        line("pgbench, the seven inserts of the rows a POST writes" + at, seven, "");
        line(
                "POST /assurance/v1/checks" + at,
                post,
                Report.ratio(post.perSecond() / four.perSecond(), "four inserts", 0.6)
                        + String.format(Locale.ROOT, ", %.2f of seven", post.perSecond() / seven.perSecond()));
        report.processorTime(postTime);
        line(
                "plain Panache endpoint, four inserts" + at,
                panache,
                String.format(Locale.ROOT, "POST is %.2f times it (aim 1.60)", post.perSecond() / panache.perSecond()));
        report.processorTime(panacheTime);
    }

    private Map<String, Long> processes(BesideService plain) {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("assurance", suite.pid(RunningSuite.ASSURANCE));
        processes.put("plain Panache", plain.pid());
        processes.put("PostgreSQL", suite.pid("postgres"));
        processes.put("Kafka", suite.pid("kafka"));
        processes.put("load generator", ProcessHandle.current().pid());
        return processes;
    }

    private void line(String what, ClosedLoop.Result result, String compared) {
        report.result(
                what,
                String.format(
                        Locale.ROOT,
                        "%,.0f/s, p50 %.1f, p99 %.1f ms",
                        result.perSecond(),
                        result.timings().percentile(0.5),
                        result.timings().percentile(0.99)),
                compared);
    }
}
