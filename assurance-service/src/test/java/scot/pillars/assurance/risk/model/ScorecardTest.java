package scot.pillars.assurance.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private final Scorecard scorecard = new Scorecard(List.of(
            new Feature(
                    "channel",
                    List.of(),
                    List.of(
                            new Feature.Level("post", 30, 1.04, 50),
                            new Feature.Level(Feature.OTHER, 12, 0.4, 25),
                            new Feature.Level("online", 0, 0, 80)),
                    5),
            new Feature(
                    "amount",
                    List.of(50.0, 100.0),
                    List.of(
                            new Feature.Level("100 or more", 20, 0.7, 60),
                            new Feature.Level(Feature.NOT_KNOWN, 7, 0.2, 20),
                            new Feature.Level("below 50", 0, 0, 60)),
                    9)));

    @Test
    void a_score_is_the_sum_of_the_points_of_its_levels() {
        assertEquals(50, scorecard.score(new Facts(Map.of("channel", "post"), Map.of("amount", 100.0))));
        assertEquals(0, scorecard.score(new Facts(Map.of("channel", "online"), Map.of("amount", 49.99))));
    }

    @Test
    void a_rare_level_gives_the_points_of_rare_ones_and_one_never_seen_those_of_an_average_one() {
        assertEquals(12 + 9, scorecard.score(new Facts(Map.of("channel", "pigeon"), Map.of("amount", 50.0))));
    }

    @Test
    void what_is_not_known_is_a_level_of_its_own() {
        assertEquals(12 + 7, scorecard.score(new Facts(Map.of(), Map.of())));
    }

    @Test
    void reasons_are_the_levels_that_gave_most_points() {
        assertEquals(
                List.of(new Scorecard.Reason("channel", "post", 30), new Scorecard.Reason("amount", "100 or more", 20)),
                scorecard.reasons(new Facts(Map.of("channel", "post"), Map.of("amount", 250.0)), 5));
        assertEquals(List.of(), scorecard.reasons(new Facts(Map.of("channel", "online"), Map.of("amount", 1.0)), 5));
    }
}
