package scot.pillars.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_slow_start_is_forgotten_after_ten_seconds() {
        Pace pace = new Pace("rows", 10_000);
        pace.at(0, 0);
        pace.at(10, 60 * SECOND);
        pace.at(1_010, 61 * SECOND);

        Progress progress = pace.at(2_010, 62 * SECOND);

        assertEquals(1_000, progress.rowsPerSecond(), 0.1);
        assertEquals(8, progress.secondsLeft());
    }

    @Test
    void the_time_left_is_unknown_until_something_moves() {
        Pace pace = new Pace("rows", 10_000);
        pace.at(500, 0);

        Progress progress = pace.at(500, 5 * SECOND);

        assertEquals(-1, progress.secondsLeft());
        assertEquals(0, progress.rowsPerSecond());
    }
}
