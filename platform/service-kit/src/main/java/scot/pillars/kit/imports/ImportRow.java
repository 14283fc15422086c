package scot.pillars.kit.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of the file as it was sent: either a CSV record or one line of JSON text. */
public final class ImportRow {
    private final long line;
    private final String json;
    private final Map<String, Integer> header;
    private final List<String> fields;
    private JsonRows.Reading<?> reading;
    private Object ahead;

    private ImportRow(long line, String json, Map<String, Integer> header, List<String> fields) {
        this.line = line;
        this.json = json;
        this.header = header;
        this.fields = fields;
    }

    /** A line of NDJSON; whether it is valid JSON is for the import to find out. */
    public static ImportRow json(long line, String json) {
        return new ImportRow(line, json, Map.of(), List.of());
    }

    /** A CSV record with the places of its columns. */
    public static ImportRow csv(long line, Map<String, Integer> header, List<String> fields) {
        return new ImportRow(line, null, header, fields);
    }

    /** Number of its first physical line in the file, from 1; the header of a CSV file is line 1. */
    public long line() {
        return line;
    }

    public boolean isJson() {
        return json != null;
    }

    /** The CSV field without surrounding blanks; null when it is empty or the file has no such column. */
    public String text(String column) {
        Integer place = header.get(column);
        if (place == null) {
            return null;
        }
        String text = fields.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    /** What reading the row gave, null before. */
    JsonRows.Reading<?> reading() {
        return reading;
    }

    void read(JsonRows.Reading<?> result) {
        this.reading = result;
    }

    /** What {@link ImportSession#ahead} worked out about the row; empty when it was not asked, as for CSV. */
    public <T> Optional<T> ahead(Class<T> type) {
        return Optional.ofNullable(type.cast(ahead));
    }

    void workedOut(Object result) {
        this.ahead = result;
    }

    /** The JSON text of the row, null for CSV. */
    public String json() {
        return json;
    }
}
