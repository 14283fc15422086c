package scot.pillars.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleSizeTest {
    private static final double Z = 1.959964;

    @Test
    void workedExampleWithAndWithoutPopulation() {
        assertEquals(384.14589, SampleSize.of(.5, .05, Z, null).unrounded(), 5e-6);
        assertEquals(385, SampleSize.of(.5, .05, Z, null).roundedUp());
        assertSize(500, 217.487, 218);
        assertSize(1_000, 277.733, 278);
        assertSize(10_000, 369.971, 370);
        assertSize(100_000, 382.680, 383);
    }

    /** Krejcie & Morgan, Educational and Psychological Measurement 30 (1970) 607-610, table 1. */
    @Test
    void smallPopulationsOfThePublishedTable() {
        assertEquals(80, SampleSize.of(.5, .05, Math.sqrt(3.841), 100L).roundedUp());
        assertEquals(132, SampleSize.of(.5, .05, Math.sqrt(3.841), 200L).roundedUp());
        assertEquals(278, SampleSize.of(.5, .05, Math.sqrt(3.841), 1_000L).roundedUp());
    }

    @Test
    void theMarginIsTheInverse() {
        assertEquals(.05, SampleSize.margin(.5, 217, Z, 500L), 1e-4);
        assertTrue(SampleSize.margin(.5, 218, Z, 500L) < .05);
        assertTrue(SampleSize.margin(.5, 217, Z, 500L) > .05);
        assertEquals(0, SampleSize.margin(.5, 500, Z, 500L));
    }

    @Test
    void discoverySampleWithoutEnd() {
        assertEquals(59, DiscoverySample.of(.05, .95, null).roundedUp());
        assertEquals(58.40397, DiscoverySample.of(.05, .95, null).unrounded(), 5e-6);
        assertEquals(299, DiscoverySample.of(.01, .95, null).roundedUp());
    }

    /** Recomputed with the hypergeometric distribution of SciPy. */
    @Test
    void discoverySampleFromAPopulation() {
        DiscoverySample sample = DiscoverySample.of(.05, .95, 500L);
        assertEquals(56, sample.roundedUp());
        assertEquals(25L, sample.errors());
        assertTrue(sample.confidence() >= .95);
        assertEquals(45, DiscoverySample.of(.05, .95, 100L).roundedUp());
        assertTrue(DiscoverySample.of(.05, .95, 1_000_000L).roundedUp() <= 59);
    }

    /** Documentation of power.prop.test in R: n = 76.7, and power .740 with 50. */
    @Test
    void twoProportionsWithoutCorrection() {
        TwoProportions change = new TwoProportions(.50, .75, .05, false);
        assertEquals(76.7, change.sizeOfEach(.90), .05);
        assertEquals(.740, change.power(50, 50), 5e-4);
    }

    /** Stata manual, sampsi .25 .4: 216 in each group. */
    @Test
    void twoProportionsWithCorrection() {
        TwoProportions change = new TwoProportions(.25, .40, .05, true);
        assertEquals(216, Math.ceil(change.sizeOfEach(.90)));
        assertEquals(.90, change.power(216, 216), 1e-3);
    }

    @Test
    void moreChecksUntilAChangeIsSeen() {
        TwoProportions change = new TwoProportions(.50, .75, .05, false);
        Long second = change.sizeOfSecond(77, .90);
        assertEquals(77, second, 1);
        assertTrue(change.power(77, second) >= .90);
        assertTrue(change.power(77, second - 1) < .90);
        assertTrue(change.sizeOfSecond(500, .90) < second);
        assertNull(change.sizeOfSecond(5, .90));
    }

    @Test
    void moreIsNeededForLessRoomAndNeverLessThanOne() {
        assertTrue(new TwoProportions(.1, .12, .05, false).sizeOfEach(.8)
                > new TwoProportions(.1, .15, .05, false).sizeOfEach(.8));
        assertEquals(1, new TwoProportions(0, 1, .05, false).sizeOfSecond(1_000, .8), 5);
    }

    @Test
    void theImpossibleIsRefused() {
        assertThrows(Impossible.class, () -> SampleSize.of(1.2, .05, Z, null));
        assertThrows(Impossible.class, () -> SampleSize.of(.5, 0, Z, null));
        assertThrows(Impossible.class, () -> SampleSize.of(.5, 1e-9, Z, null));
        assertThrows(Impossible.class, () -> SampleSize.of(Double.NaN, .05, Z, null));
        assertThrows(Impossible.class, () -> SampleSize.of(.5, .05, Z, 0L));
        assertThrows(Impossible.class, () -> DiscoverySample.of(0, .95, null));
        assertThrows(Impossible.class, () -> DiscoverySample.of(.01, .95, 50L));
        assertThrows(Impossible.class, () -> new TwoProportions(.2, .2, .05, false));
        assertThrows(Impossible.class, () -> new TwoProportions(.2, .3, .05, false).sizeOfEach(.3));
        assertThrows(Impossible.class, () -> new TwoProportions(.2, 1.3, .05, false));
    }

    private static void assertSize(long population, double unrounded, long up) {
        SampleSize size = SampleSize.of(.5, .05, Z, population);
        assertEquals(unrounded, size.unrounded(), 5e-4);
        assertEquals(up, size.roundedUp());
    }
}
