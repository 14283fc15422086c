package scot.pillars.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records without ever holding more than one of them: a line of NDJSON, or a CSV record
 * (RFC 4180), whose quoted fields may contain line breaks. A bad record costs only itself: after a line that is too
 * long, or a quote that is never closed, the next line is read as usual.
 */
final class RecordCutter {
    /** Longest record in bytes. */
    static final int LONGEST = 1 << 20;

    /** What is wrong with a record as a whole. */
    enum Fault {
        TOO_LONG("line-length", "The line is longer than 1 MiB"),
        OPEN_QUOTE("quote", "A quoted field is not closed"),
        NOT_UTF8("encoding", "The line is not valid UTF-8"),
        NUL("control-character", "The line contains a NUL character");

        final String rule;
        final String message;

        Fault(String rule, String message) {
            this.rule = rule;
            this.message = message;
        }
    }

    private final InputStream in;
    private final boolean csv;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean ended;
    private long nextLine = 1;
    private boolean byteOrderMark;

    private long line;
    private int start;
    private int end;
    private Fault fault;

    RecordCutter(InputStream in, boolean csv) throws IOException {
        this.in = in;
        this.csv = csv;
        while (to < 3 && !ended) {
            fill();
        }
        if (to >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            byteOrderMark = true;
            from = 3;
        }
    }

    /** Whether the file began with a UTF-8 byte-order mark, which is left out. */
    boolean byteOrderMark() {
        return byteOrderMark;
    }

    /** Moves to the next record that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        do {
            if (!cut()) {
                return false;
            }
        } while (fault == null && blank());
        return true;
    }

    /** First physical line of the record, from 1. */
    long line() {
        return line;
    }

    /** The record's text without its line break; null when it has a fault. */
    String text() {
        if (fault != null) {
            return null;
        }
        String text = new String(buffer, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0 && !validUtf8()) {
            fault = Fault.NOT_UTF8;
        } else if (text.indexOf('\0') >= 0) {
            fault = Fault.NUL;
        }
        return fault == null ? text : null;
    }

    /** What is wrong with the record; complete after {@link #text()}. */
    Fault fault() {
        return fault;
    }

    private boolean cut() throws IOException {
        fault = null;
        line = nextLine;
        int at = from;
        int firstBreak = -1;
        long breaks = 0;
        boolean quoted = false;
        boolean fieldStart = true;
        while (true) {
            if (at == to) {
                if (at - from > LONGEST) {
                    return overlong(firstBreak);
                }
                int before = from;
                boolean more = fill();
                at -= before - from;
                firstBreak -= firstBreak < 0 ? 0 : before - from;
                if (!more) {
                    if (at == from) {
                        return false;
                    }
                    return quoted ? openQuote(firstBreak, at) : taken(at, at, breaks);
                }
            }
            byte b = buffer[at++];
            if (b == '\n') {
                if (!quoted) {
                    return at - from > LONGEST ? tooLong(at, breaks + 1) : taken(at - 1, at, breaks + 1);
                }
                breaks++;
                firstBreak = firstBreak < 0 ? at - 1 : firstBreak;
            } else if (csv) {
                if (b != '"') {
                    fieldStart = b == ',' && !quoted;
                } else if (quoted) {
                    // A quote right after the closing one opens the field again: RFC 4180's way to write a quote.
                    quoted = false;
                    fieldStart = true;
                } else if (fieldStart) {
                    quoted = true;
                    fieldStart = false;
                }
            }
        }
    }

    private boolean taken(int textEnd, int consumed, long breaks) {
        start = from;
        end = textEnd > start && buffer[textEnd - 1] == '\r' ? textEnd - 1 : textEnd;
        from = consumed;
        nextLine += breaks;
        return true;
    }

    private boolean tooLong(int consumed, long breaks) {
        fault = Fault.TOO_LONG;
        from = consumed;
        nextLine += breaks;
        return true;
    }

    private boolean overlong(int firstBreak) throws IOException {
        if (firstBreak >= 0) {
            return openQuote(firstBreak, to);
        }
        while (true) {
            from = to;
            if (!fill()) {
                return tooLong(to, 1);
            }
            for (int at = from; at < to; at++) {
                if (buffer[at] == '\n') {
                    return tooLong(at + 1, 1);
                }
            }
        }
    }

    private boolean openQuote(int firstBreak, int textEnd) {
        fault = Fault.OPEN_QUOTE;
        from = firstBreak < 0 ? textEnd : firstBreak + 1;
        nextLine++;
        return true;
    }

    private boolean blank() {
        for (int at = start; at < end; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean validUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads more behind the unread bytes, which move to the front of the buffer; false at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            ended = true;
            return false;
        }
        to += read;
        return true;
    }
}
