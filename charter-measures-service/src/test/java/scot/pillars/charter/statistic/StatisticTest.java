package scot.pillars.charter.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
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
class StatisticTest {
    private static final String ONE = """
            {"figure":"PS23","financialYear":"2024-25","value":"66.599","unit":"percent","numerator":null,"base":null,
             "source":"%s","match":"exact","note":"Staff have the tools to do their job","dataset":"statistic-test"}""";

    @Test
    void status_201_without_numerator_and_base_says_not_published() {
        post(ONE.formatted(source()))
                .statusCode(201)
                .header("Location", startsWith("/charter-measures/v1/statistics/"))
                .body("value", equalTo("66.599"))
                .body("counts", equalTo("not published"))
                .body("present", equalTo(true));
    }

    @Test
    void the_event_carries_it() {
        String id = post(ONE.formatted(source())).statusCode(201).extract().path("id");
        LoggedEvent event = EventLog.of("charter.framework.v1").await(logged -> id.equals(logged.subject()));
        assertEquals("scot.pillars.statistic-recorded.v1", event.type());
        assertEquals("PS23", event.key());
        assertEquals("66.599", event.value().path("value").asText());
        assertEquals(true, event.value().path("base").isMissingNode());
    }

    @Test
    void status_200_when_the_same_was_recorded_before() {
        String source = source();
        String first = post(ONE.formatted(source)).statusCode(201).extract().path("id");
        post(ONE.formatted(source)).statusCode(200).body("id", equalTo(first));
    }

    @Test
    void a_later_one_of_the_source_replaces_the_earlier_which_stays() {
        String source = source();
        String dataset = "statistic-" + UUID.randomUUID().toString().substring(0, 8);
        String body = ONE.formatted(source).replace("statistic-test", dataset);
        post(body).statusCode(201);
        post(body.replace("66.599", "67")).statusCode(201);
        given().get("/v1/statistics?dataset=" + dataset)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].value", equalTo("67"));
        given().get("/v1/statistics?replaced=true&dataset=" + dataset).then().body("items", hasSize(2));
    }

    @Test
    void a_mark_stands_in_place_of_a_value() {
        post(ONE.formatted(source()).replace("\"value\":\"66.599\"", "\"mark\":\"c\""))
                .statusCode(201)
                .body("mark", equalTo("c"));
    }

    @Test
    void pages_follow_each_other_and_are_csv_too() {
        String dataset = "paged-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            post(ONE.formatted(source()).replace("statistic-test", dataset)).statusCode(201);
        }
        String path = "/v1/statistics?limit=2&dataset=" + dataset;
        String next = given().get(path)
                .then()
                .body("items", hasSize(2))
                .header("Link", containsString("rel=\"next\""))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().get(path + "&after=" + next).then().body("items", hasSize(1));
        String csv = given().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, csv.lines().count());
        given().get("/v1/statistics?after=x").then().statusCode(400).body("errors[0].field", equalTo("after"));
    }

    @Test
    void status_400_for_a_number_that_is_none() {
        post(ONE.formatted(source()).replace("66.599", "NaN")).statusCode(400).body("errors.field", hasItem("value"));
        post(ONE.formatted(source()).replace("\"66.599\"", "66.599")).statusCode(400);
    }

    @Test
    void status_422_names_field_and_rule() {
        post(ONE.formatted(source()).replace("PS23", "XX01"))
                .statusCode(422)
                .body("errors[0].rule", equalTo("unknown-figure"));
        post(ONE.formatted(source()).replace("PS23", "PS05"))
                .statusCode(422)
                .body("errors[0].rule", equalTo("takes-statistics"));
        post(ONE.formatted(source()).replace("2024-25", "2024-26"))
                .statusCode(422)
                .body("errors[0].field", equalTo("financialYear"));
        post(ONE.formatted(source()).replace("\"numerator\":null,\"base\":null", "\"numerator\":3,\"base\":2"))
                .statusCode(422)
                .body("errors[0].rule", equalTo("within-base"));
    }

    @Test
    void status_404_for_an_unknown_id() {
        given().get("/v1/statistics/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void status_409_when_the_key_comes_with_another_body() {
        String key = source();
        post(key, ONE.formatted(key)).statusCode(201);
        post(key, ONE.formatted(key)).statusCode(201);
        post(key, ONE.formatted(source())).statusCode(409);
    }

    @Test
    void status_415_for_another_media_type() {
        given().contentType("application/xml")
                .body("<x/>")
                .post("/v1/statistics")
                .then()
                .statusCode(415);
    }

    private static String source() {
        return "source " + UUID.randomUUID();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/statistics")
                .then();
    }

    private static ValidatableResponse post(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key.replace(' ', '-'))
                .body(body)
                .post("/v1/statistics")
                .then();
    }
}
