package scot.pillars.assurance.sampling.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SystematicTest {
    @Test
    void everyTenthFromARandomStart() {
        assertArrayEquals(new long[] {3, 13, 23, 33}, Systematic.places(40, 4, 0.3));
    }

    @Test
    void aFractionalIntervalStillGivesExactlyTheSample() {
        for (double start : new double[] {0, 0.17, 0.5, 0.999999}) {
            long[] places = Systematic.places(17, 5, start);

            assertEquals(
                    5,
                    Arrays.stream(places)
                            .distinct()
                            .filter(place -> place >= 0 && place < 17)
                            .count());
        }
    }

    @Test
    void overAllStartsEachUnitIsChosenWithItsProbability() {
        int population = 17;
        int sample = 5;
        long[] chosen = new long[population];
        for (int start = 0; start < population; start++) {
            for (long place : Systematic.places(population, sample, (start + 0.5) / population)) {
                chosen[(int) place]++;
            }
        }

        for (long times : chosen) {
            assertEquals(sample, times, "each of 17 units in exactly 5 of 17 starts");
        }
    }

    @Test
    void everyUnitOfAPopulationThatIsTheSample() {
        assertArrayEquals(new long[] {0, 1, 2}, Systematic.places(3, 3, 0.9));
    }

    @Test
    void moreThanThePopulationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Systematic.places(3, 4, 0));
    }
}
