package scot.pillars.assurance.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "month, 2024-02, 2024-02-29",
        "uk-financial-year, 2025-26, 2026-03-31",
        "uk-financial-year, 1999-00, 2000-03-31",
        "us-fiscal-year, 2019, 2019-09-30"
    })
    void endsOnItsLastDay(String calendar, String value, LocalDate last) {
        assertEquals(last, new CheckPeriod(calendar, value).lastDay());
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2024-13",
        "month, 2024",
        "uk-financial-year, 2025-27",
        "uk-financial-year, 2025",
        "us-fiscal-year, 2019-20",
        "week, 2024-01",
        ", 2024",
        "month,"
    })
    void isRefusedWhenItIsNoPeriodOfItsCalendar(String calendar, String value) {
        assertThrows(IllegalArgumentException.class, () -> new CheckPeriod(calendar, value));
    }

    @Test
    void figuresOfAChecksMadeHereGoByTheMonthOfTheCheck() {
        assertEquals(new CheckPeriod("month", "2025-06"), CheckPeriod.monthOf(LocalDate.of(2025, 6, 3)));
    }
}
