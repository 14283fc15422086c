package scot.pillars.kit.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import scot.pillars.kit.money.Money;

/**
 * CSV as RFC 4180 has it, UTF-8, header line first, written as it is read. A cell that a spreadsheet would run as a
 * formula gets a leading apostrophe; plain numbers stay numbers.
 */
public final class Csv {
    /** Media type of answers. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** The table as a body; null cells are empty. */
    public static StreamingOutput table(List<String> headers, Iterable<? extends List<?>> rows) {
        return output -> write(output, headers, rows);
    }

    /** The table as a download with this file name (plain ASCII, without quotes). */
    public static Response answer(String fileName, List<String> headers, Iterable<? extends List<?>> rows) {
        return Response.ok(table(headers, rows), MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .build();
    }

    static void write(OutputStream output, List<String> headers, Iterable<? extends List<?>> rows) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(headers);
        for (List<?> row : rows) {
            csv.writeRecord(row.stream().map(Csv::cell).toList());
        }
        csv.flush();
    }

    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = text(value);
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Money money) {
            return money.value().toPlainString();
        }
        return value instanceof Enum<?> constant ? Kebab.of(constant) : value.toString();
    }
}
