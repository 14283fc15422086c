package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventType;
import scot.pillars.testing.LoggedEvent;

@QuarkusTest
class ResolveErrorCaseTest extends CaseTest {
    private static final String RECOVERED = """
            {"officer":"C-000123","outcome":"referred-for-recovery",
             "establishedOver":{"value":"20.00","currency":"GBP"},"minutes":45}""";

    @Test
    void _200_ends_the_case_with_what_was_established_beside_what_was_found_and_tells() {
        UUID id = taken();

        change(2).body(RECOVERED).post(path(id)).then().statusCode(200).header("ETag", "\"3\"");

        JsonPath one = read(id);
        assertEquals("resolved", one.getString("state"));
        assertEquals("26.70", one.getString("foundOver.value"));
        assertEquals("20.00", one.getString("establishedOver.value"));
        assertEquals("0.00", one.getString("establishedUnder.value"));
        assertEquals("referred-for-recovery", one.getString("outcome"));
        assertEquals(45, one.getInt("minutes"));
        LoggedEvent told = events().await(
                        event -> id.toString().equals(event.subject()) && event.is(EventType.REFERRAL_RESOLVED.id()));
        assertEquals("20.00", told.value().at("/establishedOver/value").asText());
        assertFalse(told.value().has("establishedUnder"));
        assertEquals("incurred", told.value().get("effect").asText());
        assertEquals(45, told.value().get("minutes").asInt());
        assertFalse(told.text().contains(ANNA));
    }

    @Test
    void _200_keeps_the_reason_inside() {
        UUID id = taken();

        change(2)
                .body("""
                        {"officer":"C-000123","outcome":"not-pursued","reason":"Below the proportionate amount",
                         "establishedOver":{"value":"26.70","currency":"GBP"}}""")
                .post(path(id))
                .then()
                .statusCode(200)
                .body("reason", equalTo("Below the proportionate amount"));

        LoggedEvent told = events().await(
                        event -> id.toString().equals(event.subject()) && event.is(EventType.REFERRAL_RESOLVED.id()));
        assertFalse(told.text().contains("proportionate"));
    }

    @Test
    void _400_names_the_field() {
        UUID id = taken();

        refused(id, 400, "{\"officer\":\"C-000123\"}", "outcome");
        refused(id, 400, "{\"officer\":\"C-000123\",\"outcome\":\"forgotten\"}", "outcome");
        refused(id, 400, "{\"outcome\":\"no-error\"}", "officer");
        refused(id, 400, "{\"officer\":\"C-000123\",\"outcome\":\"no-error\",\"minutes\":-1}", "minutes");
        refused(id, 400, established("NaN", "GBP"), "establishedOver.value");
        refused(id, 400, established("0.001", "GBP"), "establishedOver.value");
        refused(id, 400, established("99999999999", "GBP"), "establishedOver.value");
        refused(
                id,
                400,
                "{\"officer\":\"C-000123\",\"outcome\":\"no-error\",\"reason\":\"" + "x".repeat(501) + "\"}",
                "reason");
        change(2).body(established("1.00", "XXXX")).post(path(id)).then().statusCode(400);
        change(2)
                .body("{\"officer\":\"C-000123\",\"outcome\":\"no-error\",\"reason\":\"\\u0000\"}")
                .post(path(id))
                .then()
                .statusCode(400);
        assertEquals("taken", read(id).getString("state"));
    }

    @Test
    void _404_when_there_is_no_such_case() {
        change(2).body(RECOVERED).post(path(UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void _409_when_it_is_not_held_by_the_officer() {
        UUID id = opened();
        change(1)
                .body(RECOVERED)
                .post(path(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:not-taken"));
        take(id, 1, BEN);
        change(2)
                .body(RECOVERED)
                .post(path(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:held-by-another"));
    }

    @Test
    void _409_when_it_is_resolved() {
        UUID id = taken();
        change(2).body(RECOVERED).post(path(id)).then().statusCode(200);

        change(3)
                .body(RECOVERED)
                .post(path(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:already-resolved"));
    }

    @Test
    void _412_when_the_case_changed_since_it_was_read() {
        change(1).body(RECOVERED).post(path(taken())).then().statusCode(412);
    }

    @Test
    void _415_for_anything_but_json() {
        given().contentType("application/xml")
                .header("If-Match", "\"2\"")
                .body("<x/>")
                .post(path(taken()))
                .then()
                .statusCode(415);
    }

    @Test
    void _422_rule_5_9_an_overpayment_not_pursued_has_a_reason() {
        UUID id = taken();

        refused(id, 422, """
                {"officer":"C-000123","outcome":"not-pursued",
                 "establishedOver":{"value":"26.70","currency":"GBP"}}""", "reason");
        assertEquals("taken", read(id).getString("state"));
    }

    @Test
    void _422_nothing_established_is_no_error_and_no_error_establishes_nothing() {
        UUID id = taken();

        refused(id, 422, "{\"officer\":\"C-000123\",\"outcome\":\"referred-for-recovery\"}", "establishedOver");
        refused(id, 422, """
                {"officer":"C-000123","outcome":"no-error","establishedOver":{"value":"1.00","currency":"GBP"}}""", "establishedOver");
    }

    @Test
    void _422_amounts_are_in_the_case_s_currency_and_not_negative() {
        UUID id = taken();

        refused(id, 422, established("1.00", "EUR"), "establishedOver");
        refused(id, 422, established("-1.00", "GBP"), "establishedOver");
    }

    @Test
    void _422_anIdentifierInTheReason_unlessItIsSaidWhyItIsNone() {
        UUID id = taken();
        String body = """
                {"officer":"C-000123","outcome":"not-pursued","reason":"See the office at EH1 1AA"%s,
                 "establishedOver":{"value":"26.70","currency":"GBP"}}""";

        refused(id, 422, body.formatted(""), "reason");
        change(2)
                .body(body.formatted(",\"falseAlarm\":\"our own office\""))
                .post(path(id))
                .then()
                .statusCode(200);
        given().get("/v1/audit?subject=error-case/" + id).then().body(containsString("our own office"));
    }

    @Test
    void _428_without_if_match() {
        given().contentType(ContentType.JSON)
                .body(RECOVERED)
                .post(path(taken()))
                .then()
                .statusCode(428);
    }

    private static String path(UUID id) {
        return LIST + "/" + id + "/resolve";
    }

    private static String established(String value, String currency) {
        return """
                {"officer":"C-000123","outcome":"referred-for-recovery",
                 "establishedOver":{"value":"%s","currency":"%s"}}""".formatted(value, currency);
    }

    private static void refused(UUID id, int status, String body, String field) {
        change(2).body(body).post(path(id)).then().statusCode(status).body("errors.field", hasItem(field));
    }
}
