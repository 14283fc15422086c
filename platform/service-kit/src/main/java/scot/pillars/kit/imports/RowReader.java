package scot.pillars.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.kit.http.FieldError;

/** Reads the rows of one file, with those that cannot be read as refusals. */
final class RowReader {
    private final RecordCutter records;
    private final boolean csv;
    private final CsvHeader header;
    private final List<FieldError> headerErrors = new ArrayList<>();
    private long read;
    private ImportRow row;
    private Refused refused;

    /** A row that cannot be read. */
    record Refused(long line, String rule, String message) {}

    RowReader(InputStream in, boolean csv, List<ImportColumn> columns) throws IOException {
        this.records = new RecordCutter(in, csv);
        this.csv = csv;
        if (csv && records.next()) {
            String text = records.text();
            if (text == null) {
                headerErrors.add(new FieldError("header", records.fault().rule, records.fault().message));
            }
            header = text == null ? null : CsvHeader.read(text, columns, headerErrors);
        } else {
            header = null;
        }
    }

    boolean byteOrderMark() {
        return records.byteOrderMark();
    }

    /** What is wrong with the header; empty for NDJSON. */
    List<FieldError> headerErrors() {
        return headerErrors;
    }

    /** Rows read or skipped so far. */
    long read() {
        return read;
    }

    /** Moves over a row without looking at it. */
    boolean skip() throws IOException {
        if (!records.next()) {
            return false;
        }
        read++;
        return true;
    }

    /** Reads the next row into {@link #row()} or {@link #refused()}; false at the end. */
    boolean next() throws IOException {
        if (!skip()) {
            return false;
        }
        row = null;
        refused = null;
        String text = records.text();
        if (text == null) {
            refused = new Refused(records.line(), records.fault().rule, records.fault().message);
        } else if (csv) {
            row = header.row(records.line(), text);
            if (row == null) {
                refused = new Refused(
                        records.line(), "csv", "The line is not a CSV record with as many fields as the header");
            }
        } else if (text.contains("\\u0000")) {
            refused = new Refused(records.line(), "control-character", "The line contains a NUL character");
        } else {
            row = ImportRow.json(records.line(), text);
        }
        return true;
    }

    ImportRow row() {
        return row;
    }

    Refused refused() {
        return refused;
    }
}
