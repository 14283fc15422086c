package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.resolution.FoundErrors;
import scot.pillars.testing.Tokens;

@QuarkusTest
class CasePageTest extends CaseTest {

    @Test
    void _200_says_state_money_next_step_and_what_happened() {
        FoundErrors found = new FoundErrors();
        UUID id = opened(found.overpayment("26.70"), found.underpayment("10.00"));

        given().accept("text/html")
                .get("/cases/" + id)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(allOf(
                        containsString("Error case ER-"),
                        containsString("£26.70"),
                        containsString("£10.00"),
                        containsString("Nobody works on this case"),
                        containsString(", today; error found on"),
                        containsString("7 April 2025 to 4 May 2025"),
                        containsString("Another finding joined the case")));
    }

    @Test
    void _303_takes_and_resolves_with_plain_forms() {
        UUID id = opened();

        send(id, "take", Map.of("version", "1", "officer", ANNA))
                .statusCode(303)
                .header("Location", endsWith("/error-resolution/cases/" + id + "?done=taken"));
        send(
                        id,
                        "resolve",
                        Map.of(
                                "version", "2",
                                "officer", ANNA,
                                "outcome", "referred-for-recovery",
                                "establishedOver", "£1,026.70",
                                "minutes", "45"))
                .statusCode(303);

        JsonPath one = read(id);
        assertEquals("resolved", one.getString("state"));
        assertEquals("1026.70", one.getString("establishedOver.value"));
        given().accept("text/html")
                .queryParam("done", "resolved")
                .get("/cases/" + id)
                .then()
                .body(allOf(containsString("£1,026.70"), containsString("Overpayment referred for recovery")));
    }

    @Test
    void _400_keeps_everything_typed() {
        UUID id = taken();

        send(
                        id,
                        "resolve",
                        Map.of(
                                "officer", ANNA,
                                "version", "2",
                                "establishedOver", "a lot",
                                "reason", "a <script>",
                                "minutes", "some"))
                .statusCode(400)
                .body(allOf(
                        containsString("There is a problem"),
                        containsString("Choose how the case ends"),
                        containsString("value=\"a lot\""),
                        containsString("a &lt;script&gt;"),
                        containsString("value=\"some\"")))
                .body(not(containsString("a <script>")));
        assertEquals("taken", read(id).getString("state"));
    }

    @Test
    void _409_and_412_show_the_case_as_it_stands_now() {
        UUID id = taken();

        send(id, "take", Map.of("version", "1", "officer", BEN))
                .statusCode(412)
                .body(allOf(containsString("There is a problem"), containsString(ANNA + " took the case")));
        send(id, "resolve", Map.of("version", "2", "officer", BEN, "outcome", "no-error"))
                .statusCode(409)
                .body(containsString("Only the officer who took this case"));
    }

    @Test
    void _422_names_the_rule_beside_its_field() {
        UUID id = taken();

        send(
                        id,
                        "resolve",
                        Map.of("version", "2", "officer", ANNA, "outcome", "not-pursued", "establishedOver", "26.70"))
                .statusCode(422)
                .body(allOf(
                        containsString("say why this one is not"),
                        containsString("value=\"26.70\""),
                        containsString("value=\"not-pursued\" checked")));
    }

    @Test
    void _404_when_there_is_no_such_case() {
        given().accept("text/html").get("/cases/" + UUID.randomUUID()).then().statusCode(404);
        send(UUID.randomUUID(), "take", Map.of("version", "1", "officer", ANNA)).statusCode(404);
    }

    @Test
    void _415_for_anything_but_a_form() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/cases/" + opened() + "/take")
                .then()
                .statusCode(415);
    }

    /** As the officer of that number, who is known by signing in and not by what a form says. */
    private static ValidatableResponse send(UUID id, String step, Map<String, String> fields) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("fer-officer")
                                        .with("colleague", fields.get("officer"))
                                        .signed())
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post("/cases/" + id + "/" + step)
                .then();
    }
}
