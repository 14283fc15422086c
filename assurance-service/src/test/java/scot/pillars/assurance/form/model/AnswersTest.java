package scot.pillars.assurance.form.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static scot.pillars.assurance.form.model.Result.INSUFFICIENT_EVIDENCE;
import static scot.pillars.assurance.form.model.Result.MET;
import static scot.pillars.assurance.form.model.Result.NOT_APPLICABLE;
import static scot.pillars.assurance.form.model.Result.NOT_MET;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 3, rules 3 and 4 of the domain notes. */
class AnswersTest {
    private static final FormVersion FORM = new FormVersion(
            new CheckForm("X-1", "X", 1),
            1,
            "Example",
            List.of(
                    criterion("A", "4", true, false, false, null),
                    criterion("B", "3", false, true, true, null),
                    criterion("C", "2", false, true, false, new Criterion.ShownIf("B", Set.of(MET, NOT_MET))),
                    criterion("D", "1", true, false, false, new Criterion.ShownIf("C", Set.of(NOT_MET)))));

    @Test
    void rule_3_4_theScoreIsTheWeightOfWhatIsRightOverTheWeightOfWhatApplied() {
        // (4 + 2) / (4 + 3 + 2) = 0.6667
        Score score = score(answer("A", MET), commented("B", NOT_MET), answer("C", MET));

        assertEquals(new Score(new BigDecimal("0.6667"), 2, 3, true), score);
    }

    @Test
    void rule_3_4_notApplicableLeavesTheDenominatorSoThatTheOtherWeightsCountForMore() {
        // 4 / 4, not 4 / (4 + 3)
        assertEquals(
                new Score(new BigDecimal("1.0000"), 1, 1, true), score(answer("A", MET), answer("B", NOT_APPLICABLE)));
    }

    @Test
    void rule_3_4_aFailedCriticalCriterionFailsTheCheckWhateverTheScore() {
        // (4 + 3) / (4 + 3 + 2 + 1) = 0.7, and D is critical
        Score score = score(answer("A", MET), answer("B", MET), answer("C", NOT_MET), answer("D", NOT_MET));

        assertEquals(new Score(new BigDecimal("0.7000"), 2, 4, false), score);
    }

    @Test
    void rule_3_4_insufficientEvidenceIsNotRight() {
        // 3 / (4 + 3 + 2)
        Score score = score(answer("A", INSUFFICIENT_EVIDENCE), answer("B", MET), answer("C", INSUFFICIENT_EVIDENCE));

        assertEquals(new Score(new BigDecimal("0.3333"), 1, 3, false), score);
    }

    @Test
    void rule_3_4_withoutACriterionThatAppliesThereIsNoScore() {
        FormVersion form = new FormVersion(FORM.form(), 1, "", List.of(criterion("B", "3", false, true, false, null)));

        assertEquals(Optional.empty(), new Answers(form, List.of(answer("B", NOT_APPLICABLE))).score());
    }

    @Test
    void rule_3_4_casesRightAndCriteriaRightAreApart() {
        // three criteria of four are right, the case is not
        Score wrong = score(answer("A", NOT_MET), answer("B", MET), answer("C", MET));
        // two of three are right, and so is the case
        Score right = score(answer("A", MET), commented("B", NOT_MET), answer("C", MET));

        assertEquals(List.of(2, 3, false), List.of(wrong.right(), wrong.applied(), wrong.passed()));
        assertEquals(List.of(2, 3, true), List.of(right.right(), right.applied(), right.passed()));
    }

    @Test
    void aCriterionIsAskedOnlyAfterTheResultsNamed() {
        assertEquals("AB", asked(Map.of()));
        assertEquals("ABC", asked(Map.of("B", MET)));
        assertEquals("AB", asked(Map.of("B", NOT_APPLICABLE)));
        assertEquals("ABCD", asked(Map.of("B", MET, "C", NOT_MET)));
    }

    @Test
    void aCriterionWhoseOwnConditionIsHiddenStaysHidden() {
        assertEquals("AB", asked(Map.of("B", NOT_APPLICABLE, "C", NOT_MET)));
    }

    @Test
    void anAnswerToAHiddenCriterionIsRefused() {
        assertBroken("1 C criterion-hidden", false, answer("B", NOT_APPLICABLE), answer("C", MET));
    }

    @Test
    void anAnswerToAnUnknownCriterionIsRefused() {
        assertBroken("0 Z criterion-unknown", false, answer("Z", MET));
    }

    @Test
    void everyCriterionAskedIsAnsweredBeforeACheckIsComplete() {
        assertBroken("null A criterion-unanswered null C criterion-unanswered", true, answer("B", MET));
        assertBroken("", false, answer("B", MET));
    }

    @Test
    void notApplicableIsTakenOnlyWhereTheFormSaysSo() {
        assertBroken("0 A not-applicable-taken", false, answer("A", NOT_APPLICABLE));
        assertBroken("", false, answer("B", NOT_APPLICABLE));
    }

    @Test
    void notMetNeedsACommentWhereTheFormSaysSo() {
        assertBroken("0 B comment-on-fail", false, answer("B", NOT_MET));
        assertBroken("", false, commented("B", NOT_MET));
        assertBroken("", false, answer("A", NOT_MET));
    }

    private static Score score(Answer... answers) {
        Answers given = new Answers(FORM, List.of(answers));
        assertEquals(List.of(), given.broken(true));
        return given.score().orElseThrow();
    }

    private static void assertBroken(String expected, boolean ended, Answer... answers) {
        StringBuilder found = new StringBuilder();
        new Answers(FORM, List.of(answers))
                .broken(ended)
                .forEach(one -> found.append(found.isEmpty() ? "" : " ")
                        .append(one.place())
                        .append(' ')
                        .append(one.criterion())
                        .append(' ')
                        .append(one.rule().key()));
        assertEquals(expected, found.toString());
    }

    private static String asked(Map<String, Result> results) {
        StringBuilder codes = new StringBuilder();
        FORM.shown(results).forEach(one -> codes.append(one.code()));
        return codes.toString();
    }

    private static Answer answer(String criterion, Result result) {
        return new Answer(criterion, result, false);
    }

    private static Answer commented(String criterion, Result result) {
        return new Answer(criterion, result, true);
    }

    private static Criterion criterion(
            String code,
            String weight,
            boolean critical,
            boolean mayBeNotApplicable,
            boolean commentOnFail,
            Criterion.ShownIf shownIf) {
        return new Criterion(
                code,
                code + "?",
                "standard",
                "risk",
                null,
                null,
                new BigDecimal(weight),
                critical,
                mayBeNotApplicable,
                commentOnFail,
                shownIf);
    }
}
