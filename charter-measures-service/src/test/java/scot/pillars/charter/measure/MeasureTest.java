package scot.pillars.charter.measure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeasureTest {
    @Test
    void status_200_lists_the_77_measures_by_section_and_kind() {
        given().get("/v1/measures?limit=100").then().statusCode(200).body("items", hasSize(77));
        given().get("/v1/measures?limit=100&section=PW").then().body("items", hasSize(26));
        given().get("/v1/measures?section=PW&kind=statistic")
                .then()
                .body("items", hasSize(7))
                .body("items[0].figures", equalTo(java.util.List.of("PW01a", "PW01b")));
    }

    @Test
    void the_list_is_paged_and_csv_too() {
        String next = given().get("/v1/measures?limit=29").then().extract().path("next");
        given().get("/v1/measures?limit=29&after=" + next).then().body("items[0].code", equalTo("PW01"));
        String csv = given().get("/v1/measures?limit=100&format=csv")
                .then()
                .extract()
                .asString();
        assertEquals(78, csv.lines().count());
    }

    @Test
    void a_measure_shows_shares_with_their_base_and_where_they_came_from() {
        String dataset = "measure-" + UUID.randomUUID().toString().substring(0, 8);
        answers(dataset, "2024-25", "agree", "disagree");
        answers(dataset, "2025-26", "strongly-agree", "agree", "neither", "disagree", "dont-know");

        given().get("/v1/measures/PS01?dataset=" + dataset)
                .then()
                .statusCode(200)
                .body("sectionTitle", equalTo("A people's service"))
                .body("figures[0].series", hasSize(1))
                .body("figures[0].series[0].origin", equalTo("survey-responses"))
                .body("figures[0].series[0].years[1].value", equalTo("50"))
                .body("figures[0].series[0].years[1].counts", equalTo("2 of 4"))
                .body("figures[0].series[0].years[1].disagree.value", equalTo("25"))
                .body("figures[0].series[0].years[1].outsideBase", equalTo(1))
                .body("figures[0].series[0].years[1].change.value", equalTo("0"))
                .body("figures[0].series[0].years[1].cameFrom", containsString("\"don't know\" left out"));
    }

    @Test
    void rule_7_10_a_statistic_without_counts_says_not_published_and_prints_the_unrounded_change() {
        String dataset = "measure-" + UUID.randomUUID().toString().substring(0, 8);
        statistic(dataset, "2023-24", "74.636");
        statistic(dataset, "2024-25", "75.436");

        given().get("/v1/measures/PS18?dataset=" + dataset)
                .then()
                .body("figures[0].series", hasSize(0))
                .body("figures[1].series[0].years[1].value", equalTo("75"))
                .body("figures[1].series[0].years[1].unrounded", equalTo("75.436"))
                .body("figures[1].series[0].years[1].change.value", equalTo("+1"))
                .body("figures[1].series[0].years[1].change.unrounded", equalTo("0.8"))
                .body("figures[1].series[0].years[1].counts", equalTo("not published"))
                .body("figures[1].series[0].years[1].base", nullValue())
                .body("figures[1].series[0].years[1].cameFrom", containsString("Civil Service People Survey"));
    }

    @Test
    void datasets_are_never_added_together() {
        answers("synthetic", "2025-26", "agree");
        answers("agency", "2025-26", "disagree");
        given().get("/v1/measures/PS01")
                .then()
                .body("figures[0].series.find { it.dataset == 'synthetic' }.datasetLabel", equalTo("Synthetic data"))
                .body("figures[0].series.findAll { it.dataset == 'agency' }", hasSize(1));
    }

    @Test
    void a_measure_is_csv_too() {
        statistic("agency", "2022-23", "70.1");
        given().accept("text/csv")
                .get("/v1/measures/PS18?dataset=agency")
                .then()
                .statusCode(200)
                .body(containsString("PS18b,agency,statistic,2022-23,percent,70,70.1"));
    }

    @Test
    void status_404_for_an_unknown_measure() {
        given().get("/v1/measures/XX01").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void status_400_for_an_unknown_section_kind_or_cursor() {
        given().get("/v1/measures?section=XX").then().statusCode(400).body("errors[0].field", equalTo("section"));
        given().get("/v1/measures?kind=poem").then().statusCode(400).body("errors[0].field", equalTo("kind"));
        given().get("/v1/measures?after=zzz").then().statusCode(400).body("errors[0].field", equalTo("after"));
        given().get("/v1/measures?limit=0").then().statusCode(400);
    }

    private static void answers(String dataset, String year, String... answers) {
        for (String answer : answers) {
            given().contentType("application/json")
                    .body("""
                            {"source":"measure-test","sourceId":"%s","dataset":"%s","survey":"client-survey",
                             "financialYear":"%s","population":"clients","answers":[{"figure":"PS01","answer":"%s"}]}""".formatted(UUID.randomUUID(), dataset, year, answer))
                    .post("/v1/survey-responses")
                    .then()
                    .statusCode(201);
        }
    }

    private static void statistic(String dataset, String year, String value) {
        given().contentType("application/json")
                .body("""
                        {"figure":"PS18b","financialYear":"%s","value":"%s","unit":"percent","match":"exact",
                         "source":"Civil Service People Survey, B29","dataset":"%s"}""".formatted(year, value, dataset))
                .post("/v1/statistics")
                .then()
                .statusCode(201);
    }
}
