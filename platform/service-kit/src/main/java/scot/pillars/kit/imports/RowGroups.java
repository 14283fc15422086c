package scot.pillars.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The work on a file in which the adjacent rows of one key make a record, in CSV and in NDJSON. A record lands whole or not at
 * all, once with the same content.
 *
 * @param <R> what a row holds
 */
public final class RowGroups<R> implements ImportSession {
    private static final ObjectMapper TREE = new ObjectMapper();

    private final String key;
    private final Records<R> records;

    /** A row with its line in the file. */
    public record Placed<R>(long line, R row) {}

    /** What the rows of a kind mean. */
    public interface Records<R> {
        /** The row; empty when it cannot be read, which is then in the report. */
        Optional<R> read(ImportRow row, ImportReport report);

        /** Reports what the rows of one record break, alone or together. */
        void check(List<Placed<R>> rows, ImportReport report);

        /** The hash under which the record landed before. */
        Optional<byte[]> known(String key);

        /** Lands a record that breaks nothing and tells what came of it beside {@link ImportReport#landed}. */
        void land(String key, List<R> rows, byte[] hash, ImportReport report);
    }

    /** @param key the column or property by which rows are of one record; a row without it is refused by its reading */
    public RowGroups(String key, Records<R> records) {
        this.key = key;
        this.records = records;
    }

    /** Adjacent rows of one key; a row with none, or with an empty one, stands for itself. */
    public static List<List<ImportRow>> of(List<ImportRow> rows, Function<ImportRow, String> key) {
        List<List<ImportRow>> groups = new ArrayList<>();
        String last = null;
        for (ImportRow row : rows) {
            String own = key.apply(row);
            if (own == null || own.isEmpty() || !own.equals(last)) {
                groups.add(new ArrayList<>(2));
            }
            groups.get(groups.size() - 1).add(row);
            last = own;
        }
        return groups;
    }

    /** What the row holds in this column or property; empty when it holds nothing or cannot be read. */
    public static String key(ImportRow row, String name) {
        if (!row.isJson()) {
            return row.text(name) == null ? "" : row.text(name);
        }
        try {
            JsonNode value = TREE.readTree(row.json()).path(name);
            return value.isNull() ? "" : value.asText().strip();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    @Override
    public String groupOf(ImportRow row) {
        return key(row, key);
    }

    @Override
    public void apply(List<ImportRow> rows, ImportReport report) {
        List<List<ImportRow>> groups = of(rows, this::groupOf);
        Map<String, Integer> places = new HashMap<>();
        groups.forEach(group -> places.merge(groupOf(group.get(0)), 1, Integer::sum));
        for (List<ImportRow> group : groups) {
            String own = groupOf(group.get(0));
            Watched watched = new Watched(report);
            if (!own.isEmpty() && places.get(own) > 1) {
                watched.rejected(
                        group.get(0).line(), key, "rows-together", "The rows of one record stand together in the file");
                continue;
            }
            List<Placed<R>> read = new ArrayList<>();
            group.forEach(row -> records.read(row, watched).ifPresent(one -> read.add(new Placed<>(row.line(), one))));
            if (!watched.refused) {
                records.check(read, watched);
            }
            if (!watched.refused) {
                land(own, group.get(0).line(), read.stream().map(Placed::row).toList(), report);
            }
        }
    }

    private void land(String own, long line, List<R> rows, ImportReport report) {
        byte[] hash = hash(rows);
        Optional<byte[]> known = records.known(own);
        if (known.isEmpty()) {
            records.land(own, rows, hash, report);
            report.landed(1);
        } else if (Arrays.equals(known.get(), hash)) {
            report.alreadyKnown(1);
        } else {
            report.rejected(line, key, "record-differs", "It was imported before with other content");
        }
    }

    private static byte[] hash(List<?> rows) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(rows.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Passes a report on and remembers whether anything was refused. */
    private static final class Watched implements ImportReport {
        private final ImportReport report;
        private boolean refused;

        Watched(ImportReport report) {
            this.report = report;
        }

        @Override
        public void landed(int landed) {
            report.landed(landed);
        }

        @Override
        public void alreadyKnown(int known) {
            report.alreadyKnown(known);
        }

        @Override
        public void rejected(long line, String field, String rule, String message) {
            refused = true;
            report.rejected(line, field, rule, message);
        }

        @Override
        public void decided(String code, String text, int count) {
            report.decided(code, text, count);
        }
    }
}
