package scot.pillars.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.pillars.deploy.sample.counts.IndependentCounts;

class VerificationTest {

    @Test
    void names_every_number_that_differs_in_either_direction() {
        List<String> mismatches = new ArrayList<>();

        Verification.differences(
                "year", Map.of("checks", "10", "lines", "3"), Map.of("checks", "9", "cases", "1"), mismatches);

        assertEquals(
                List.of(
                        "year, cases: the views show 1, the files hold 0",
                        "year, checks: the views show 9, the files hold 10",
                        "year, lines: the views show 0, the files hold 3"),
                mismatches);
    }

    @Test
    void expects_no_money_and_no_case_of_the_real_reviews() throws IOException {
        Map<String, String> expected = Expected.ofReviews(IndependentCounts.reviews(2019));

        assertTrue(
                expected.keySet().stream().noneMatch(name -> name.startsWith("amounts") || name.startsWith("cases")));
        assertEquals("3267", expected.get("lines.element.Shelter deduction"));
    }

    @Test
    void prints_the_top_elements_with_share_and_cumulative_share() throws IOException {
        Map<String, String> counts = Expected.ofReviews(IndependentCounts.reviews(2019));

        Table top = Tables.ofReviews(counts, counts).get(1);

        assertEquals(
                List.of("Shelter deduction", "3,267", "3,267", "27.7 %", "27.7 %", "equal"),
                top.rows().get(0));
        assertEquals(
                List.of("Wages and salaries", "2,197", "2,197", "18.6 %", "46.4 %", "equal"),
                top.rows().get(1));
    }

    @Test
    void reads_gauges_with_and_without_labels() {
        String metrics = "# HELP x\npillars_outbox_backlog 3.0\npillars_consumer_lag{topic=\"a\"} 2.0\n"
                + "pillars_consumer_lag{topic=\"b\"} 5.0\n";

        assertEquals(3, Backlog.gauge(metrics, "pillars_outbox_backlog"));
        assertEquals(7, Backlog.gauge(metrics, "pillars_consumer_lag"));
        assertEquals(0, Backlog.gauge("pillars_consumer_lag NaN\n", "pillars_consumer_lag"));
    }
}
