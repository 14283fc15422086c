package scot.pillars.deploy.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * (7) Must this decision be checked before payment? Answered at 500 decisions a second with three gate plans in force, each
 * decision at its moment whether or not earlier ones are answered. Then decisions in bulk, side by side with COPY of the very
 * same rows into the same tables over one connection, a thousand decisions per transaction.
 */
final class DecisionsIn {
    private static final int PER_SECOND = 500;
    private static final int SENDERS = 24;
    private static final int DECISIONS_PER_TRANSACTION = 1_000;
    private static final List<String> TABLES = List.of("reference_token", "determination");
    private static final String PLANS = """
            insert into gate_plan (code, version, name, benefits, decision_types, channels, teams, rate, seed, in_force_from,
              changed_by, changed_at)
            select 'BENCH-' || i, 1, 'Plan of the bench', '{}', '{}', '{}', '{}', i / 100.0, sha256(i::text::bytea),
              '2025-01-01', 'bench', now() from generate_series(1, 3) i on conflict do nothing""";

    private final BenchOptions options;
    private final RunningSuite suite;
    private final Report report;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    DecisionsIn(BenchOptions options, RunningSuite suite, Report report) {
        this.options = options;
        this.suite = suite;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        suite.stop(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
        try (Connection connection = suite.connect("assurance");
                Statement statement = connection.createStatement()) {
            statement.execute(PLANS);
        }
        report.heading(
                "7. Decisions in: must this be checked before payment? " + PER_SECOND + " a second, three plans");
        report.say("  warming up, %d s", options.warmUp().toSeconds());
        load(options.warmUp());
        Timings answered = load(options.measured());
        report.result(
                String.format(Locale.ROOT, "%,d decisions asked about", answered.count()),
                String.format(
                        Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", answered.percentile(0.5), answered.percentile(0.99)),
                "(aim p99 10 ms)");
        bulk();
        suite.start(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
    }

    // Imports warm up; COPY writes the rows of the last of them again under another name, and the measured import as
    // many once more: each finds tables and indexes as the one before left them.
    private void bulk() throws IOException, SQLException {
        int count = options.rows();
        long warm = System.nanoTime() + options.warmUp().dividedBy(3).toNanos();
        report.say(
                "  warming up, imports of %,d decisions for %d s",
                count, options.warmUp().dividedBy(3).toSeconds());
        String run;
        do {
            run = fresh();
            Importing.upload(suite, "decisions", SampleDecisions.rows(run, count), count);
        } while (System.nanoTime() < warm);
        double copied = copyAs(run, fresh());
        double imported = Importing.upload(suite, "decisions", SampleDecisions.rows(fresh(), count), count);
        report.result("COPY of the same rows, one connection", Report.rate(count / copied, "decisions"), "");
        report.result(
                "import of " + String.format(Locale.ROOT, "%,d", count) + " decisions, NDJSON gzip, upload included",
                Report.rate(count / imported, "decisions"),
                Report.ratio(copied / imported, "COPY", 0.5));
    }

    /** Writes what an import wrote once more, under another name as long; answers the seconds of the writing alone. */
    private double copyAs(String run, String other) throws SQLException, IOException {
        List<List<String>> tables = new ArrayList<>();
        try (Connection connection = suite.connect("assurance");
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            tables.add(chunks(
                    copy,
                    "select * from reference_token where kind = 'case' and reference like 'CR-" + run
                            + "-%' order by reference",
                    run,
                    other));
            tables.add(chunks(
                    copy,
                    "select * from determination where reference like '" + run + "-%' order by case_reference",
                    run,
                    other));
            statement.execute("checkpoint");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (int chunk = 0; chunk < tables.get(0).size(); chunk++) {
                for (int table = 0; table < TABLES.size(); table++) {
                    copy.copyIn(
                            "copy " + TABLES.get(table) + " from stdin",
                            new StringReader(tables.get(table).get(chunk)),
                            1 << 16);
                }
                connection.commit();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<String> chunks(CopyManager copy, String query, String run, String other)
            throws SQLException, IOException {
        StringWriter text = new StringWriter();
        copy.copyOut("copy (" + query + ") to stdout", text);
        List<String> lines = text.toString().replace(run, other).lines().toList();
        List<String> chunks = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += DECISIONS_PER_TRANSACTION) {
            int to = Math.min(lines.size(), from + DECISIONS_PER_TRANSACTION);
            chunks.add(String.join("\n", lines.subList(from, to)) + "\n");
        }
        return chunks;
    }

    private Timings load(Duration length) throws InterruptedException {
        Timings answered = new Timings();
        AtomicLong next = new AtomicLong();
        String run = fresh();
        long start = System.nanoTime();
        long count = length.toSeconds() * PER_SECOND;
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(() -> send(start, count, run, next, answered));
        }
        senders.shutdown();
        if (!senders.awaitTermination(length.toSeconds() + 120, TimeUnit.SECONDS) || failure.get() != null) {
            throw new IllegalStateException("The load did not end well", failure.get());
        }
        return answered;
    }

    // Measured from the moment at which the decision was due, so that waiting for a sender counts too.
    private void send(long start, long count, String run, AtomicLong next, Timings answered) {
        try (HttpLine assurance = new HttpLine(suite.port(RunningSuite.ASSURANCE))) {
            for (long i = next.getAndIncrement(); i < count && failure.get() == null; i = next.getAndIncrement()) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                int status = assurance.post("/assurance/v1/decisions", SampleDecisions.single(run, i));
                if (status != 201 || !assurance.body().contains("\"approvalCheck\"")) {
                    throw new IOException("POST answered " + status + " " + assurance.body());
                }
                answered.add(System.nanoTime() - due);
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static String fresh() {
        return "D" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }
}
