package scot.pillars.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void three_figures_of_six_years_are_recorded_with_their_source() {
        List<Statistics.Statistic> statistics = Statistics.of(StaffSurvey.shipped());

        JsonNode tools = find(statistics, "staff-survey-B32-2024");
        assertEquals(18, statistics.size());
        assertEquals("PS23", tools.get("figure").asText());
        assertEquals("2024-25", tools.get("financialYear").asText());
        assertEquals("66.599", tools.get("value").asText());
        assertEquals(
                "Civil Service People Survey 2024, B32", tools.get("source").asText());
        assertEquals("exact", tools.get("match").asText());
        assertFalse(tools.has("numerator"));
        assertFalse(tools.has("base"));
        assertEquals(
                "near", find(statistics, "staff-survey-B56-2024").get("match").asText());
    }

    @Test
    void a_suppressed_value_is_recorded_as_suppressed_and_a_blank_one_not_at_all() {
        StaffSurvey survey =
                StaffSurvey.read(new StringReader("code,label,2023,2024\nB32,tools,[c],\nB1,x,50.5,51.5\n"));

        List<Statistics.Statistic> statistics = Statistics.of(survey);

        assertEquals(1, statistics.size());
        assertEquals("c", statistics.get(0).request().get("mark").asText());
        assertFalse(statistics.get(0).request().has("value"));
    }

    private static JsonNode find(List<Statistics.Statistic> statistics, String key) {
        return statistics.stream()
                .filter(statistic -> statistic.key().equals(key))
                .findFirst()
                .orElseThrow()
                .request();
    }
}
