package scot.pillars.assurance.form.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.form.model.FormDifference.Aspect;
import scot.pillars.assurance.form.model.FormDifference.Change;
import scot.pillars.assurance.form.model.FormDifference.Kind;

class FormDifferenceTest {
    private static final Criterion PERSON = criterion("X-01", "Right person?", "2", true, null);
    private static final Criterion RATE = criterion("X-02", "Right rate?", "1.50", false, null);

    @Test
    void saysWhatWasAddedRemovedRewordedAndWeighedAnew() {
        Criterion reworded = criterion(
                "X-02",
                "Is the rate right?",
                "3",
                true,
                new Criterion.ShownIf("X-03", Set.of(Result.MET, Result.NOT_MET)));
        Criterion added = criterion("X-03", "Right date?", "1", false, null);

        FormDifference difference = FormDifference.between(version(1, PERSON, RATE), version(2, added, reworded));

        assertEquals(
                new FormDifference(
                        1,
                        2,
                        List.of(
                                new Change("X-03", Kind.ADDED, "Right date?", List.of()),
                                new Change(
                                        "X-02",
                                        Kind.CHANGED,
                                        "Is the rate right?",
                                        List.of(
                                                new Aspect("question", "Right rate?", "Is the rate right?"),
                                                new Aspect("weight", "1.5", "3"),
                                                new Aspect("critical", "no", "yes"),
                                                new Aspect("asked", "always", "only if X-03 is met or not met"))),
                                new Change("X-01", Kind.REMOVED, "Right person?", List.of()))),
                difference);
    }

    @Test
    void theSameContentIsNoDifference() {
        assertEquals(
                List.of(),
                FormDifference.between(
                                version(1, RATE), version(2, criterion("X-02", "Right rate?", "1.5", false, null)))
                        .changes());
    }

    private static FormVersion version(int number, Criterion... criteria) {
        return new FormVersion(new CheckForm("X", "X", 1), number, "Example", List.of(criteria));
    }

    private static Criterion criterion(
            String code, String question, String weight, boolean critical, Criterion.ShownIf shownIf) {
        return new Criterion(
                code,
                question,
                "standard",
                "risk",
                null,
                null,
                new BigDecimal(weight),
                critical,
                false,
                false,
                shownIf);
    }
}
