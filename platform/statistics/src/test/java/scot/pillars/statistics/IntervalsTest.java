package scot.pillars.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final double PRINTED = 5e-5;

    /** Newcombe (1998), table I. */
    @Test
    void wilsonAsPublished() {
        assertInterval(0.2553, 0.3662, Intervals.wilson(81, 263, .95));
        assertInterval(0.0624, 0.1605, Intervals.wilson(15, 148, .95));
        assertInterval(0.0000, 0.1611, Intervals.wilson(0, 20, .95));
        assertInterval(0.8830, 1.0000, Intervals.wilson(29, 29, .95));
    }

    /** Newcombe (1998), table I. */
    @Test
    void clopperPearsonAsPublished() {
        assertInterval(0.2527, 0.3676, Intervals.clopperPearson(81, 263, .95));
        assertInterval(0.0578, 0.1617, Intervals.clopperPearson(15, 148, .95));
        assertInterval(0.0000, 0.1684, Intervals.clopperPearson(0, 20, .95));
        assertInterval(0.8806, 1.0000, Intervals.clopperPearson(29, 29, .95));
    }

    @Test
    void poissonUpperBoundAsPublished() {
        double[] bounds = {2.995732, 4.743865, 6.295794, 7.753657};
        for (int errors = 0; errors < bounds.length; errors++) {
            assertEquals(bounds[errors], Intervals.poissonUpper(errors, .95), 1e-6);
        }
    }

    @Test
    void normalQuantiles() {
        assertEquals(1.959963984540054, Intervals.z(.95), 1e-12);
        assertEquals(2.5758293035489004, Intervals.z(.99), 1e-12);
        assertEquals(1.6448536269514722, Intervals.z(.90), 1e-12);
    }

    @Test
    void anIntervalHoldsItsShareAndMirrors() {
        for (int events = 0; events <= 40; events++) {
            for (Interval one :
                    new Interval[] {Intervals.wilson(events, 40, .9), Intervals.clopperPearson(events, 40, .9)}) {
                assertTrue(one.lower() >= 0 && one.lower() <= events / 40.0 && one.upper() >= events / 40.0);
                assertTrue(one.upper() <= 1);
            }
            assertEquals(
                    1 - Intervals.wilson(events, 40, .9).lower(),
                    Intervals.wilson(40 - events, 40, .9).upper(),
                    1e-12);
        }
    }

    @Test
    void theImpossibleIsRefusedByArgumentAndRule() {
        Impossible more = assertThrows(Impossible.class, () -> Intervals.wilson(3, 2, .95));
        assertEquals("events", more.argument());
        assertEquals("at-most-sample", more.rule());
        assertThrows(Impossible.class, () -> Intervals.wilson(0, 0, .95));
        assertThrows(Impossible.class, () -> Intervals.clopperPearson(-1, 5, .95));
        assertThrows(Impossible.class, () -> Intervals.z(1));
        assertThrows(Impossible.class, () -> Intervals.z(Double.NaN));
        assertThrows(Impossible.class, () -> Intervals.poissonUpper(Long.MAX_VALUE, .95));
    }

    private static void assertInterval(double lower, double upper, Interval interval) {
        assertEquals(lower, interval.lower(), PRINTED);
        assertEquals(upper, interval.upper(), PRINTED);
    }
}
