package scot.pillars.kit.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers rows into batches, keeping adjacent rows of one record together. A row of which nobody can say whose it is may be
 * the missing one of the record before it or behind it: both are refused with it.
 */
final class Batches {
    /** Rows of a batch; a record that begins in it may make it longer. */
    static final int SIZE = 1000;
    /** Most rows of one record: a file cannot make a batch that fills the memory. */
    static final int LARGEST_GROUP = 5000;

    private final RowReader reader;
    private final ImportSession session;
    private ImportRow held;
    private String heldGroup;
    /** What the next row may join, null for none. */
    private String group;
    /** The record whose adjacent rows are being refused, null for none, and why. */
    private String refusing;

    private Why why;
    /** Line of the row before, when nobody can say whose it is. */
    private Long doubtful;

    private List<List<ImportRow>> groups;
    private List<RowReader.Refused> refused;
    private int rows;

    /**
     * @param groups rows to apply, record by record
     * @param refused rows that cannot be read, and those of records that lack one
     * @param readTo rows of the file behind which the next batch begins
     */
    record Batch(List<List<ImportRow>> groups, List<RowReader.Refused> refused, long readTo) {
        List<ImportRow> rows() {
            return groups.stream().flatMap(List::stream).toList();
        }
    }

    private record Why(String rule, String message) {
        static final Why TOO_LARGE =
                new Why("group-size", "More than " + LARGEST_GROUP + " adjacent rows have the same identity");

        static Why lacks(long line) {
            return new Why(
                    BatchReport.WHOLE_RECORD,
                    "Line " + line + " may be of the same record: it cannot be read, or does not say whose it is");
        }
    }

    Batches(RowReader reader, ImportSession session) {
        this.reader = reader;
        this.session = session;
    }

    /** The next batch, null at the end of the file. */
    Batch next() throws IOException {
        groups = new ArrayList<>();
        refused = new ArrayList<>();
        rows = 0;
        group = null;
        if (held != null) {
            add(held, heldGroup);
            held = null;
        }
        while (takesMore() && reader.next()) {
            if (reader.refused() != null) {
                rows++;
                refused.add(reader.refused());
                doubt(reader.refused().line());
                continue;
            }
            String rowGroup = session.groupOf(reader.row());
            if (rows >= SIZE && doubtful == null && !same(rowGroup, group)) {
                held = reader.row();
                heldGroup = rowGroup;
                break;
            }
            add(reader.row(), rowGroup);
        }
        return rows == 0 ? null : new Batch(groups, refused, reader.read() - (held == null ? 0 : 1));
    }

    /** A batch does not end within a record, nor behind a row that may be of the next one. */
    private boolean takesMore() {
        return rows < SIZE || group != null || (doubtful != null && rows < SIZE + LARGEST_GROUP);
    }

    private void add(ImportRow row, String rowGroup) {
        rows++;
        if (rowGroup != null && rowGroup.isEmpty()) {
            doubt(row.line());
            groups.add(List.of(row));
            return;
        }
        if (rowGroup != null && doubtful != null) {
            refusing = rowGroup;
            why = Why.lacks(doubtful);
        }
        doubtful = null;
        if (same(rowGroup, refusing)) {
            refuse(row);
            group = why == Why.TOO_LARGE || refused.size() > LARGEST_GROUP ? null : rowGroup;
            return;
        }
        refusing = null;
        if (!same(rowGroup, group)) {
            groups.add(new ArrayList<>(2));
        }
        group = rowGroup;
        groups.get(groups.size() - 1).add(row);
        if (groups.get(groups.size() - 1).size() > LARGEST_GROUP) {
            refuseLast(Why.TOO_LARGE);
            group = null;
        }
    }

    private void doubt(long line) {
        if (group != null && !same(group, refusing)) {
            refuseLast(Why.lacks(line));
        }
        group = null;
        doubtful = line;
    }

    private void refuseLast(Why reason) {
        refusing = group;
        why = reason;
        groups.remove(groups.size() - 1).forEach(this::refuse);
    }

    private void refuse(ImportRow row) {
        refused.add(new RowReader.Refused(row.line(), why.rule(), why.message()));
    }

    private static boolean same(String rowGroup, String group) {
        return rowGroup != null && rowGroup.equals(group);
    }
}
