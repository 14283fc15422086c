package scot.pillars.charter.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.framework.model.Kind;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.framework.model.Scale;

/** Rule 7.1: 77 measures, some with several figures. */
class FrameworkFileTest {
    private final Framework framework = FrameworkFile.read("/framework/charter-framework-2019.json");

    @Test
    void rule_7_1_the_2019_framework_has_77_measures_in_sections_of_29_26_15_and_7() {
        assertEquals(77, framework.measures().size());
        assertEquals(
                List.of(29, 26, 15, 7),
                framework.sections().stream()
                        .map(section -> section.measures().size())
                        .toList());
    }

    @Test
    void rule_7_1_a_text_that_stands_under_two_questions_counts_once() {
        Measure measure = framework.measure("BF01").orElseThrow();
        assertEquals(2, measure.questions().size());
    }

    @Test
    void rule_7_1_wordings_are_63_held_1_truncated_13_not_held() {
        Map<String, Long> wordings =
                framework.measures().stream().collect(Collectors.groupingBy(Measure::wording, Collectors.counting()));
        assertEquals(Map.of("held", 63L, "truncated", 1L, "not-held", 13L), wordings);
    }

    @Test
    void rule_7_1_two_figures_joined_with_a_slash_are_a_and_b() {
        List<Figure> figures = framework.measure("PS18").orElseThrow().figures();
        assertEquals(
                List.of("PS18a", "PS18b"), figures.stream().map(Figure::code).toList());
        assertTrue(figures.get(1).text().startsWith("a percentage of staff said they get the information"));
        assertEquals(
                80,
                framework.measures().stream().mapToInt(m -> m.figures().size()).sum());
    }

    @Test
    void a_measure_whose_wording_is_not_held_has_no_text_and_takes_nothing() {
        Measure measure = framework.measure("PS27").orElseThrow();
        assertNull(measure.text());
        assertNull(measure.kind());
        assertEquals(false, measure.takesAnswers() || measure.takesStatistics());
    }

    @Test
    void the_kind_says_what_fills_a_measure() {
        assertEquals(Kind.STATISTIC, framework.measure("PW05").orElseThrow().kind());
        assertEquals(Kind.EXAMPLES, framework.measure("PS05").orElseThrow().kind());
        assertEquals(
                Scale.QUALITY, framework.figure("PS18a").orElseThrow().rule().scale());
    }
}
