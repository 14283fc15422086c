package scot.pillars.kit.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCutterTest {
    @Test
    void lines_end_in_lf_or_crlf_and_the_last_needs_none() throws IOException {
        assertEquals(List.of("1 a,b", "2 c,d", "3 e"), cut("a,b\r\nc,d\ne", true));
    }

    @Test
    void a_quoted_field_may_hold_line_breaks_and_quotes() throws IOException {
        assertEquals(List.of("1 a,\"x\n\"\"y\"\" z\"", "3 b,c"), cut("a,\"x\n\"\"y\"\" z\"\nb,c\n", true));
    }

    @Test
    void a_quote_inside_a_plain_field_is_a_character() throws IOException {
        assertEquals(List.of("1 5\" pipe,x", "2 b"), cut("5\" pipe,x\nb\n", true));
    }

    @Test
    void blank_lines_are_no_records_but_count_as_lines() throws IOException {
        assertEquals(List.of("1 a", "4 b"), cut("a\n\r\n  \nb\n\n", true));
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_line_only() throws IOException {
        assertEquals(List.of("1 a", "2 OPEN_QUOTE", "3 c", "4 d"), cut("a\n\"b\nc\nd", true));
    }

    @Test
    void in_ndjson_a_quote_means_nothing() throws IOException {
        assertEquals(List.of("1 {\"a\":", "2 \"b\"}"), cut("{\"a\":\n\"b\"}\n", false));
    }

    @Test
    void a_line_over_one_mebibyte_is_a_fault_and_the_next_is_read() throws IOException {
        String longLine = "x".repeat(3 * RecordCutter.LONGEST);
        assertEquals(List.of("1 a", "2 TOO_LONG", "3 b"), cut("a\n" + longLine + "\nb\n", true));
    }

    @Test
    void an_open_quote_before_megabytes_of_lines_is_found_without_losing_them() throws IOException {
        String lines = "0123456789\n".repeat(200_000);
        List<String> records = cut("\"open\n" + lines, true);
        assertEquals(200_001, records.size());
        assertEquals("1 OPEN_QUOTE", records.get(0));
        assertEquals("200001 0123456789", records.get(200_000));
    }

    @Test
    void bytes_that_are_not_utf8_and_nul_are_faults_of_their_line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'b', (byte) 0xff, '\n'});
        bytes.writeBytes("c\0\n\u00e9\ufffd".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("1 a", "2 NOT_UTF8", "3 NUL", "4 \u00e9\ufffd"),
                cut(new ByteArrayInputStream(bytes.toByteArray()), true));
    }

    @Test
    void a_byte_order_mark_is_seen_and_left_out() throws IOException {
        RecordCutter cutter = new RecordCutter(stream("\ufeffa,b\n"), true);
        cutter.next();
        assertEquals("a,b", cutter.text());
        assertEquals(true, cutter.byteOrderMark());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4096})
    void it_does_not_matter_how_the_bytes_arrive(int step) throws IOException {
        String text = "\ufeffh1,h2\r\n\"a\r\nb\",\"\"\"\"\n\nc,d\n".repeat(40);
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(step, length));
            }
        };
        assertEquals(cut(text, true), cut(slow, true));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cut(String text, boolean csv) throws IOException {
        return cut(stream(text), csv);
    }

    private static List<String> cut(InputStream in, boolean csv) throws IOException {
        RecordCutter cutter = new RecordCutter(in, csv);
        List<String> records = new ArrayList<>();
        while (cutter.next()) {
            String text = cutter.text();
            records.add(cutter.line() + " " + (text == null ? cutter.fault() : text));
        }
        return records;
    }
}
