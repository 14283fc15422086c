package scot.pillars.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;
    private final RateLimit limit = new RateLimit(10, 3);

    @Test
    void aBurstGoesThroughAndThenOneEachInterval() {
        assertEquals(3, passed("a", 0, 20));
        assertEquals(SECOND / 10, limit.nanosToWait("a", 0));
        assertEquals(0, limit.nanosToWait("a", SECOND / 10));
        assertTrue(limit.nanosToWait("a", SECOND / 10) > 0);
    }

    @Test
    void overASecondTheRateHoldsHoweverOftenOneAsks() {
        long passed = IntStream.range(0, 1_000)
                .filter(ask -> limit.nanosToWait("a", ask * SECOND / 1_000) == 0)
                .count();
        assertEquals(10 + 2, passed);
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        passed("a", 0, 20);
        assertEquals(3, passed("b", 0, 20));
    }

    @Test
    void afterSilenceTheBurstIsThereAgainAndNoMore() {
        passed("a", 0, 20);
        assertEquals(3, passed("a", 100 * SECOND, 20));
    }

    @Test
    void asManyAtOnceAsTheBurstAllowsFromManyThreads() {
        AtomicInteger passed = new AtomicInteger();
        IntStream.range(0, 10_000)
                .parallel()
                .filter(ask -> limit.nanosToWait("a", 0) == 0)
                .forEach(ask -> passed.incrementAndGet());
        assertEquals(3, passed.get());
    }

    @Test
    void memoryIsBoundedAndTheSilentAreForgotten() {
        IntStream.range(0, RateLimit.MOST_CLIENTS + 50).forEach(client -> limit.nanosToWait("c" + client, 0));
        assertTrue(limit.clients() <= RateLimit.MOST_CLIENTS + 1, limit.clients() + " clients");
        limit.nanosToWait("late", 100 * SECOND);
        assertTrue(limit.clients() < 10, limit.clients() + " clients");
    }

    @Test
    void aLimitOfNothingIsNoLimit() {
        assertThrows(IllegalArgumentException.class, () -> new RateLimit(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateLimit(1, 0));
    }

    private long passed(String client, long now, int asked) {
        return IntStream.range(0, asked)
                .filter(ask -> limit.nanosToWait(client, now) == 0)
                .count();
    }
}
