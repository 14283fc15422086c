package scot.pillars.charter.measure.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void rule_7_5_the_change_is_the_difference_of_unrounded_values() {
        Series series = series(published("2023-24", "74.636"), published("2024-25", "75.436"));
        assertEquals("75", series.entries().get(0).printed());
        assertEquals("75", series.entries().get(1).printed());
        assertEquals(
                new Change("2023-24", "+1", "0.8"),
                series.changeTo(series.entries().get(1)));
    }

    @Test
    void rule_7_5_rounding_is_half_up_at_the_last_step() {
        assertEquals("1", Exact.percent(1, 200).rounded(0).toPlainString());
        assertEquals("48", Exact.percent(269, 565).rounded(0).toPlainString());
        assertEquals("47.610619", Exact.percent(269, 565).written());
        assertEquals("2", Exact.of(new BigDecimal("1.5")).rounded(0).toPlainString());
    }

    /** Worked example: answers 103, 166, 177, 95, 24 of 565; positive 269. */
    @Test
    void rule_7_2_positive_share_and_disagree_share_have_the_same_base() {
        Tally tally = new Tally(103 + 166, 177, 95 + 24, 10);
        assertEquals(565, tally.base());
        assertEquals("47.611", tally.positiveShare().rounded(3).toPlainString());
        assertEquals("21.062", tally.negativeShare().rounded(3).toPlainString());
    }

    @Test
    void rule_7_1_counts_that_are_absent_say_not_published() {
        assertEquals("not published", published("2024-25", "66.599").counts());
        assertEquals(
                "269 of 565",
                Entry.counted("2024-25", new Tally(269, 177, 119, 0), "").counts());
    }

    @Test
    void a_year_without_a_value_gives_no_change() {
        Entry suppressed = new Entry("2023-24", null, 0, null, null, null, "source", "c", null);
        Series series = series(published("2022-23", "70"), suppressed, published("2024-25", "75"));
        assertEquals("[c]", suppressed.printed());
        assertNull(series.changeTo(suppressed));
        assertNull(series.changeTo(series.entries().get(2)));
    }

    @Test
    void nobody_in_the_base_is_not_zero_per_cent() {
        assertEquals("[z]", Entry.counted("2024-25", new Tally(0, 0, 0, 4), "").printed());
    }

    private static Series series(Entry... entries) {
        return new Series("PS23", "agency", "statistic", "percent", "exact", List.of(entries));
    }

    private static Entry published(String year, String value) {
        return new Entry(year, Exact.of(new BigDecimal(value)), 0, null, null, null, "source", null, null);
    }
}
