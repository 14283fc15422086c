package scot.pillars.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * (3) From the topic into the views: a warm reporting service is frozen while a stretch of events is published, then
 * thawed. Side by side with a bare loop that consumes the same stretch, parses it and COPYs it into a table without
 * index, at the same batch size.
 */
final class TopicToViews {
    private static final int BATCH = 5_000;
    static final String APPLIED =
            "select coalesce(sum(next_offset), 0) from consumer_position where topic = '" + BulkImport.TOPIC + "'";

    private final BenchOptions options;
    private final RunningSuite suite;
    private final Report report;

    TopicToViews(BenchOptions options, RunningSuite suite, Report report) {
        this.options = options;
        this.suite = suite;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        suite.stop(RunningSuite.RESOLUTION, RunningSuite.CHARTER);
        report.heading("3. Topic to views");
        try (TopicReader topic = new TopicReader(suite.kafka(), BulkImport.TOPIC, BATCH)) {
            publish("W", options.rows());
            awaitApplied(topic);
            suite.signal("STOP", RunningSuite.REPORTING);
            Map<TopicPartition, Long> from = topic.ends();
            publish("M", options.rows());
            Map<TopicPartition, Long> to = topic.ends();
            suite.signal("CONT", RunningSuite.REPORTING);
            double views = secondsForNineTenths(TopicReader.sum(from), TopicReader.sum(to));
            awaitApplied(topic);
            long events = TopicReader.sum(to) - TopicReader.sum(from);
            copy(topic, from, to);
            double copied = copy(topic, from, to);
            double perSecond = 0.9 * events / views;
            report.result(
                    String.format(Locale.ROOT, "consume, parse and COPY, polls of up to %,d", BATCH),
                    Report.rate(events / copied, "events"),
                    "");
            report.result(
                    String.format(Locale.ROOT, "reporting-service, %,d events into store and views", events),
                    Report.rate(perSecond, "events"),
                    Report.ratio(perSecond / (events / copied), "consume-and-COPY", 0.4) + " (aim 15,000 events/s)");
        }
        suite.start(RunningSuite.RESOLUTION, RunningSuite.CHARTER);
    }

    private void publish(String name, int rows) throws IOException {
        String source =
                name + "-" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
        Importing.run(suite, source, SampleChecks.rows(source, rows), rows);
        suite.awaitEmptyOutbox();
    }

    private void awaitApplied(TopicReader topic) {
        RunningSuite.await(
                "reporting to catch up",
                Duration.ofMinutes(20),
                () -> suite.number("reporting", APPLIED) >= TopicReader.sum(topic.ends()));
    }

    // From one tenth on: what comes before is the return to its group after the freeze.
    private double secondsForNineTenths(long from, long to) throws SQLException {
        long begun = 0;
        try (Connection connection = suite.connect("reporting");
                Statement statement = connection.createStatement()) {
            while (true) {
                long applied;
                try (var row = statement.executeQuery(APPLIED)) {
                    row.next();
                    applied = row.getLong(1);
                }
                long now = System.nanoTime();
                if (begun == 0 && applied >= from + (to - from) / 10) {
                    begun = now;
                }
                if (applied >= to) {
                    return (now - begun) / 1e9;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private double copy(TopicReader topic, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
            throws SQLException {
        ObjectMapper json = new ObjectMapper();
        try (Connection connection = suite.connect("reporting");
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_event");
            statement.execute("create table bench_event (partition int, kafka_offset bigint, key text, benefit text,"
                    + " area text, dataset text, payload text)");
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            topic.read(from, to, batch -> copy(connection, copy, json, batch));
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table bench_event");
            connection.commit();
            return seconds;
        }
    }

    private static void copy(
            Connection connection, CopyManager copy, ObjectMapper json, List<ConsumerRecord<String, String>> batch) {
        StringBuilder text = new StringBuilder(batch.size() * 600);
        try {
            for (ConsumerRecord<String, String> record : batch) {
                JsonNode event = json.readTree(record.value());
                CopyText.line(
                        text,
                        String.valueOf(record.partition()),
                        String.valueOf(record.offset()),
                        record.key(),
                        event.path("benefit").asText(null),
                        event.path("area").asText(null),
                        event.path("dataset").asText(null),
                        record.value());
            }
            copy.copyIn("copy bench_event from stdin", new StringReader(text.toString()), 1 << 16);
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
