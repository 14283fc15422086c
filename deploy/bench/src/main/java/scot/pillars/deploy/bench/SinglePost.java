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
    private static final String PLAIN = "/checks";
    private static final String PLAIN_WHOLE = "/whole-checks";

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
        try (ComparedProgram plain = new ComparedProgram(
                suite,
                options.home(),
                "plain-panache",
                Map.of("PILLARS_SIGN_IN_PROVIDER", suite.provider()),
                directory.resolve("plain-panache.log"))) {
            report.say(
                    "  warming up: POST and both plain Panache endpoints, %d s each",
                    options.warmUp().toSeconds());
            ClosedLoop.post(assurance, CHECKS, 8, options.warmUp(), SampleChecks::single);
            ClosedLoop.post(plain.port(), PLAIN, 8, options.warmUp(), SampleChecks::single);
            ClosedLoop.post(plain.port(), PLAIN_WHOLE, 8, options.warmUp(), SampleChecks::single);
            pgbench.run("four-inserts.sql", 8, Duration.ofSeconds(5));
            for (int connections : options.connections()) {
                compare(connections, pgbench, assurance, plain);
            }
        }
        suite.awaitEmptyOutbox();
        suite.start(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
    }

    private void compare(int connections, Pgbench pgbench, int assurance, ComparedProgram plain)
            throws IOException, InterruptedException {
        ClosedLoop.Result four = settled(pgbench, "four-inserts.sql", connections);
        Measured post = measured(assurance, CHECKS, connections, plain);
        Measured panache = measured(plain.port(), PLAIN, connections, plain);
        Measured whole = measured(plain.port(), PLAIN_WHOLE, connections, plain);
        ClosedLoop.Result nine = settled(pgbench, "nine-inserts.sql", connections);

        String at = ", " + connections + " connections";
        double perSecond = post.result().perSecond();
        line("pgbench, four inserts" + at, four, "");
        line("pgbench, the nine inserts of the rows a POST writes" + at, nine, "");
        line(
                "POST /assurance/v1/checks" + at,
                post.result(),
                Report.ratio(perSecond / four.perSecond(), "four inserts", 0.6)
                        + String.format(Locale.ROOT, ", %.2f of nine", perSecond / nine.perSecond()));
        report.processorTime(post.processorTime());
        line("plain Panache endpoint, four inserts, nobody signs in" + at, panache.result(), times(perSecond, panache));
        report.processorTime(panache.processorTime());
        line("plain Panache endpoint, signed in, nine inserts" + at, whole.result(), times(perSecond, whole));
        report.processorTime(whole.processorTime());
    }

    /** What came of a load, and microseconds of processor time per request. */
    private record Measured(ClosedLoop.Result result, Map<String, Double> processorTime) {}

    private Measured measured(int port, String path, int connections, ComparedProgram plain)
            throws IOException, InterruptedException {
        Map<String, Long> processes = processes(plain);
        suite.awaitEmptyOutbox();
        Usage before = Usage.of(processes);
        ClosedLoop.Result result = ClosedLoop.post(port, path, connections, options.measured(), SampleChecks::single);
        return new Measured(result, Usage.of(processes).perRequestSince(before, result.requests()));
    }

    private ClosedLoop.Result settled(Pgbench pgbench, String script, int connections)
            throws IOException, InterruptedException {
        suite.awaitEmptyOutbox();
        return pgbench.run(script, connections, options.measured());
    }

    private static String times(double perSecond, Measured panache) {
        return String.format(
                Locale.ROOT,
                "POST is %.2f times it (aim 1.60)",
                perSecond / panache.result().perSecond());
    }

    private Map<String, Long> processes(ComparedProgram plain) {
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
