package scot.pillars.reporting.charter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.events.EventType;
import scot.pillars.events.FrameworkPublished;
import scot.pillars.events.FrameworkPublished.Figure;
import scot.pillars.events.FrameworkPublished.Section;
import scot.pillars.events.StatisticRecorded;
import scot.pillars.events.SurveyResponse;
import scot.pillars.events.SurveyResponse.Answer;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CharterSummaryTest {
    private final String dataset = PublishedEvents.freshDataset();
    private final String view = "/v1/views/charter-summary?dataset=" + dataset;

    @BeforeAll
    static void framework() {
        FrameworkPublished framework = new FrameworkPublished(
                "2019",
                "Our Charter",
                List.of(
                        new Section(
                                "PS",
                                "A people's service",
                                3,
                                List.of(
                                        new Figure("PS01", "PS01", "Kindness", "survey-percentage", "clients"),
                                        new Figure("PS23", "PS23", "Tools", "survey-percentage", "staff"),
                                        new Figure("PS25", "PS25", "Speak up", "survey-percentage", "staff"))),
                        new Section(
                                "BF", "A better future", 7, List.of(new Figure("BF01", "BF01", null, null, null)))));
        PublishedEvents.send(EventType.FRAMEWORK_PUBLISHED, "2019", framework);
    }

    @Test
    void _200_shares_with_numerator_and_base_and_statistics_without() {
        respond("2025-26", "positive");
        respond("2025-26", "positive");
        respond("2025-26", "negative");
        respond("2025-26", "outside-base");
        record("PS23", "2025-26", "75.0", "exact", null);
        record("PS23", "2025-26", "75.436", "exact", null);
        record("PS25", "2025-26", "60", "near", null);

        PublishedEvents.await(view, "items.find { it.figure == 'PS01' }.outsideBase", 1);
        PublishedEvents.await(view, "items.find { it.figure == 'PS23' }.value", "75.436");
        JsonPath summary = PublishedEvents.await(view, "items.find { it.figure == 'PS25' }.value", "60");

        assertEquals("2025-26", summary.getString("financialYear"));
        assertEquals("66.7", summary.getString("items.find { it.figure == 'PS01' }.value"));
        assertEquals("0.6666666666666667", summary.getString("items.find { it.figure == 'PS01' }.unrounded"));
        assertEquals(2, summary.getInt("items.find { it.figure == 'PS01' }.numerator"));
        assertEquals(3, summary.getInt("items.find { it.figure == 'PS01' }.base"));
        assertNull(summary.getString("items.find { it.figure == 'PS23' }.base"));
        assertEquals(1, summary.getList("items.findAll { it.figure == 'PS23' }").size());
        assertEquals(2, summary.getInt("totals.find { it.section == 'PS' }.withValue"));
        assertEquals(1, summary.getInt("totals.find { it.section == 'PS' }.withNearValueOnly"));
        assertEquals(0, summary.getInt("totals.find { it.section == 'PS' }.missing"));
        assertEquals(1, summary.getInt("totals.find { it.section == 'BF' }.missing"));
        assertEquals(7, summary.getInt("totals.find { it.section == 'BF' }.measures"));
    }

    @Test
    void _200_a_suppressed_value_stays_empty_with_its_mark_and_counts_as_missing() {
        record("PS23", "2023-24", null, "exact", "c");
        PublishedEvents.await(view + "&financialYear=2023-24", "items.find { it.figure == 'PS23' }.mark", "c");

        given().get(view + "&financialYear=2023-24&section=PS")
                .then()
                .body("items.find { it.figure == 'PS23' }.value", nullValue())
                .body("totals[0].missing", equalTo(3))
                .body("totals.size()", equalTo(1));
    }

    @Test
    void _200_a_year_without_figures_lists_what_is_missing() {
        PublishedEvents.await(view + "&financialYear=1999-00", "items.size()", 4);

        given().get(view + "&financialYear=1999-00")
                .then()
                .body("items[0].value", nullValue())
                .body("items[0].figure", equalTo("PS01"))
                .body("totals[0].missing", equalTo(3));
    }

    @Test
    void the_page_of_a_year_without_figures_says_that_they_are_not_known_and_shows_no_empty_columns() {
        PublishedEvents.await(view + "&financialYear=1999-00", "items.size()", 4);

        String page = given().get("/views/charter-summary?financialYear=1999-00&section=PS&dataset=" + dataset)
                .asString();

        assertTrue(page.contains("class=\"pl_number\">Not known yet</td>"), page);
        assertTrue(page.contains("<option value=\"PS\" selected>A people"), page);
        assertFalse(page.contains("Numerator"), page);
    }

    @Test
    void _200_csv() {
        record("PS23", "2024-25", "70", "exact", null);
        PublishedEvents.await(view, "items.find { it.figure == 'PS23' }.value", "70");

        String csv = given().get(view + "&format=csv").asString();

        assertTrue(csv.contains("PS,A people's service,PS23,PS23,Tools,survey-percentage,staff," + dataset), csv);
    }

    @ParameterizedTest
    @CsvSource({
        "financialYear=2025, financialYear",
        "financialYear=2025-27, financialYear",
        "section=XX, section",
        "by=section, by"
    })
    void _400_names_the_parameter(String query, String field) {
        given().get("/v1/views/charter-summary?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private void respond(String year, String counts) {
        UUID id = UUID.randomUUID();
        SurveyResponse response = new SurveyResponse(
                id, dataset, "client-survey", null, year, "clients", null, List.of(new Answer("PS01", "x", counts)));
        PublishedEvents.send(EventType.SURVEY_RESPONSE, id.toString(), response);
    }

    private void record(String figure, String year, String value, String match, String mark) {
        StatisticRecorded statistic = new StatisticRecorded(
                UUID.randomUUID(),
                dataset,
                figure,
                year,
                value == null ? null : new BigDecimal(value),
                "percent",
                null,
                null,
                "Civil Service People Survey",
                match,
                mark);
        PublishedEvents.send(EventType.STATISTIC_RECORDED, figure, statistic);
    }
}
