package scot.pillars.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pillars.statistics.RankingQuality.Ranked;

class RankingQualityTest {
    /** Ratings of 109 computed tomographs (Hanley & McNeil, Radiology 143 (1982) 29-36, table I). */
    private static final int[] NORMAL = {33, 6, 6, 11, 2};

    private static final int[] ABNORMAL = {3, 2, 2, 11, 33};

    @Test
    void the_area_of_hanley_and_mcneil_is_reproduced() {
        RankingQuality quality = RankingQuality.of(tomographs(), 0.95);

        assertEquals(0.893, quality.area(), 0.0005);
        assertEquals(0.0325, quality.standardError(), 0.0001);
        assertTrue(quality.interval().lower() > 0.5);
    }

    @Test
    void a_score_that_says_nothing_has_an_area_of_one_half() {
        List<Ranked> same = List.of(new Ranked(1, true, 1), new Ranked(1, false, 3), new Ranked(1, false, 1));

        assertEquals(0.5, RankingQuality.of(same, 0.95).area());
    }

    @Test
    void weights_count_pairs() {
        List<Ranked> ranked = List.of(new Ranked(2, true, 1), new Ranked(1, false, 3), new Ranked(3, false, 1));

        assertEquals(0.75, RankingQuality.of(ranked, 0.95).area());
    }

    @Test
    void one_outcome_alone_cannot_be_ranked() {
        assertThrows(Impossible.class, () -> RankingQuality.of(List.of(new Ranked(1, true, 1)), 0.95));
    }

    @Test
    void wilson_at_an_effective_size_is_wilson_at_that_size() {
        Interval counted = Intervals.wilson(81, 263, 0.95);
        Interval weighted = Intervals.wilson(81.0 / 263, 263.0, 0.95);

        assertEquals(counted.lower(), weighted.lower(), 1e-12);
        assertEquals(counted.upper(), weighted.upper(), 1e-12);
    }

    private static List<Ranked> tomographs() {
        List<Ranked> ranked = new ArrayList<>();
        for (int rating = 0; rating < NORMAL.length; rating++) {
            for (int i = 0; i < NORMAL[rating]; i++) {
                ranked.add(new Ranked(rating, false, 1));
            }
            for (int i = 0; i < ABNORMAL[rating]; i++) {
                ranked.add(new Ranked(rating, true, 1));
            }
        }
        return ranked;
    }
}
