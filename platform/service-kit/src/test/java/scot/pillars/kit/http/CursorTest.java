package scot.pillars.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void readsBackWhatItWrote() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-31T23:00:00Z");

        Cursor.Parts parts = Cursor.decode(Cursor.encode("a:1:é", id, at, LocalDate.EPOCH, 7L, ""), 6);

        assertEquals(List.of("a:1:é", id.toString(), at.toString(), "1970-01-01", "7", ""), parts);
        assertEquals(id, parts.uuid(1));
        assertEquals(at, parts.instant(2));
        assertEquals(LocalDate.EPOCH, parts.date(3));
        assertEquals(7L, parts.number(4));
    }

    @Test
    void hasNoPartsForTheFirstPage() {
        assertTrue(Cursor.decode(null, 2).isEmpty());
        assertTrue(Cursor.decode("", 2).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "x", "abc", "99:a", "-1:a", "2147483647:a", ":", "1:a1:b", "9999999999999:a"})
    void refusesWhatItDidNotWrite(String text) {
        String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                400, assertThrows(Refusal.class, () -> Cursor.decode(text, 1)).status());
        assertEquals(
                400,
                assertThrows(Refusal.class, () -> Cursor.decode(encoded, 1)).status());
    }

    @Test
    void refusesPartsOfAnotherType() {
        Cursor.Parts parts = Cursor.decode(Cursor.encode("x"), 1);

        assertThrows(Refusal.class, () -> parts.uuid(0));
        assertThrows(Refusal.class, () -> parts.number(0));
        assertThrows(Refusal.class, () -> parts.instant(0));
        assertThrows(Refusal.class, () -> parts.date(0));
    }
}
