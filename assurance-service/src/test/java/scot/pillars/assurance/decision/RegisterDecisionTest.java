package scot.pillars.assurance.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Decisions in, and the gate before payment (section 3, rule 7). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegisterDecisionTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String reference = "D-" + own;
    private final String team = "T-" + own;

    @Test
    void _201_registers_and_answers_and_200_repeats_the_answer_after_plans_have_changed() {
        keepPlan("EVERY-" + own, "1", "If-None-Match", "*").then().statusCode(201);

        Response first = post(decision(reference));
        first.then()
                .statusCode(201)
                .body("approvalCheck.required", equalTo(true))
                .body("approvalCheck.inclusionProbability", equalTo(1.0f))
                .body("approvalCheck.reasons.plan", contains("EVERY-" + own))
                .body("approvalCheck.reasons.version", contains(1));
        keepPlan("EVERY-" + own, "0.000001", "If-Match", "\"1\"").then().statusCode(200);

        Response again = post(decision(reference));

        again.then().statusCode(200);
        assertEquals(first.asString(), again.asString());
        given().get("/v1/decisions/" + reference + "/approval-check")
                .then()
                .statusCode(200)
                .body("required", equalTo(true));
        given().get("/v1/decisions/" + reference)
                .then()
                .statusCode(200)
                .body("type", equalTo("new-application"))
                .body("amount.value", equalTo("26.70"))
                .body("attributes.household", equalTo(4));
    }

    @Test
    void _404_tells_a_caller_whose_decision_never_arrived_to_check() {
        given().get("/v1/decisions/" + reference + "/approval-check")
                .then()
                .statusCode(404)
                .body("detail", containsString("check it"));
    }

    @Test
    void _409_names_what_differs_and_changes_nothing() {
        post(decision(reference)).then().statusCode(201);

        post(decision(reference).replace("26.70", "26.71").replace("online", "post"))
                .then()
                .statusCode(409)
                .body("detail", containsString("another amount, channel"));
        post(decision(reference).replace("\"household\":4", "\"household\":5"))
                .then()
                .statusCode(409)
                .body("detail", containsString("another attributes"));

        given().get("/v1/decisions/" + reference).then().body("amount.value", equalTo("26.70"));
    }

    @Test
    void _422_names_every_broken_rule() {
        post(decision(reference)
                        .replace("\"SCP\"", "\"NONE\"")
                        .replace("2026-03-02", "2126-03-02")
                        .replace("\"periodTo\":\"2026-04-05\"", "\"periodTo\":\"2026-01-05\""))
                .then()
                .statusCode(422)
                .body("errors.rule", hasItems("benefit-known", "not-in-future", "period-order"));
        post(decision(reference).replace("GBP", "EUR").replace("26.70", "-1.00"))
                .then()
                .statusCode(422)
                .body("errors.rule", hasItems("benefit-currency", "not-negative"));
        post(decision(reference).replace("\"household\":4", "\"note\":\"ring 0131 496 0000\""))
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("no-identifiers"))
                .body(not(containsString("0131")));
        post(decision(reference).replace("\"household\":4", "\"household\":[4]"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("attributes.household"));
        given().get("/v1/decisions/" + reference).then().statusCode(404);
    }

    @Test
    void _400_names_the_field() {
        post("{\"reference\":\"" + reference + "\"}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("caseReference", "benefit", "type", "decidedOn"));
    }

    @Test
    void the_same_decision_sent_by_many_at_once_is_registered_once_with_one_answer() {
        keepPlan("HALF-" + own, "0.5", "If-None-Match", "*").then().statusCode(201);

        List<Response> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> post(decision(reference))))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                7, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        given().queryParam("subject", "determination/" + reference)
                .get("/v1/audit")
                .then()
                .body("items.action", contains("registerDecision"));
    }

    @Test
    void decisions_are_found_by_team_and_whether_they_wait_as_list_and_csv() {
        keepPlan("EVERY-" + own, "1", "If-None-Match", "*").then().statusCode(201);
        post(decision(reference)).then().statusCode(201);
        post(decision(reference + "-2").replace(team, team + "-B")).then().statusCode(201);

        given().queryParam("team", team)
                .queryParam("checkRequired", true)
                .get("/v1/decisions")
                .then()
                .statusCode(200)
                .body("items.reference", contains(reference));
        given().queryParam("caseReference", "CR-" + own)
                .queryParam("limit", 1)
                .get("/v1/decisions")
                .then()
                .body("items", hasSize(1))
                .header("Link", containsString("after="));
        given().queryParam("caseReference", "CR-" + own)
                .queryParam("format", "csv")
                .get("/v1/decisions")
                .then()
                .body(containsString(reference + ",CR-" + own + ",SCP,new-application,2026-03-02,26.70,GBP"));
    }

    @Test
    void a_gate_plan_is_changed_by_one_of_two_at_once_and_keeps_its_seed() {
        keepPlan("P-" + own, "0.5", "If-None-Match", "*")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("seed", nullValue());
        keepPlan("P-" + own, "0.5", "If-None-Match", "*").then().statusCode(412);
        keepPlan("P-" + own, "0.6", "If-Match", "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        keepPlan("P-" + own, "0.7", "If-Match", "\"1\"").then().statusCode(412);
        keepPlan("P-" + own, "0.7", "If-Match", "\"9\"").then().statusCode(412);
        keepPlan("P-" + own, "0", "If-Match", "\"2\"").then().statusCode(400).body("errors.field", hasItem("rate"));
        given().get("/v1/gate-plans").then().statusCode(200).body("items.code", hasItem("P-" + own));
    }

    @Test
    void a_payment_is_registered_once_and_a_contradiction_is_refused() {
        String payment = """
                {"reference":"P-%s","caseReference":"CR-%s","benefit":"SCP","periodFrom":"2026-03-02",
                 "periodTo":"2026-03-29","amount":{"value":"106.80","currency":"GBP"},"paidOn":"2026-03-30"}""".formatted(own, own);

        pay(payment).then().statusCode(201).body("amount.value", equalTo("106.80"));
        pay(payment).then().statusCode(200);
        pay(payment.replace("106.80", "107.80")).then().statusCode(409);
        pay(payment.replace("2026-03-30", "2126-03-30")).then().statusCode(422).body("errors.field", hasItem("paidOn"));
    }

    private String decision(String ofReference) {
        return """
                {"reference":"%s","caseReference":"CR-%s","benefit":"SCP","type":"new-application",
                 "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"},"periodFrom":"2026-03-02",
                 "periodTo":"2026-04-05","colleague":"C-000731","team":"%s","channel":"online",
                 "attributes":{"household":4}}""".formatted(ofReference, own, team);
    }

    /** A plan that looks at this test's team alone. */
    private Response keepPlan(String code, String rate, String condition, String value) {
        return given().contentType("application/json")
                .header(condition, value)
                .body("""
                        {"name":"Plan of a test","teams":["%s"],"rate":%s,"inForceFrom":"2026-01-01"}""".formatted(team, rate))
                .put("/v1/gate-plans/" + code);
    }

    private static Response post(String decision) {
        return system().contentType("application/json").body(decision).post("/v1/decisions");
    }

    private static Response pay(String payment) {
        return system().contentType("application/json").body(payment).post("/v1/payments");
    }

    private static RequestSpecification system() {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of("system/decisions").signed());
    }
}
