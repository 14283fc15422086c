package scot.pillars.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025-26",
        "2026-04-01, 2026-27",
        "2025-12-31, 2025-26",
        "2000-03-31, 1999-00",
        "2024-02-29, 2023-24"
    })
    void beginsOnTheFirstOfApril(LocalDate date, String label) {
        assertEquals(label, FinancialYear.of(date).label());
    }

    @Test
    void hasTwelveMonthsFromAprilToMarch() {
        FinancialYear year = FinancialYear.parse("2025-26");

        assertEquals(LocalDate.of(2025, 4, 1), year.first());
        assertEquals(LocalDate.of(2026, 3, 31), year.last());
        assertEquals(YearMonth.of(2025, 4), year.months().get(0));
        assertEquals(YearMonth.of(2026, 3), year.months().get(11));
        assertEquals(year, year.next().previous());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-27", "2025/26", "25-26", ""})
    void refusesOtherSpellings(String label) {
        assertThrows(DateTimeParseException.class, () -> FinancialYear.parse(label));
    }

    @Test
    void readsTheTurnOfACentury() {
        assertEquals(1999, FinancialYear.parse("1999-00").startYear());
    }
}
