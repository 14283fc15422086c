package scot.pillars.charter.statistic.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticRulesTest {
    @Test
    void rule_7_1_numerator_and_base_may_be_not_published() {
        assertEquals(List.of(), rules(percent("66.599", null, null)));
    }

    @Test
    void numerator_and_base_come_together() {
        assertEquals(List.of("base both-or-none"), rules(percent("50", 1L, null)));
    }

    /** Worked examples: published percentages. */
    @ParameterizedTest
    @CsvSource({
        "9.1, 854, 9370",
        "1.9, 180, 9370",
        "4.2, 4619, 111115",
        "0.4, 480, 111115",
        "65, 356715, 549574",
        "90, 26940, 29955",
        "18.230, 103, 565",
        "47.611, 269, 565"
    })
    void a_published_percentage_fits_its_counts_rounded_half_up(String value, long numerator, long base) {
        assertEquals(List.of(), rules(percent(value, numerator, base)));
    }

    @Test
    void a_percentage_that_does_not_fit_its_counts_is_refused() {
        assertEquals(List.of("value fits-counts"), rules(percent("9.2", 854L, 9370L)));
    }

    @Test
    void rule_7_6_a_mark_stands_in_place_of_a_value() {
        assertEquals(List.of(), rules(new Reading("2024-25", null, "percent", null, null, "c")));
        assertEquals(
                List.of("value value-or-mark"),
                rules(new Reading("2024-25", BigDecimal.ONE, "percent", null, null, "c")));
        assertEquals(List.of("value value-or-mark"), rules(new Reading("2024-25", null, "percent", null, null, null)));
    }

    @Test
    void a_percentage_is_0_to_100_and_a_count_is_whole() {
        assertEquals(List.of("value percent"), rules(percent("100.1", null, null)));
        assertEquals(List.of("value not-negative"), rules(percent("-1", null, null)));
        assertEquals(
                List.of("value whole-number"),
                rules(new Reading("2024-25", new BigDecimal("1.5"), "count", null, null, null)));
    }

    @Test
    void the_year_has_begun_and_is_well_formed() {
        assertEquals(
                List.of("financialYear year-range"),
                rules(new Reading("2026-27", BigDecimal.ONE, "percent", null, null, null)));
        assertEquals(
                List.of("financialYear financial-year"),
                rules(new Reading("2024", BigDecimal.ONE, "percent", null, null, null)));
    }

    private static Reading percent(String value, Long numerator, Long base) {
        return new Reading("2024-25", new BigDecimal(value), "percent", numerator, base, null);
    }

    private static List<String> rules(Reading reading) {
        return StatisticRules.check(reading, 2025).stream()
                .map(broken -> broken.field() + " " + broken.rule())
                .toList();
    }
}
