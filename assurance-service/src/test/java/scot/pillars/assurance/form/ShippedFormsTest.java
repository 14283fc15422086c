package scot.pillars.assurance.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.form.model.FormRule;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.testing.RealParts;

/** The forms of this project's own, for Scottish Child Payment and Adult Disability Payment at three tiers. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ShippedFormsTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);

    @Inject
    Forms forms;

    @Test
    void everyTierHasEightToTwelveCriteriaThatMakeAForm() {
        for (String benefit : List.of("SCP", "ADP")) {
            for (int tier = 1; tier <= 3; tier++) {
                PublishedForm form = forms.inForce(benefit, tier, FIRST_DAY).orElseThrow();
                List<Criterion> criteria = form.content().criteria();
                assertTrue(criteria.size() >= 8 && criteria.size() <= 12, form.inWords());
                assertEquals(List.of(), FormRule.broken(criteria, true), form.inWords());
                assertTrue(criteria.stream().allMatch(one -> one.guidance() != null), form.inWords());
                assertTrue(forms.inForce(benefit, tier, FIRST_DAY.minusDays(1)).isEmpty());
            }
        }
    }

    @Test
    void pointsAreNotAskedForWhereTheSpecialRulesForTerminalIllnessApply() {
        PublishedForm form = forms.inForce("ADP", 1, FIRST_DAY).orElseThrow();

        assertEquals(9, form.content().shown(Map.of("ADP-1-03", Result.MET)).size());
        assertEquals(
                12,
                form.content().shown(Map.of("ADP-1-03", Result.NOT_APPLICABLE)).size());
    }

    @Test
    void theSameQuestionIsAskedAtEachTier() {
        String residence = "Were the residence conditions met for the whole period?";
        for (int tier = 1; tier <= 3; tier++) {
            assertTrue(forms.inForce("SCP", tier, FIRST_DAY).orElseThrow().content().criteria().stream()
                    .anyMatch(one -> one.question().equals(residence)));
        }
    }
}
