package scot.pillars.kit.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gathers rows into batches, keeping adjacent rows of one group together. */
final class Batches {
    /** Rows of a batch; a group that begins in it may make it longer. */
    static final int SIZE = 1000;
    /** Most rows of one group: a file cannot make a batch that fills the memory. */
    static final int LARGEST_GROUP = 5000;

    private final RowReader reader;
    private final ImportSession session;
    private ImportRow held;
    private String heldGroup;
    private String oversized;
    private List<List<ImportRow>> groups;
    private List<RowReader.Refused> refused;
    private int rows;

    /**
     * @param groups rows to apply, group by group
     * @param refused rows that cannot be read
     * @param readTo rows of the file behind which the next batch begins
     */
    record Batch(List<List<ImportRow>> groups, List<RowReader.Refused> refused, long readTo) {
        List<ImportRow> rows() {
            return groups.stream().flatMap(List::stream).toList();
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
        String group = null;
        if (held != null) {
            group = add(held, heldGroup, null);
            held = null;
        }
        while ((rows < SIZE || group != null) && reader.next()) {
            if (reader.refused() != null) {
                refused.add(reader.refused());
                rows++;
                continue;
            }
            String rowGroup = session.groupOf(reader.row());
            if (rows >= SIZE && !same(rowGroup, group)) {
                held = reader.row();
                heldGroup = rowGroup;
                break;
            }
            group = add(reader.row(), rowGroup, group);
        }
        return rows == 0 ? null : new Batch(groups, refused, reader.read() - (held == null ? 0 : 1));
    }

    private static boolean same(String rowGroup, String group) {
        return rowGroup != null && rowGroup.equals(group);
    }

    /** Adds a row; answers the group that the next row may join, null for none. */
    private String add(ImportRow row, String rowGroup, String group) {
        rows++;
        if (same(rowGroup, oversized)) {
            refuse(row);
            return null;
        }
        oversized = null;
        if (!same(rowGroup, group)) {
            groups.add(new ArrayList<>(2));
        }
        List<ImportRow> current = groups.get(groups.size() - 1);
        current.add(row);
        if (current.size() <= LARGEST_GROUP) {
            return rowGroup;
        }
        groups.remove(groups.size() - 1);
        current.forEach(this::refuse);
        oversized = rowGroup;
        return null;
    }

    private void refuse(ImportRow row) {
        refused.add(new RowReader.Refused(
                row.line(), "group-size", "More than " + LARGEST_GROUP + " adjacent rows have the same identity"));
    }
}
