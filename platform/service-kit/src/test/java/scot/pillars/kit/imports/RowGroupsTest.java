package scot.pillars.kit.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Records of several rows: a word is one to be refused when it is "bad". */
class RowGroupsTest {
    private static final List<ImportColumn> COLUMNS =
            List.of(ImportColumn.required("id", "", ""), ImportColumn.optional("word", "", ""));

    private final Map<String, List<String>> landed = new LinkedHashMap<>();
    private final Map<String, byte[]> hashes = new LinkedHashMap<>();
    private final Map<Long, String> refused = new TreeMap<>();
    private int known;

    @Test
    void adjacent_rows_of_one_key_land_as_one_record() throws IOException {
        csv("A,1\nA,2\nB,1\n");
        assertEquals(Map.of("A", List.of("1", "2"), "B", List.of("1")), landed);
        assertEquals(Map.of(), refused);
    }

    @Test
    void a_refused_row_keeps_its_whole_record_out_and_the_other_rows_name_its_line() throws IOException {
        csv("A,1\nA,bad\nA,3\nB,1\n");
        assertEquals(Map.of("B", List.of("1")), landed);
        assertEquals(List.of(2L, 3L, 4L), List.copyOf(refused.keySet()));
        assertEquals("word: is bad", refused.get(3L));
        assertEquals("whole-record: Line 3 of the same record is refused", refused.get(2L));
        assertEquals(refused.get(2L), refused.get(4L));
    }

    @Test
    void so_it_is_in_ndjson_however_the_line_is_written() throws IOException {
        json("""
                {"id":"A","word":"1"}
                { "word" : "bad" , "id" : "A" }
                {"id":"B","word":"1"}
                {"word":"2","id": "B"}
                """);
        assertEquals(Map.of("B", List.of("1", "2")), landed);
        assertEquals(List.of(1L, 2L), List.copyOf(refused.keySet()));
    }

    @Test
    void a_row_that_cannot_be_read_may_be_of_either_neighbour_so_neither_lands() throws IOException {
        csv("A,1\nB,1\nB,2,too much\nC,1\nC,2\nD,1\n");
        assertEquals(List.of("A", "D"), List.copyOf(landed.keySet()));
        assertEquals(List.of(3L, 4L, 5L, 6L), List.copyOf(refused.keySet()));
        assertTrue(refused.get(3L).contains("Line 4 may be"), refused.get(3L));
        assertTrue(refused.get(6L).contains("Line 4 may be"), refused.get(6L));
    }

    @Test
    void a_row_that_does_not_say_whose_it_is_counts_as_one_that_cannot_be_read() throws IOException {
        csv("A,1\n,2\nB,1\nC,1\n");
        assertEquals(List.of("C"), List.copyOf(landed.keySet()));
        landed.clear();
        json("{\"id\":\"A\",\"word\":\"1\"}\n{\"id\":\"A\",\"wo\n{\"id\":\"A\",\"word\":\"3\"}\n");
        assertEquals(Map.of(), landed);
        assertEquals(3, refused.size());
    }

    @Test
    void a_record_at_the_border_of_a_batch_is_refused_for_its_row_behind_the_border() throws IOException {
        csv(singles(Batches.SIZE - 1) + "A,1\nA,2\nA,bad\nB,1\n");
        assertEquals(Batches.SIZE, landed.size());
        assertTrue(landed.containsKey("B"));
        assertEquals(3, refused.size());
    }

    @Test
    void an_unreadable_row_at_the_border_of_a_batch_keeps_out_the_record_behind_it() throws IOException {
        csv(singles(Batches.SIZE - 1) + "A,1,too much\nB,1\nB,2\nC,1\n");
        assertEquals(Batches.SIZE - 1, landed.size());
        assertTrue(landed.containsKey("C"));
        assertEquals(List.of(1000L, 1001L, 1002L, 1003L), List.copyOf(refused.keySet()));
    }

    @Test
    void rows_of_one_key_that_stand_apart_are_refused_and_not_halved() throws IOException {
        csv("A,1\nB,1\nA,2\n");
        assertEquals(List.of("B"), List.copyOf(landed.keySet()));
        assertEquals(List.of(2L, 4L), List.copyOf(refused.keySet()));
    }

    @Test
    void a_record_lands_once_and_is_refused_with_other_content() throws IOException {
        csv("A,1\nA,2\nB,1\n");
        csv("A,1\nA,2\nB,2\n");
        assertEquals(1, known);
        assertEquals(List.of("1"), landed.get("B"));
        assertEquals(Map.of(4L, "record-differs: It was imported before with other content"), refused);
    }

    private void csv(String rows) throws IOException {
        run("id,word\n" + rows, true);
    }

    private void json(String rows) throws IOException {
        run(rows, false);
    }

    private void run(String file, boolean csv) throws IOException {
        refused.clear();
        RowGroups<String> session = new RowGroups<>("id", new Words());
        RowReader reader = new RowReader(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), csv, csv ? COLUMNS : List.of());
        Batches batches = new Batches(reader, session);
        for (Batches.Batch batch = batches.next(); batch != null; batch = batches.next()) {
            BatchReport report = new BatchReport();
            batch.refused().forEach(row -> report.rejected(row.line(), null, row.rule(), row.message()));
            session.apply(batch.rows(), report);
            report.rejectRest(batch.groups());
            report.rejections.forEach(one -> refused.put(one.line(), one.rule() + ": " + one.message()));
            known += report.alreadyKnown;
        }
    }

    private static String singles(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            rows.append("S").append(row).append(",1\n");
        }
        return rows.toString();
    }

    private final class Words implements RowGroups.Records<String> {
        @Override
        public Optional<String> read(ImportRow row, ImportReport report) {
            String id = RowGroups.key(row, "id");
            if (id.isEmpty()) {
                report.rejected(row.line(), "id", "not-blank", "says nothing");
                return Optional.empty();
            }
            return Optional.of(RowGroups.key(row, "word"));
        }

        @Override
        public void check(List<RowGroups.Placed<String>> rows, ImportReport report) {
            rows.stream()
                    .filter(one -> one.row().equals("bad"))
                    .forEach(one -> report.rejected(one.line(), "word", "word", "is bad"));
        }

        @Override
        public Optional<byte[]> known(String key) {
            return Optional.ofNullable(hashes.get(key));
        }

        @Override
        public void land(String key, List<String> rows, byte[] hash, ImportReport report) {
            landed.put(key, rows);
            hashes.put(key, hash);
        }
    }
}
