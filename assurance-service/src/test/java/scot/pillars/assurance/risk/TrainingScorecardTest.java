package scot.pillars.assurance.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.risk.model.Facts;
import scot.pillars.assurance.risk.model.Feature;
import scot.pillars.assurance.risk.model.RiskCase;
import scot.pillars.assurance.risk.model.Scorecard;

class TrainingScorecardTest {
    @Test
    void the_level_with_more_errors_gives_more_points_and_the_same_seed_gives_the_same_card() {
        Scorecard card = TrainingScorecard.train(cases(), 7, Set.of()).scorecard();

        Facts post = new Facts(Map.of("channel", "post"), Map.of());
        Facts online = new Facts(Map.of("channel", "online"), Map.of());
        assertTrue(card.score(post) > card.score(online) + 20, card.toString());
        assertEquals(card, TrainingScorecard.train(cases(), 7, Set.of()).scorecard());
    }

    @Test
    void a_feature_that_is_left_out_is_not_looked_at() {
        Scorecard card = TrainingScorecard.train(cases(), 7, Set.of("channel")).scorecard();

        assertFalse(card.features().stream().map(Feature::name).toList().contains("channel"));
    }

    @Test
    void rule_3_7_a_case_counts_as_many_as_it_stands_for() {
        List<RiskCase> cases = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean post = i % 2 == 0;
            boolean wrong = i % 8 < 2;
            // Unweighted both channels are wrong in one case of four; weighted, post is wrong in one half
            cases.add(one(i, post ? "post" : "online", wrong, post && wrong ? 3 : 1));
        }

        Scorecard card = TrainingScorecard.train(cases, 7, Set.of()).scorecard();

        assertTrue(card.score(new Facts(Map.of("channel", "post"), Map.of())) > 10, card.toString());
    }

    @Test
    void on_a_later_period_the_curve_says_what_the_highest_scores_find_beside_chance() {
        Scorecard card = TrainingScorecard.train(cases(), 7, Set.of()).scorecard();

        HoldOutView result = new HoldOut(cases(), card, 0.5).result();

        assertTrue(result.area().lower() > 0.5);
        HoldOutView.Depth half = result.curve().stream()
                .filter(depth -> depth.share() == 0.5)
                .findFirst()
                .orElseThrow();
        assertEquals(40, half.errorsPerHundred(), 1e-9);
        assertEquals(25, half.errorsPerHundredAtRandom(), 1e-9);
        assertEquals(1.6, half.lift(), 1e-9);
        assertEquals(0.8, half.shareOfErrorsFound(), 1e-9);
        assertEquals(15, half.nugatoryAvoidedPerHundred(), 1e-9);
        assertEquals(400, half.valuePerHundred(), 1e-9);
        HoldOutView.Depth all = result.curve().get(result.curve().size() - 1);
        assertEquals(1, all.lift(), 1e-9);
        HoldOutView.Group post = result.groups().stream()
                .filter(group -> group.by().equals("channel") && group.name().equals("post"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, post.selection().value(), 1e-9);
        assertEquals(0.4, post.hit().value(), 1e-9);
        assertEquals(1, post.falsePositive().value(), 1e-9);
        assertTrue(result.groups().stream().anyMatch(group -> group.by().equals("age band")));
    }

    @Test
    void a_group_of_few_checks_is_withheld() {
        List<RiskCase> cases = new ArrayList<>(cases());
        cases.add(one(1001, "telephone", true, 1));

        HoldOutView result =
                new HoldOut(cases, TrainingScorecard.train(cases(), 7, Set.of()).scorecard(), 0.5).result();

        HoldOutView.Group few = result.groups().stream()
                .filter(group -> group.name().equals("telephone"))
                .findFirst()
                .orElseThrow();
        assertEquals(new HoldOutView.Group("channel", "telephone", null, null, null, null), few);
    }

    /** Of 400 decisions by post 160 are wrong, of 400 online 40; each wrong by 10. */
    private static List<RiskCase> cases() {
        List<RiskCase> cases = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            boolean post = i % 2 == 0;
            cases.add(one(i, post ? "post" : "online", post ? i % 10 < 4 : i % 20 == 1, 2));
        }
        return cases;
    }

    private static RiskCase one(int i, String channel, boolean wrong, double weight) {
        return new RiskCase(
                "D-" + i,
                LocalDate.of(2026, 1, 1).plusDays(i % 300),
                new Facts(Map.of("channel", channel), Map.of("amount", (double) (i % 7))),
                wrong,
                wrong ? 10 : 0,
                weight,
                i % 3 == 0 ? "25-34" : "65 and over");
    }
}
