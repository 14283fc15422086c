package scot.pillars.charter.framework.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule 7.2: what counts as positive, and what stays in the base, is an explicit rule of the question. */
class QuestionRuleTest {
    private final QuestionRule usual = QuestionRule.usual(Scale.AGREEMENT);

    @Test
    void rule_7_2_agree_and_strongly_agree_are_positive() {
        assertEquals(Optional.of(Counts.POSITIVE), usual.counts(Answer.AGREE));
        assertEquals(Optional.of(Counts.POSITIVE), usual.counts(Answer.STRONGLY_AGREE));
    }

    @Test
    void rule_7_2_good_and_very_good_are_positive_where_the_question_asks_how_good() {
        QuestionRule quality = QuestionRule.usual(Scale.QUALITY);
        assertEquals(Optional.of(Counts.POSITIVE), quality.counts(Answer.VERY_GOOD));
        assertEquals(Optional.empty(), quality.counts(Answer.AGREE));
    }

    @Test
    void rule_7_2_neither_stays_in_the_base_and_disagree_is_counted_beside() {
        assertEquals(Optional.of(Counts.NEUTRAL), usual.counts(Answer.NEITHER));
        assertEquals(Optional.of(Counts.NEGATIVE), usual.counts(Answer.DISAGREE));
    }

    @Test
    void rule_7_2_the_rule_says_whether_dont_know_and_not_applicable_stay_in_the_base() {
        QuestionRule keeping = new QuestionRule(Scale.AGREEMENT, true, false);
        assertEquals(Optional.of(Counts.OUTSIDE_BASE), usual.counts(Answer.DONT_KNOW));
        assertEquals(Optional.of(Counts.NEUTRAL), keeping.counts(Answer.DONT_KNOW));
        assertEquals(Optional.of(Counts.OUTSIDE_BASE), keeping.counts(Answer.NOT_APPLICABLE));
    }

    @Test
    void rule_7_2_the_rule_can_be_printed_with_the_figure() {
        assertTrue(usual.inWords().contains("\"don't know\" left out"));
        assertTrue(new QuestionRule(Scale.YES_NO, true, true).inWords().contains("\"not applicable\" included"));
    }
}
