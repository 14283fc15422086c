package scot.pillars.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutRulesTest {
    private static final String BASE = "scot.pillars.testing.layout";
    private final JavaClasses classes = new ClassFileImporter().importPackages(BASE);

    @Test
    void eachRuleFindsItsOneViolation() {
        assertEquals(
                List.of(
                        "a model knows only java.* and itself",
                        "a name says what the class does: no Service, Manager, Helper, Util, Impl, Dto",
                        "a slice never uses the rows of another slice",
                        "every operation has an id in the OpenAPI document",
                        "every operation says who may call it",
                        "nothing sleeps",
                        "the time comes from BusinessClock"),
                violated().stream().sorted().toList());
    }

    @Test
    void onlyTheSystemClockIsRefused() {
        EvaluationResult result = LayoutRules.of(BASE)
                .filter(rule -> rule.getDescription().startsWith("the time"))
                .findFirst()
                .orElseThrow()
                .evaluate(classes);
        assertEquals(1, result.getFailureReport().getDetails().size());
    }

    private List<String> violated() {
        List<String> violated = new ArrayList<>();
        LayoutRules.of(BASE).forEach(rule -> {
            if (rule.allowEmptyShould(true).evaluate(classes).hasViolation()) {
                violated.add(rule.getDescription());
            }
        });
        return violated;
    }
}
