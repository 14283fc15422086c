package scot.pillars.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {
    @Test
    void percentileIsTheSmallestDurationThatTheShareDoesNotExceed() {
        Timings timings = new Timings();
        LongStream.rangeClosed(1, 2000).map(i -> 2001 - i).forEach(i -> timings.add(i * 1_000_000));

        assertEquals(1000, timings.percentile(0.5));
        assertEquals(1980, timings.percentile(0.99));
        assertEquals(2000, timings.percentile(1));
    }

    @Test
    void nothingMeasuredHasNoPercentile() {
        assertTrue(Double.isNaN(new Timings().percentile(0.5)));
    }
}
