package scot.pillars.deploy.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * (4) From the moment before the POST until a view holds the check, with the whole suite running and 200 checks a
 * second. Every twentieth check is in an area of its own and looked for in the view again and again.
 */
final class PostToVisible {
    private static final int PER_SECOND = 200;
    private static final int EVERY = 20;
    private static final int SENDERS = 16;
    /** Milliseconds between two looks: what is measured is late by that much at most, and looking costs little. */
    private static final int LOOK_EVERY = 10;

    private final BenchOptions options;
    private final RunningSuite suite;
    private final Report report;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    PostToVisible(BenchOptions options, RunningSuite suite, Report report) {
        this.options = options;
        this.suite = suite;
        this.report = report;
    }

    void run() throws InterruptedException {
        report.heading("4. POST to visible in a view at " + PER_SECOND + " checks/s, all services running");
        awaitNothingLeftOfBefore();
        report.say("  warming up, %d s", options.warmUp().toSeconds());
        load(options.warmUp());
        Timings visible = load(options.measured().multipliedBy(2));
        report.result(
                visible.count() + " checks looked for",
                String.format(
                        Locale.ROOT, "p50 %.0f ms, p99 %.0f ms", visible.percentile(0.5), visible.percentile(0.99)),
                "(aim p99 250 ms)");
    }

    // What the parts before have published is still being folded; it would be measured as a wait.
    private void awaitNothingLeftOfBefore() {
        try (TopicReader topic = new TopicReader(suite.kafka(), BulkImport.TOPIC, 1_000)) {
            for (String database : List.of("error_resolution", "reporting")) {
                RunningSuite.await(
                        database + " to catch up",
                        Duration.ofMinutes(20),
                        () -> suite.number(database, TopicToViews.APPLIED) >= TopicReader.sum(topic.ends()));
            }
        }
    }

    private Timings load(Duration length) throws InterruptedException {
        Timings visible = new Timings();
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime();
        long count = length.toSeconds() * PER_SECOND;
        long run = System.currentTimeMillis();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(() -> send(start, count, run, next, visible));
        }
        senders.shutdown();
        if (!senders.awaitTermination(length.toSeconds() + 120, TimeUnit.SECONDS) || failure.get() != null) {
            throw new IllegalStateException("The load did not end well", failure.get());
        }
        return visible;
    }

    // An open loop: each check has its moment, whether or not earlier ones are answered.
    private void send(long start, long count, long run, AtomicLong next, Timings visible) {
        try (HttpLine assurance = new HttpLine(suite.port(RunningSuite.ASSURANCE));
                HttpLine reporting = new HttpLine(suite.port(RunningSuite.REPORTING))) {
            for (long i = next.getAndIncrement(); i < count && failure.get() == null; i = next.getAndIncrement()) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                boolean looked = i % EVERY == 0;
                String area = looked ? "Bench " + run + "-" + i : "Bench";
                long before = System.nanoTime();
                int status = assurance.post("/assurance/v1/checks", SampleChecks.inArea(run * 1000 + i, area));
                if (status != 201) {
                    throw new IOException("POST answered " + status + " " + assurance.body());
                }
                if (looked) {
                    look(reporting, area);
                    visible.add(System.nanoTime() - before);
                }
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void look(HttpLine reporting, String area) throws IOException {
        String path = "/reporting/v1/views/checks?area=" + area.replace(" ", "%20");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            int status = reporting.get(path);
            if (status == 200 && reporting.body().contains("\"checks\":1")) {
                return;
            }
            if (status != 200 || System.nanoTime() > end) {
                throw new IOException(path + " answered " + status + " " + reporting.body());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY));
        }
    }
}
