package scot.pillars.reporting.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.pillars.reporting.Samples.JUNE;
import static scot.pillars.reporting.Samples.check;
import static scot.pillars.reporting.Samples.month;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.EventType;
import scot.pillars.events.Period;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CheckViewTest {
    private static final String VIEW = "/v1/views/checks?dataset=";
    private final String dataset = PublishedEvents.freshDataset();

    @Test
    void _200_counts_checks_by_outcome_with_the_unweighted_share_in_error() {
        send(check(dataset, "SCP", "Dundee City", JUNE, "correct"));
        send(check(dataset, "SCP", "Dundee City", JUNE, "procedural"));
        send(check(dataset, "SCP", "Fife", JUNE, "overpayment"));
        send(check(dataset, "ADP", null, JUNE, 2, "complete", "over-and-underpayment", 2, null));
        send(check(dataset, "ADP", null, month("2025-07"), null, "incomplete", null, 0, null));

        JsonPath view = PublishedEvents.await(VIEW + dataset, "totals[0].checks", 5);

        assertEquals(2, view.getList("items").size());
        assertEquals("ADP", view.getString("items[0].benefit"));
        assertEquals("0.3333333333333333", view.getString("items[1].caseErrorRate"));
        assertEquals("33.3", view.getString("items[1].caseErrorRatePercent"));
        assertEquals(1, view.getInt("items[0].overAndUnder"));
        assertEquals(1, view.getInt("items[0].incomplete"));
        assertEquals("100.0", view.getString("items[0].caseErrorRatePercent"));
        assertNull(view.getString("items[0].minutes"));
        assertEquals(4, view.getInt("totals[0].complete"));
        assertEquals("0.5", view.getString("totals[0].caseErrorRate"));
        assertEquals(60, view.getInt("totals[0].minutes"));
        assertEquals(10, view.getInt("totals[0].findings"));
        assertEquals("unweighted share of checks, not an estimate", view.getString("rate"));
        assertTrue(view.getLong("asOf.position") >= 5);
    }

    @Test
    void _200_groups_and_filters_in_the_grain_that_the_data_has() {
        send(check(dataset, "SCP", "Fife", JUNE, "correct"));
        send(check(dataset, "SCP", "Fife", month("2025-08"), "overpayment"));
        send(check(
                dataset, "SNAP", "Ohio", new Period("us-fiscal-year", "2019"), null, "complete", "correct", 0, null));
        PublishedEvents.await(VIEW + dataset, "totals[0].checks", 3);

        given().get(VIEW + dataset + "&by=period,tier")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].calendar", equalTo("month"))
                .body("items[0].tier", equalTo(1))
                .body("items[2].period", equalTo("2019"))
                .body("items[2].tier", nullValue())
                .body("items[2].benefit", nullValue());
        given().get(VIEW + dataset + "&from=2025-07&to=2025-12")
                .then()
                .statusCode(200)
                .body("totals[0].checks", equalTo(1));
        given().get(VIEW + dataset + "&area=Ohio&calendar=us-fiscal-year&from=2019")
                .then()
                .statusCode(200)
                .body("totals[0].checks", equalTo(1));
        given().get(VIEW + dataset + "&tier=1").then().body("totals[0].checks", equalTo(2));
        given().get(VIEW + dataset + "&by=period&sort=-errorLines").then().body("items[0].period", equalTo("2025-08"));
    }

    @Test
    void _200_two_datasets_are_never_summed() {
        String other = PublishedEvents.freshDataset();
        send(check(dataset, "SCP", "Fife", JUNE, "correct"));
        send(check(other, "SCP", "Fife", JUNE, "correct"));
        PublishedEvents.await(VIEW + other, "totals[0].checks", 1);
        PublishedEvents.await(VIEW + dataset, "totals[0].checks", 1);

        JsonPath all = PublishedEvents.read("/v1/views/checks");

        assertEquals(1, all.getInt("totals.find { it.dataset == '" + dataset + "' }.checks"));
        assertEquals(1, all.getInt("totals.find { it.dataset == '" + other + "' }.checks"));
        assertEquals("Data of " + other, all.getString("totals.find { it.dataset == '" + other + "' }.datasetLabel"));
    }

    @Test
    void _200_a_dataset_without_checks_is_empty_not_missing() {
        given().get(VIEW + "nobody")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("totals", hasSize(0));
    }

    @Test
    void _200_csv_by_accept_and_by_parameter_with_the_label_of_the_data() {
        send(check(dataset, "SCP", null, JUNE, "overpayment"));
        PublishedEvents.await(VIEW + dataset, "totals[0].checks", 1);

        String byAccept = given().accept("text/csv")
                .get(VIEW + dataset)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String byParameter = given().get(VIEW + dataset + "&format=csv")
                .then()
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertEquals(byAccept, byParameter);
        assertTrue(byAccept.startsWith("dataset,datasetLabel,benefit,area,"), byAccept);
        assertTrue(byAccept.contains("\r\n" + dataset + ",Data of " + dataset + ",SCP,,,,,1,1,0,0,0,0,0,1,"), byAccept);
    }

    @ParameterizedTest
    @CsvSource({
        "by=colour, by",
        "'by=benefit,benefit', by",
        "from=2025-13, from",
        "from=2025, from",
        "calendar=lunar, calendar",
        "calendar=uk-financial-year&from=2025-27, from",
        "from=2025-06&to=2025-05, to",
        "tier=4, tier",
        "tier=one, tier",
        "sort=colour, sort",
        "format=xml, format",
        "benifit=SCP, benifit",
        "benefit=SCP&benefit=ADP, benefit"
    })
    void _400_names_the_parameter(String query, String field) {
        given().get("/v1/views/checks?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void _405_a_view_cannot_be_written() {
        given().post("/v1/views/checks").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void dead_letter_when_the_disposition_is_not_of_the_vocabulary() {
        String key = UUID.randomUUID().toString();
        CheckCompleted strange = check(dataset, "SCP", null, JUNE, 1, "forgotten", null, 0, null);

        UUID id = PublishedEvents.send(EventType.CHECK_COMPLETED, key, strange);

        JsonPath letters = PublishedEvents.await(
                "/v1/dead-letters?limit=1000", "items.find { it.eventId == '" + id + "' }.state", "dead");
        assertTrue(letters.getString("items.find { it.eventId == '" + id + "' }.reason")
                .contains("forgotten"));
    }

    private static void send(CheckCompleted check) {
        PublishedEvents.send(EventType.CHECK_COMPLETED, check.caseToken().toString(), check);
    }
}
