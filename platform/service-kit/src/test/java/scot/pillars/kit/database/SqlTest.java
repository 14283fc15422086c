package scot.pillars.kit.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SqlTest {
    private static final String COLUMNS = "copied (place, words, bytes, truth, chance, amount, day, moment, name)";
    private static final UUID NAME = UUID.fromString("0197b0a2-0000-7000-8000-000000000001");
    private static final Instant MOMENT = Instant.parse("2026-10-25T00:59:59.123456Z");

    @Inject
    Sql sql;

    @BeforeEach
    void empty() {
        sql.update("delete from copied");
    }

    @Test
    void aCopiedRowHoldsWhatWasGiven() {
        String words = "a\ttab, a\nbreak, a\r return, \\N and \\. and \"quotes\", é and 🏴";
        byte[] bytes = {0, 9, 10, 92, -1};

        copy(rows -> rows.add(Arrays.asList(
                1, words, bytes, true, 1.0E-5, new BigDecimal("12.50"), LocalDate.of(2026, 3, 29), MOMENT, NAME)));

        sql.list("select * from copied", row -> {
            assertEquals(words, row.getString("words"));
            assertArrayEquals(bytes, row.getBytes("bytes"));
            assertTrue(row.getBoolean("truth"));
            assertEquals(1.0E-5, row.getDouble("chance"));
            assertEquals(new BigDecimal("12.50"), row.getBigDecimal("amount"));
            assertEquals(LocalDate.of(2026, 3, 29), row.getObject("day", LocalDate.class));
            assertEquals(MOMENT, Sql.instant(row, "moment"));
            assertEquals(NAME, row.getObject("name", UUID.class));
            return row;
        });
        assertEquals(1, count());
    }

    @Test
    void nothingIsCopiedAsNothingAndAnEmptyTextAsAnEmptyText() {
        copy(rows -> {
            rows.add(Arrays.asList(1, null, null, null, null, null, null, null, null));
            rows.add(Arrays.asList(2, "", null, null, null, null, null, null, null));
        });

        List<String> words = sql.list("select words from copied order by place", row -> row.getString(1));
        assertNull(words.get(0));
        assertEquals("", words.get(1));
    }

    @Test
    void manyRowsAreAllThere() {
        copy(rows -> {
            for (int place = 0; place < 5_000; place++) {
                rows.add(row(place));
            }
        });

        assertEquals(5_000, count());
    }

    @Test
    void rowsWhoseWritingFailsAreNotThereAndTheNextOnesAre() {
        assertThrows(
                IllegalStateException.class,
                () -> copy(rows -> {
                    rows.add(row(1));
                    throw new IllegalStateException("in the middle");
                }));
        assertEquals(0, count());

        copy(rows -> rows.add(row(2)));

        assertEquals(1, count());
    }

    @Test
    void aRowThatSomebodyElseWroteIsWorthAnotherTryAndOneThatBreaksTheTableIsNot() {
        copy(rows -> rows.add(row(1)));

        DatabaseFailure duplicate = assertThrows(DatabaseFailure.class, () -> copy(rows -> rows.add(row(1))));
        DatabaseFailure broken = assertThrows(DatabaseFailure.class, () -> copy(rows -> rows.add(row("no number"))));

        assertTrue(DatabaseFailure.isTransient(duplicate));
        assertFalse(DatabaseFailure.isTransient(broken));
        assertEquals(1, count());
    }

    @Test
    void aRowThatSomebodyElseWroteIsWorthAnotherTryAlsoAsTheFirstOfMany() {
        copy(rows -> rows.add(row(0)));

        DatabaseFailure duplicate = assertThrows(
                DatabaseFailure.class,
                () -> copy(rows -> {
                    for (int place = 0; place < 50_000; place++) {
                        rows.add(row(place));
                    }
                }));

        assertTrue(DatabaseFailure.isTransient(duplicate));
        assertEquals(1, count());
    }

    @Test
    void arraysArriveElementByElement() {
        List<String> rows = sql.list(
                """
                select * from unnest(?::text[], ?::int[], ?::bigint[], ?::boolean[], ?::bytea[], ?::uuid[], ?::date[],
                  ?::numeric[], ?::float8[], ?::timestamptz[])
                as given (words, number, large, truth, bytes, name, day, amount, chance, moment)""",
                row -> String.join(
                        "|",
                        row.getString("words"),
                        row.getString("number"),
                        row.getString("large"),
                        row.getString("truth"),
                        row.getString("bytes"),
                        row.getString("name"),
                        row.getString("day"),
                        row.getString("amount"),
                        row.getString("chance"),
                        String.valueOf(Sql.instant(row, "moment"))),
                new String[] {"{a,\"b\"} \\", null},
                new Integer[] {-1, null},
                new Long[] {1L << 40, null},
                new Boolean[] {true, null},
                new byte[][] {{0, 92}, null},
                new UUID[] {NAME, null},
                new LocalDate[] {LocalDate.of(2026, 3, 29), null},
                new BigDecimal[] {new BigDecimal("1E+3"), null},
                new Double[] {1.0E-5, null},
                new Instant[] {MOMENT, null});

        assertEquals(
                List.of(
                        "{a,\"b\"} \\|-1|1099511627776|t|\\x005c|" + NAME + "|2026-03-29|1000|1e-05|" + MOMENT,
                        "null|null|null|null|null|null|null|null|null|null"),
                rows);
    }

    @Test
    void anArrayOfWhatHasNoPlainTextIsRefused() {
        OffsetDateTime[] times = {OffsetDateTime.parse("2026-03-29T01:00:00+01:00")};

        assertThrows(
                IllegalArgumentException.class,
                () -> sql.list("select unnest(?::timestamptz[])", row -> row, (Object) times));
    }

    private void copy(Consumer<CopiedRows> writing) {
        QuarkusTransaction.requiringNew().run(() -> sql.copy(COLUMNS, writing));
    }

    private static List<Object> row(Object place) {
        return Arrays.asList(place, "row", null, false, 0.5, BigDecimal.ONE, LocalDate.of(2026, 1, 1), MOMENT, NAME);
    }

    private int count() {
        return sql.first("select count(*) from copied", row -> row.getInt(1)).orElseThrow();
    }
}
