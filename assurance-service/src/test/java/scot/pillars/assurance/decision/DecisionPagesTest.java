package scot.pillars.assurance.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DecisionPagesTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String reference = "D-" + own;

    @Test
    void _200_a_decision_is_found_and_says_whether_and_why_it_must_be_checked_and_what_was_paid() {
        keepPlan();
        register();

        page().queryParam("team", "T-" + own)
                .queryParam("checkRequired", "true")
                .get("/decisions")
                .then()
                .statusCode(200)
                .body(containsString("/assurance/decisions/" + reference))
                .body(containsString("2 March 2026"))
                .body(containsString("Held"))
                .body(containsString("/assurance/v1/decisions?"));
        page().get("/decisions/" + reference)
                .then()
                .statusCode(200)
                .body(containsString("It must be checked before payment; the payment is held"))
                .body(containsString("/assurance/gate-plans/EVERY-" + own))
                .body(containsString("&lt;b&gt;four"))
                .body(not(containsString("<b>four")))
                .body(containsString("Gate"))
                .body(containsString("£106.80"))
                .body(containsString("No check of it has been recorded"));
    }

    @Test
    void _200_an_empty_list_says_what_to_do_and_a_day_that_is_none_is_told_beside_its_field() {
        page().queryParam("caseReference", "NONE-" + own)
                .get("/decisions")
                .then()
                .statusCode(200)
                .body(containsString("No decision fits these filters"));
        page().queryParam("decidedFrom", "yesterday")
                .get("/decisions")
                .then()
                .statusCode(200)
                .body(containsString("Give the day as 2025-06-03"))
                .body(containsString("value=\"yesterday\""));
    }

    @Test
    void _404_an_unknown_decision() {
        page().get("/decisions/NONE-" + own).then().statusCode(404);
        page().get("/gate-plans/NONE-" + own).then().statusCode(404);
    }

    @Test
    void _403_who_may_not_read_decisions_or_keep_plans() {
        page("decision-maker").get("/decisions").then().statusCode(403);
        page("quality-checker").get("/gate-plans/new").then().statusCode(403);
        page("quality-checker").get("/gate-plans").then().statusCode(200).body(not(containsString("gate-plans/new")));
    }

    @Test
    void a_plan_is_made_and_changed_in_its_form_and_shows_its_history() {
        form().formParam("code", "F-" + own)
                .formParam("name", "High amounts")
                .formParam("rate", "0.25")
                .formParam("teams", "T-" + own + ", T-2")
                .formParam("type-review", "on")
                .formParam("amountFrom", "1000.00")
                .formParam("inForceFrom", "2026-01-01")
                .post("/gate-plans/new")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/assurance/gate-plans/F-" + own + "?done=kept"));
        page().get("/gate-plans/F-" + own + "/change")
                .then()
                .statusCode(200)
                .body(containsString("value=\"High amounts\""))
                .body(containsString("Make version 2"));
        form().formParam("version", "1")
                .formParam("name", "Highest amounts")
                .formParam("teams", "T-" + own)
                .formParam("rate", "1")
                .formParam("inForceFrom", "2026-01-01")
                .post("/gate-plans/F-" + own + "/change")
                .then()
                .statusCode(303);

        page().get("/gate-plans/F-" + own + "?done=kept")
                .then()
                .statusCode(200)
                .body(containsString("Highest amounts"))
                .body(containsString("Every decision it looks at is checked"))
                .body(containsString("25.0"));
    }

    @Test
    void a_refused_form_says_why_beside_the_field_and_keeps_what_was_typed() {
        form().formParam("code", "F-" + own)
                .formParam("name", "Too often")
                .formParam("rate", "1.5")
                .formParam("inForceFrom", "soon")
                .post("/gate-plans/new")
                .then()
                .statusCode(400)
                .body(allOf(containsString("value=\"Too often\""), containsString("id=\"inForceFrom-error\"")));
        form().formParam("code", "F-" + own)
                .formParam("name", "Nowhere")
                .formParam("rate", "0.5")
                .formParam("benefits", "NONE")
                .formParam("inForceFrom", "2026-01-01")
                .post("/gate-plans/new")
                .then()
                .statusCode(422)
                .body(containsString("The register holds no benefit NONE"));
    }

    @Test
    void a_change_of_a_version_that_is_not_the_newest_is_refused() {
        keepPlan();

        form().formParam("version", "7")
                .formParam("name", "Late")
                .formParam("rate", "0.5")
                .formParam("inForceFrom", "2026-01-01")
                .post("/gate-plans/EVERY-" + own + "/change")
                .then()
                .statusCode(412)
                .body(containsString("value=\"Late\""));
    }

    private void keepPlan() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"name":"Plan of a test","teams":["T-%s"],"rate":1,"inForceFrom":"2026-01-01"}""".formatted(own))
                .put("/v1/gate-plans/EVERY-" + own)
                .then()
                .statusCode(201);
    }

    private void register() {
        given().contentType("application/json")
                .body("""
                        {"reference":"%s","caseReference":"CR-%s","benefit":"SCP","type":"new-application",
                         "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"},"team":"T-%s",
                         "channel":"online","attributes":{"household":"<b>four"}}""".formatted(reference, own, own))
                .post("/v1/decisions")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body("""
                        {"reference":"P-%s","caseReference":"CR-%s","benefit":"SCP","periodFrom":"2026-03-02",
                         "periodTo":"2026-03-29","amount":{"value":"106.80","currency":"GBP"},"paidOn":"2026-03-30"}""".formatted(own, own))
                .post("/v1/payments")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).accept("text/html").contentType("application/x-www-form-urlencoded");
    }

    private static RequestSpecification page() {
        return given().accept("text/html");
    }

    private static RequestSpecification page(String role) {
        return page().header("Authorization", "Bearer " + Tokens.of(role).signed());
    }
}
