package scot.pillars.kit.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final List<ImportColumn> COLUMNS =
            List.of(ImportColumn.required("id", "", ""), ImportColumn.optional("x", "", ""));
    private static final ImportSession BY_ID = new ImportSession() {
        @Override
        public String groupOf(ImportRow row) {
            return row.text("id");
        }

        @Override
        public void apply(List<ImportRow> rows, ImportReport report) {}
    };

    @Test
    void a_batch_has_a_thousand_rows_and_says_where_the_next_begins() throws IOException {
        Batches batches = batches(numbered(0, 2500));
        assertEquals(List.of(1000L, 2000L, 2500L), readTo(batches, 3));
        assertNull(batches.next());
    }

    @Test
    void adjacent_rows_of_a_group_stay_together_across_the_border() throws IOException {
        Batches batches = batches(numbered(0, 999) + "same,1\nsame,2\nsame,3\n" + numbered(5000, 10));
        Batches.Batch first = batches.next();
        assertEquals(1002, first.rows().size());
        assertEquals(3, first.groups().get(999).size());
        assertEquals(1002, first.readTo());
        assertEquals(1012, batches.next().readTo());
    }

    @Test
    void a_group_that_would_fill_the_memory_is_refused_row_by_row() throws IOException {
        Batches batches = batches("same,1\n".repeat(20_000) + "other,1\n");
        long refused = 0;
        long rows = 0;
        for (Batches.Batch batch = batches.next(); batch != null; batch = batches.next()) {
            refused += batch.refused().size();
            rows += batch.rows().size();
        }
        assertEquals(20_000, refused);
        assertEquals(1, rows);
    }

    @Test
    void a_row_with_another_number_of_fields_is_refused_with_its_line() throws IOException {
        Batches.Batch batch = batches("1,a\n2,a\n3\n4,b\n5,b\n").next();
        assertEquals(2, batch.rows().size());
        assertEquals(4, batch.refused().get(0).line());
        assertEquals(5, batch.readTo());
    }

    private static List<Long> readTo(Batches batches, int count) throws IOException {
        Long[] ends = new Long[count];
        for (int batch = 0; batch < count; batch++) {
            ends[batch] = batches.next().readTo();
        }
        return List.of(ends);
    }

    private static Batches batches(String rows) throws IOException {
        byte[] file = ("id,x\n" + rows).getBytes(StandardCharsets.UTF_8);
        return new Batches(new RowReader(new ByteArrayInputStream(file), true, COLUMNS), BY_ID);
    }

    private static String numbered(int from, int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = from; row < from + count; row++) {
            rows.append(row).append(",x\n");
        }
        return rows.toString();
    }
}
