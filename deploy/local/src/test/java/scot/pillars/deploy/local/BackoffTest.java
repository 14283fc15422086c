package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theWaitDoublesUpToTheLongest() {
        Backoff backoff = new Backoff();

        List<Long> waits = IntStream.range(0, 7)
                .mapToObj(i -> backoff.after(Duration.ofSeconds(1)).toMillis())
                .toList();

        assertEquals(List.of(500L, 1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L), waits);
    }

    @Test
    void aSteadyLifeBeginsAnew() {
        Backoff backoff = new Backoff();
        backoff.after(Duration.ofSeconds(1));
        backoff.after(Duration.ofSeconds(1));

        Duration wait = backoff.after(Backoff.STEADY);

        assertEquals(Backoff.FIRST, wait);
    }
}
