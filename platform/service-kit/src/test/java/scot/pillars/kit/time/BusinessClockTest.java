package scot.pillars.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTest {

    @ParameterizedTest(name = "{0} is {1} in London: {2}")
    @CsvSource({
        "2026-03-28T23:59:59Z, 2026-03-28, winter time",
        "2026-03-29T00:59:59Z, 2026-03-29, just before clocks go forward",
        "2026-03-29T22:59:59Z, 2026-03-29, first evening of summer time",
        "2026-03-29T23:00:00Z, 2026-03-30, midnight is an hour earlier",
        "2026-03-31T22:59:59Z, 2026-03-31, last second of the financial year",
        "2026-03-31T23:00:00Z, 2026-04-01, first of the next",
        "2026-10-24T23:00:00Z, 2026-10-25, still summer time",
        "2026-10-25T01:00:00Z, 2026-10-25, clocks have gone back",
        "2026-10-25T23:00:00Z, 2026-10-25, midnight is at midnight again",
        "2026-10-26T00:00:00Z, 2026-10-26, winter time",
    })
    void decidesTheBusinessDateInLondon(Instant instant, LocalDate date, String why) {
        assertEquals(date, new BusinessClock(Clock.fixed(instant, ZoneOffset.UTC)).today(), why);
    }

    @Test
    void knowsWhenADateBegins() {
        assertEquals(Instant.parse("2026-03-29T00:00:00Z"), BusinessClock.startOf(LocalDate.of(2026, 3, 29)));
        assertEquals(Instant.parse("2026-03-29T23:00:00Z"), BusinessClock.startOf(LocalDate.of(2026, 3, 30)));
        assertEquals(Instant.parse("2026-10-24T23:00:00Z"), BusinessClock.startOf(LocalDate.of(2026, 10, 25)));
        assertEquals(Instant.parse("2026-10-26T00:00:00Z"), BusinessClock.startOf(LocalDate.of(2026, 10, 26)));
    }

    @Test
    void keepsInstantsAsTheDatabaseDoes() {
        BusinessClock clock =
                new BusinessClock(Clock.fixed(Instant.parse("2026-03-29T00:00:00.123456789Z"), ZoneOffset.UTC));

        assertEquals(Instant.parse("2026-03-29T00:00:00.123456Z"), clock.now());
    }
}
