package scot.pillars.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AllocationTest {
    private static final List<Stratum> WORKED = List.of(
            new Stratum("NEW", 400, 9.0, null),
            new Stratum("COC", 600, 25.0, null),
            new Stratum("LIVE", 4000, 5.0, null));

    @Test
    void workedExampleNeyman() {
        List<Allocation.Part> parts = Allocation.NEYMAN.divide(200, WORKED, 2);
        assertEquals(18.65285, parts.get(0).unrounded(), 5e-6);
        assertEquals(77.72021, parts.get(1).unrounded(), 5e-6);
        assertEquals(103.62694, parts.get(2).unrounded(), 5e-6);
        assertEquals(List.of(19L, 78L, 103L), samples(parts));
    }

    @Test
    void workedExampleProportional() {
        assertEquals(List.of(16L, 24L, 160L), samples(Allocation.PROPORTIONAL.divide(200, WORKED, 2)));
    }

    @Test
    void fixedSharesByLargestRemainder() {
        List<Stratum> strata = List.of(share("A", .333), share("B", .333), share("C", .334));
        assertEquals(List.of(3L, 3L, 4L), samples(Allocation.FIXED.divide(10, strata, 2)));
    }

    @Test
    void aStratumGetsTheMinimumAndAtMostWhatItHolds() {
        List<Stratum> strata = List.of(size("small", 3), size("tiny", 1), size("large", 10_000));
        assertEquals(List.of(2L, 1L, 47L), samples(Allocation.PROPORTIONAL.divide(50, strata, 2)));
        List<Stratum> spread = List.of(
                new Stratum("wild", 10, 1_000.0, null),
                new Stratum("calm", 300, 1.0, null),
                new Stratum("mild", 300, 3.0, null));
        assertEquals(List.of(10L, 10L, 30L), samples(Allocation.NEYMAN.divide(50, spread, 2)));
    }

    @Test
    void strataWithoutSpreadTakeWhatTheOthersDoNotHold() {
        List<Stratum> strata = List.of(
                new Stratum("spread", 10, 2.0, null),
                new Stratum("same", 100, 0.0, null),
                new Stratum("alike", 300, 0.0, null));
        assertEquals(List.of(6L, 2L, 2L), samples(Allocation.NEYMAN.divide(10, strata, 2)));
        assertEquals(List.of(10L, 10L, 30L), samples(Allocation.NEYMAN.divide(50, strata, 2)));
    }

    @Test
    void theSumIsKeptWithinTheBoundsWhateverTheStrata() {
        Random random = new Random(11);
        for (int run = 0; run < 2_000; run++) {
            List<Stratum> strata = new ArrayList<>();
            long population = 0;
            long minima = 0;
            for (int i = 0; i <= random.nextInt(12); i++) {
                long size = 1 + random.nextInt(i % 3 == 0 ? 5 : 5_000);
                strata.add(new Stratum("S" + i, size, Math.floor(random.nextDouble() * 4), null));
                population += size;
                minima += Math.min(2, size);
            }
            if (strata.stream().allMatch(one -> one.deviation() == 0)) {
                continue;
            }
            long sample = minima + (long) (random.nextDouble() * (population - minima));
            for (Allocation method : List.of(Allocation.NEYMAN, Allocation.PROPORTIONAL)) {
                List<Allocation.Part> parts = method.divide(Math.max(1, sample), strata, 2);
                assertEquals(
                        Math.max(1, sample),
                        parts.stream().mapToLong(Allocation.Part::sample).sum());
                assertTrue(parts.stream()
                        .allMatch(one -> one.sample() <= one.stratum().size()
                                && one.sample() >= Math.min(2, one.stratum().size())));
            }
        }
    }

    @Test
    void theImpossibleIsRefused() {
        assertRefused("at-least-the-minima", () -> Allocation.PROPORTIONAL.divide(5, WORKED, 2));
        assertRefused("at-most-population", () -> Allocation.PROPORTIONAL.divide(5_001, WORKED, 2));
        assertRefused("shares-sum-to-one", () -> Allocation.FIXED.divide(10, List.of(share("A", .5)), 2));
        assertRefused("count", () -> Allocation.PROPORTIONAL.divide(10, List.of(size("empty", 0)), 2));
        assertRefused("not-empty", () -> Allocation.PROPORTIONAL.divide(10, List.of(), 2));
        assertRefused("unique", () -> Allocation.PROPORTIONAL.divide(10, List.of(size("A", 9), size("A", 9)), 2));
        assertRefused("not-negative", () -> Allocation.NEYMAN.divide(5, List.of(size("A", 9)), 2));
        assertRefused("some-deviation", () -> Allocation.NEYMAN.divide(5, List.of(new Stratum("A", 9, 0.0, null)), 2));
    }

    private static void assertRefused(String rule, Executable divide) {
        assertEquals(rule, assertThrows(Impossible.class, divide).rule());
    }

    private static Stratum size(String name, long size) {
        return new Stratum(name, size, null, null);
    }

    private static Stratum share(String name, double share) {
        return new Stratum(name, 100, null, share);
    }

    private static List<Long> samples(List<Allocation.Part> parts) {
        return parts.stream().map(Allocation.Part::sample).toList();
    }
}
