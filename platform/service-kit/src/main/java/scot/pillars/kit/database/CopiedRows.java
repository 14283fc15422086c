package scot.pillars.kit.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table, in the text format of PostgreSQL's COPY. The database works on the first ones while the
 * later ones are written.
 */
public final class CopiedRows {
    private static final int SENT_AT_ONCE = 16 * 1024;
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder(2 * SENT_AT_ONCE);
    private final CopyIn copy;

    CopiedRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Adds a row of texts, numbers, truth values, UUIDs, dates, instants and bytes; null for null. */
    public void add(List<?> values) {
        for (int place = 0; place < values.size(); place++) {
            if (place > 0) {
                text.append('\t');
            }
            value(values.get(place));
        }
        text.append('\n');
        if (text.length() >= SENT_AT_ONCE) {
            send();
        }
    }

    void send() {
        byte[] bytes = text.toString().getBytes(UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw Sql.notCopied(e);
        }
    }

    private void value(Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HEX.formatHex(bytes));
        } else if (value instanceof String string) {
            escaped(string);
        } else {
            text.append(value);
        }
    }

    private void escaped(String string) {
        int written = 0;
        for (int place = 0; place < string.length(); place++) {
            String escape = escape(string.charAt(place));
            if (escape != null) {
                text.append(string, written, place).append(escape);
                written = place + 1;
            }
        }
        text.append(string, written, string.length());
    }

    private static String escape(char character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
