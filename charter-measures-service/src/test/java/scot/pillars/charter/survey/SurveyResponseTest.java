package scot.pillars.charter.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SurveyResponseTest {
    private static final String ONE = """
            {"source":"%s","sourceId":"R-1","dataset":"post-test","survey":"client-survey","wave":"2025-Q2",
             "financialYear":"2025-26","respondedOn":"2025-06-11","population":"clients",
             "answers":[{"figure":"PS01","answer":"strongly-agree"},{"figure":"PS02","answer":"dont-know"}]}""";

    @Test
    void status_201_records_the_answers_as_their_rule_counts_them() {
        String location = post(ONE.formatted(source()))
                .statusCode(201)
                .header("Location", matchesPattern("/charter-measures/v1/survey-responses/[0-9a-f-]{36}"))
                .body("answers.find { it.figure == 'PS01' }.counts", equalTo("positive"))
                .body("answers.find { it.figure == 'PS02' }.counts", equalTo("outside-base"))
                .extract()
                .header("Location");
        given().basePath("").when().get(location).then().statusCode(200).body("wave", equalTo("2025-Q2"));
    }

    @Test
    void the_event_tells_it_without_the_identity_in_the_source() {
        String id = post(ONE.formatted(source())).statusCode(201).extract().path("id");
        LoggedEvent event = EventLog.of("charter.responses.v1").await(logged -> id.equals(logged.key()));
        assertEquals("scot.pillars.survey-response.v1", event.type());
        assertEquals("/charter-measures-service", event.source());
        assertEquals(
                "positive", event.value().path("answers").get(0).path("counts").asText());
        assertEquals(false, event.text().contains("R-1"));
    }

    @Test
    void status_400_names_a_field_that_is_not_known() {
        post(ONE.formatted(source()).replace("\"wave\"", "\"comment\""))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("comment"));
    }

    @Test
    void status_400_names_what_is_missing() {
        post("{\"source\":\"x\"}")
                .statusCode(400)
                .body("errors.field", hasItem("sourceId"))
                .body("errors.field", hasItem("answers"));
    }

    @Test
    void status_422_names_figure_and_rule() {
        post(ONE.formatted(source()).replace("PS02", "PS99"))
                .statusCode(422)
                .body("errors[0].field", equalTo("answers[1].figure"))
                .body("errors[0].rule", equalTo("unknown-figure"));
        post(ONE.formatted(source()).replace("dont-know", "perhaps"))
                .statusCode(422)
                .body("errors[0].rule", equalTo("unknown-answer"));
        post(ONE.formatted(source()).replace("2025-26", "2025-27"))
                .statusCode(422)
                .body("errors[0].field", equalTo("financialYear"));
    }

    @Test
    void status_404_for_an_unknown_id() {
        given().get("/v1/survey-responses/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void status_409_when_the_source_has_delivered_it_before() {
        String source = source();
        post(ONE.formatted(source)).statusCode(201);
        post(ONE.formatted(source)).statusCode(409).body("type", containsString("already-recorded"));
    }

    @Test
    void status_409_when_the_key_comes_with_another_body() {
        String key = source();
        String first = post(key, ONE.formatted(key)).statusCode(201).extract().path("id");
        post(key, ONE.formatted(key)).statusCode(201).body("id", equalTo(first));
        post(key, ONE.formatted(key + "x")).statusCode(409).body("type", not(containsString("already-recorded")));
    }

    @Test
    void status_415_for_another_media_type() {
        given().contentType("text/plain")
                .body("x")
                .post("/v1/survey-responses")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static String source() {
        return "test-" + UUID.randomUUID();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/survey-responses")
                .then();
    }

    private static ValidatableResponse post(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/survey-responses")
                .then();
    }
}
