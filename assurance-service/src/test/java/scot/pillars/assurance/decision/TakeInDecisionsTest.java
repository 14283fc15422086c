package scot.pillars.assurance.decision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventType;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.TestEvents;
import scot.pillars.testing.Tokens;

/** Decisions, payments and expenditure that other systems write on the topic agency.decisions.v1. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(AgencySystem.class)
class TakeInDecisionsTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String reference = "D-" + own;
    private final String caseReference = "CR-" + own;
    private final TestEvents agency = TestEvents.from(AgencySystem.SOURCE, EventType.DECISION_MADE.topic());

    @Inject
    Sql sql;

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void rule_3_7_the_gate_is_asked_and_its_answer_is_readable_by_the_reference() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"name":"Plan of a test","teams":["T-%s"],"rate":1,"inForceFrom":"2026-01-01"}""".formatted(own))
                .put("/v1/gate-plans/EVERY-" + own)
                .then()
                .statusCode(201);

        send(EventType.DECISION_MADE, decision("26.70"));

        JsonPath answer = read("/v1/decisions/" + reference + "/approval-check");
        assertTrue(answer.getBoolean("required"));
        assertEquals("held", answer.getString("hold"));
        assertEquals(List.of("EVERY-" + own), answer.getList("reasons.plan"));
        given().get("/v1/decisions/" + reference)
                .then()
                .body("source", equalTo("topic"))
                .body("attributes.household", equalTo(4));
        given().queryParam("subject", "determination/" + reference)
                .get("/v1/audit")
                .then()
                .body("items.who", contains("event:decision-made"));
    }

    @Test
    void a_repeat_changes_nothing_and_is_the_same_decision_as_one_sent_over_the_api() {
        send(EventType.DECISION_MADE, decision("26.70"));
        send(EventType.DECISION_MADE, decision("26.70"));
        send(EventType.PAYMENT_MADE, payment("106.80"));
        awaitPayment("106.80");

        given().header(
                        "Authorization",
                        "Bearer " + Tokens.of("system/decisions").signed())
                .contentType("application/json")
                .body(decision("26.70"))
                .post("/v1/decisions")
                .then()
                .statusCode(200);

        assertEquals(List.of(), letters());
        given().queryParam("subject", "determination/" + reference)
                .get("/v1/audit")
                .then()
                .body("items.action", contains("registerDecision"));
    }

    @Test
    void a_contradiction_is_set_aside_with_field_and_rule_and_blocks_only_its_key() {
        send(EventType.DECISION_MADE, decision("26.70"));
        send(EventType.DECISION_MADE, decision("26.71"));
        send(EventType.PAYMENT_MADE, payment("106.80"));
        agency.send(
                EventType.DECISION_MADE.id(),
                caseReference + "-OTHER",
                decision("26.70")
                        .replace(reference, reference + "-OTHER")
                        .replace(caseReference, caseReference + "-OTHER"));

        read("/v1/decisions/" + reference + "-OTHER");

        await().atMost(Duration.ofSeconds(30)).until(() -> letters().size() == 2);
        assertEquals(
                List.of(
                        "dead: reference: decision-differs: A decision with this reference was registered with other content",
                        "waiting: waits behind an earlier event"),
                letters());
        given().get("/v1/decisions/" + reference).then().body("amount.value", equalTo("26.70"));
    }

    @Test
    void a_mended_letter_is_applied_with_what_waits_behind_it() {
        send(EventType.DECISION_MADE, decision("26.70").replace("\"SCP\"", "\"NONE\""));
        send(EventType.PAYMENT_MADE, payment("106.80"));
        await().atMost(Duration.ofSeconds(30)).until(() -> letters().size() == 2);
        assertEquals(
                "dead: benefit: benefit-known: The register holds no benefit with this code",
                letters().get(0));
        long letter = sql.first(
                        "select id from dead_letter where key = ? and state = 'dead'",
                        row -> row.getLong(1),
                        caseReference)
                .orElseThrow();

        given().header("Authorization", "Bearer " + Tokens.of("administrator").signed())
                .contentType("application/json")
                .body(Map.of("payload", decision("26.70")))
                .post("/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(200);

        read("/v1/decisions/" + reference);
        awaitPayment("106.80");
    }

    @Test
    void data_that_does_not_fit_is_set_aside_with_field_and_rule() {
        send(EventType.DECISION_MADE, decision("26.70").replace("new-application", "whim"));

        await().atMost(Duration.ofSeconds(30)).until(() -> letters().size() == 1);
        assertTrue(letters().get(0).startsWith("dead: type: format:"), letters().get(0));
    }

    @Test
    void a_key_that_is_not_the_case_is_set_aside() {
        agency.send(EventType.DECISION_MADE.id(), "KEY-" + own, decision("26.70"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> letters("KEY-" + own)
                        .equals(List.of(
                                "dead: caseReference: record-key: The key of the record is the caseReference")));
    }

    @Test
    void a_source_that_the_installation_does_not_name_is_refused_and_holds_nothing_up() {
        try (TestEvents stranger = TestEvents.from("/agency/elsewhere", EventType.DECISION_MADE.topic())) {
            stranger.send(EventType.DECISION_MADE.id(), caseReference, decision("1.00"));
        }
        send(EventType.DECISION_MADE, decision("26.70"));

        assertEquals("26.70", read("/v1/decisions/" + reference).getString("amount.value"));
        assertEquals(
                List.of(
                        "refused: /agency/elsewhere may not write scot.pillars.decision-made.v1 on agency.decisions.v1"),
                letters());
    }

    @Test
    void expenditure_is_kept_by_vintage_and_a_later_one_revises() {
        String benefit = "X" + own;
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"name":"Benefit of a test","currency":"GBP","inForceFrom":"2020-01-01"}""")
                .put("/v1/benefits/" + benefit)
                .then()
                .statusCode(201);
        spend(benefit, "100.00", "2026-02-14");
        spend(benefit, "100.00", "2026-02-14");
        spend(benefit, "101.50", "2026-03-14");
        spend(benefit, "99.00", "2026-02-14");

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> letters(benefit)
                                .equals(
                                        List.of(
                                                "dead: amount: expenditure-differs: This vintage of the month was recorded with another amount")));
        given().queryParam("benefit", benefit)
                .get("/v1/expenditures")
                .then()
                .statusCode(200)
                .body("items.amount.value", contains("100.00", "101.50"))
                .body("items.month", contains("2026-01", "2026-01"));
        given().queryParam("benefit", benefit)
                .queryParam("asKnownOn", "2026-02-28")
                .get("/v1/expenditures")
                .then()
                .body("items", hasSize(1))
                .body("items.vintage", contains("2026-02-14"));
    }

    private void spend(String benefit, String amount, String vintage) {
        agency.send(EventType.EXPENDITURE_RECORDED.id(), benefit, """
                {"benefit":"%s","month":"2026-01","amount":{"value":"%s","currency":"GBP"},"vintage":"%s"}""".formatted(benefit, amount, vintage));
    }

    private void send(EventType type, String payload) {
        agency.send(type.id(), caseReference, payload);
    }

    private void awaitPayment(String amount) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sql.list(
                                "select amount from payment where reference = ?", row -> row.getString(1), "P-" + own)
                        .equals(List.of(amount)));
    }

    private JsonPath read(String path) {
        await().atMost(Duration.ofSeconds(30)).until(() -> given().get(path).statusCode() == 200);
        return given().get(path).jsonPath();
    }

    private List<String> letters() {
        return letters(caseReference);
    }

    private List<String> letters(String key) {
        return sql.list(
                "select state || ': ' || reason from dead_letter where key = ? order by id",
                row -> row.getString(1),
                key);
    }

    private String decision(String amount) {
        return """
                {"reference":"%s","caseReference":"%s","benefit":"SCP","type":"new-application",
                 "decidedOn":"2026-03-02","amount":{"value":"%s","currency":"GBP"},"team":"T-%s","channel":"online",
                 "attributes":{"household":4}}""".formatted(reference, caseReference, amount, own);
    }

    private String payment(String amount) {
        return """
                {"reference":"P-%s","caseReference":"%s","benefit":"SCP","periodFrom":"2026-03-02",
                 "periodTo":"2026-03-29","amount":{"value":"%s","currency":"GBP"},"paidOn":"2026-03-30"}""".formatted(own, caseReference, amount);
    }
}
