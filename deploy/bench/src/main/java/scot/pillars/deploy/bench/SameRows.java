package scot.pillars.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Everything an import wrote, taken out of the tables and the topic, to be written again by COPY. */
final class SameRows {
    private static final int CHECKS_PER_TRANSACTION = 1_000;
    private static final String OUTBOX = "outbox (event_id, topic, key, type, subject, time, correlation_id, payload)";

    private final String source;
    /** Per transaction: table and its COPY text. */
    private final List<Map<String, StringBuilder>> chunks = new ArrayList<>();

    private final Map<String, Integer> chunkOf = new HashMap<>();
    private long rows;

    private SameRows(String source) {
        this.source = source;
    }

    static SameRows of(RunningSuite suite, String source, int count, TopicReader topic, Map<TopicPartition, Long> from)
            throws SQLException, IOException {
        SameRows same = new SameRows(source);
        String mine = " from quality_check where source = '" + source + "'";
        try (Connection connection = suite.connect("assurance")) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<String> checks = out(copy, "select *" + mine + " order by id");
            List<String> names = out(copy, "select id, case_reference, case_token" + mine + " order by id");
            for (int i = 0; i < count; i++) {
                int chunk = i / CHECKS_PER_TRANSACTION;
                same.put(chunk, "quality_check", checks.get(i));
                for (String name : names.get(i).split("\t")) {
                    same.chunkOf.put(name, chunk);
                }
            }
            String inMine = " in (select id" + mine + ")";
            same.putAll(
                    "reference_token",
                    1,
                    out(copy, "select * from reference_token where reference in (select case_reference" + mine + ")"));
            same.putAll("finding", 0, out(copy, "select * from finding where check_id" + inMine));
            same.putAll("error_line", 1, out(copy, "select * from error_line where check_id" + inMine));
        }
        topic.read(from, topic.ends(), batch -> batch.forEach(same::event));
        return same;
    }

    /** Number of rows in all tables. */
    long rows() {
        return rows;
    }

    /** Deletes the rows and writes them again; answers the seconds of the writing alone. */
    double copyAgain(RunningSuite suite) throws SQLException, IOException {
        try (Connection connection = suite.connect("assurance");
                Statement statement = connection.createStatement()) {
            String mine = " (select id from quality_check where source = '" + source + "')";
            statement.execute("delete from reference_token where reference in"
                    + " (select case_reference from quality_check where source = '" + source + "')");
            statement.execute("delete from finding where check_id in" + mine);
            statement.execute("delete from error_line where check_id in" + mine);
            statement.execute("delete from quality_check where source = '" + source + "'");
            for (String table : List.of("reference_token", "finding", "error_line", "quality_check", "outbox")) {
                statement.execute("vacuum " + table);
            }
            statement.execute("checkpoint");
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            for (Map<String, StringBuilder> chunk : chunks) {
                for (String table : List.of("reference_token", "quality_check", "finding", "error_line", OUTBOX)) {
                    copy.copyIn(
                            "copy " + table + " from stdin",
                            new StringReader(chunk.get(table).toString()),
                            1 << 16);
                }
                connection.commit();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<String> out(CopyManager copy, String query) throws SQLException, IOException {
        StringWriter text = new StringWriter();
        copy.copyOut("copy (" + query + ") to stdout", text);
        return text.toString().lines().toList();
    }

    private void putAll(String table, int column, List<String> lines) {
        lines.forEach(line -> put(chunkOf.get(line.split("\t", column + 2)[column]), table, line));
    }

    private void event(ConsumerRecord<String, String> record) {
        StringBuilder line = new StringBuilder();
        CopyText.line(
                line,
                header(record, "ce_id"),
                record.topic(),
                record.key(),
                header(record, "ce_type"),
                header(record, "ce_subject"),
                header(record, "ce_time"),
                header(record, "ce_correlationid"),
                record.value());
        put(chunkOf.get(record.key()), OUTBOX, line.substring(0, line.length() - 1));
    }

    private void put(int chunk, String table, String line) {
        while (chunks.size() <= chunk) {
            chunks.add(new HashMap<>());
        }
        chunks.get(chunk)
                .computeIfAbsent(table, any -> new StringBuilder())
                .append(line)
                .append('\n');
        rows++;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
