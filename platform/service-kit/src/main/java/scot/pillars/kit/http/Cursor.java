package scot.pillars.kit.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The opaque place in a list where the next page begins. What it holds may change at any time. */
public final class Cursor {
    private static final int LONGEST = 2_000;

    private Cursor() {}

    /** A cursor of these parts, by their {@code toString}; none may be null. */
    public static String encode(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String value = part.toString();
            text.append(value.length()).append(':').append(value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a cursor; no parts at all when the cursor is null or empty (the first page).
     *
     * @throws Refusal 400 when this is not a cursor of so many parts
     */
    public static Parts decode(String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return new Parts(List.of());
        }
        List<String> found = split(cursor);
        if (found.size() != parts) {
            throw malformed();
        }
        return new Parts(found);
    }

    private static List<String> split(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw malformed();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            List<String> parts = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                int colon = text.indexOf(':', at);
                int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
                parts.add(text.substring(colon + 1, end));
                at = end;
            }
            return parts;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.badRequest("after", "cursor", "This is not a cursor; take it unchanged from `next` of the page");
    }

    /** The parts in the order they were encoded; the typed readings refuse with 400 what is not of their type. */
    public static final class Parts extends AbstractList<String> {
        private final List<String> parts;

        private Parts(List<String> parts) {
            this.parts = parts;
        }

        @Override
        public String get(int index) {
            return parts.get(index);
        }

        @Override
        public int size() {
            return parts.size();
        }

        public UUID uuid(int index) {
            return read(index, UUID::fromString);
        }

        public long number(int index) {
            return read(index, Long::parseLong);
        }

        public Instant instant(int index) {
            return read(index, Instant::parse);
        }

        public LocalDate date(int index) {
            return read(index, LocalDate::parse);
        }

        private <T> T read(int index, Function<String, T> parse) {
            try {
                return parse.apply(parts.get(index));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw malformed();
            }
        }
    }
}
