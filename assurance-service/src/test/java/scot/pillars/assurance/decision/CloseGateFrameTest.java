package scot.pillars.assurance.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** The frame of a gate is closed and reconciled per period afterwards: section 3, rule 7. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CloseGateFrameTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String plan = "G-" + own;

    @Inject
    Sql sql;

    @Test
    void rule7_theFrameOfAMonthIsCountedReconciledStoredAndPublished() throws NoSuchAlgorithmException {
        keepPlan("1");
        decide(0, 4);
        passByTheGate();
        sql.update(
                "update sampled_case set disposition = 'complete', ended_at = now() where determination_reference = ?",
                reference(0));

        close("2026-03", 4, null)
                .statusCode(201)
                .header("Location", containsString("/v1/gate-plans/" + plan + "/frames/2026-03"))
                .body("cases", equalTo(4))
                .body("selected", equalTo(4))
                .body("expected", equalTo(4))
                .body("deviation", equalTo(0.0f))
                .body("dispositions.complete", equalTo(1))
                .body("withoutDisposition", equalTo(3))
                .body("neverAsked", equalTo(1))
                .body("benefits.benefit", contains("SCP"))
                .body("benefits.money.value", contains("106.80"))
                .body("hash", equalTo(hash(0, 4)))
                .body("late", equalTo(0));

        LoggedEvent event = EventLog.of("assurance.standards.v1")
                .await(one -> one.is("scot.pillars.frame-closed.v1") && plan.equals(one.key()));
        assertEquals("2026-03-31", event.value().path("decidedTo").asText());
        assertEquals(4, event.value().path("gate").path("selected").asInt());
        assertEquals(4, event.value().path("gate").path("controlTotal").asInt());
        assertEquals(1, event.value().path("excluded").asInt());
        assertEquals(4, event.value().path("strata").get(0).path("cases").asInt());
        given().queryParam("subject", "gate-plan/" + plan)
                .get("/v1/audit")
                .then()
                .body("items.action", hasItem("closeGateFrame"));
        assertThrows(RuntimeException.class, () -> sql.update("update gate_frame set cases = 5 where plan = ?", plan));
    }

    @Test
    void rule7_theNumberExpectedIsTheSumOfTheChances() {
        keepPlan("0.25");
        decide(0, 16);

        close("2026-03", 16, null).statusCode(201).body("expected", equalTo(4)).body("deviation", equalTo(1.7320508f));
    }

    @Test
    void _422_a_frame_that_does_not_reconcile_names_both_numbers_unless_a_reason_is_given() {
        keepPlan("1");
        decide(0, 2);

        close("2026-03", 3, null)
                .statusCode(422)
                .body("errors.field", contains("controlTotal"))
                .body("errors.rule", contains("frame-reconciled"))
                .body(
                        "errors.message",
                        contains(allOf(containsString("looked at 2"), containsString("control total is 3"))));
        close("2026-03", 3, "ring 0131 496 0000").statusCode(422).body("errors.rule", contains("no-identifiers"));
        given().get("/v1/gate-plans/" + plan + "/frames").then().body("items", hasSize(0));

        close("2026-03", 3, "One was made while the gate was away and checked by hand")
                .statusCode(201)
                .body("controlTotal", equalTo(3))
                .body("reason", containsString("checked by hand"));
    }

    @Test
    void what_is_registered_late_into_a_closed_month_is_counted_apart() {
        keepPlan("1");
        decide(0, 2);
        String hash = close("2026-03", 2, null).statusCode(201).extract().path("hash");

        decide(2, 3);

        given().get("/v1/gate-plans/" + plan + "/frames/2026-03")
                .then()
                .statusCode(200)
                .body("cases", equalTo(2))
                .body("hash", equalTo(hash))
                .body("late", equalTo(1))
                .body("lateSelected", equalTo(1));
        given().queryParam("format", "csv")
                .get("/v1/gate-plans/" + plan + "/frames")
                .then()
                .body(containsString(plan + ",1,2026-03,2,2,2,0"));
    }

    @Test
    void _409_a_month_is_closed_once_also_by_two_at_once_and_the_same_key_gets_the_same_answer() {
        keepPlan("1");
        decide(0, 2);

        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> close("2026-03", 2, null).extract().statusCode()))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409), answers);
        close("2026-03", 2, null).statusCode(409).body("type", equalTo("urn:pillars:problem:gate-frame-closed"));
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(any -> given().contentType("application/json")
                        .header("Idempotency-Key", plan)
                        .body("{\"month\":\"2026-02\",\"controlTotal\":0}")
                        .post("/v1/gate-plans/" + plan + "/frames")
                        .then()
                        .statusCode(201)
                        .body("id", notNullValue())
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
        given().queryParam("limit", 1)
                .get("/v1/gate-plans/" + plan + "/frames")
                .then()
                .body("items.month", contains("2026-03"))
                .body("next", notNullValue());
    }

    @Test
    void what_cannot_be_closed_is_refused() {
        keepPlan("1");

        close("2126-03", 0, null).statusCode(422).body("errors.rule", contains("month-over"));
        close("March", 0, null).statusCode(400).body("errors.field", hasItem("month"));
        close("2026-03", -1, null).statusCode(400).body("errors.field", hasItem("controlTotal"));
        given().contentType("application/json")
                .body("{\"month\":\"2026-03\",\"controlTotal\":0}")
                .post("/v1/gate-plans/NONE-" + own + "/frames")
                .then()
                .statusCode(404);
        given().get("/v1/gate-plans/" + plan + "/frames/2026-01").then().statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.of("quality-checker").signed())
                .contentType("application/json")
                .body("{\"month\":\"2026-03\",\"controlTotal\":0}")
                .post("/v1/gate-plans/" + plan + "/frames")
                .then()
                .statusCode(403);
    }

    @Test
    void a_month_is_closed_on_the_page_of_its_plan_and_what_is_refused_stays_in_the_form() {
        keepPlan("1");
        decide(0, 2);

        form().formParam("month", "2026-03")
                .formParam("controlTotal", "1,003")
                .post("/gate-plans/" + plan + "/frames")
                .then()
                .statusCode(422)
                .body(containsString("value=\"1,003\""))
                .body(containsString("control total is 1003"));
        form().formParam("month", "2026-03")
                .formParam("controlTotal", "2")
                .post("/gate-plans/" + plan + "/frames")
                .then()
                .statusCode(303);
        given().accept("text/html")
                .get("/gate-plans/" + plan + "?done=closed")
                .then()
                .statusCode(200)
                .body(containsString("March 2026"))
                .body(containsString("Not ended 2"))
                .body(containsString("2.0 \u00b1 0.0"));
    }

    private static io.restassured.specification.RequestSpecification form() {
        return given().redirects().follow(false).accept("text/html").contentType("application/x-www-form-urlencoded");
    }

    private String reference(int number) {
        return "D-%s-%03d".formatted(own, number);
    }

    private String hash(int from, int to) throws NoSuchAlgorithmException {
        String lines = IntStream.range(from, to)
                .mapToObj(number -> reference(number) + " true")
                .collect(Collectors.joining("\n"));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private void keepPlan(String rate) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Plan of a test\",\"teams\":[\"T-%s\"],\"rate\":%s,\"inForceFrom\":\"2026-01-01\"}"
                        .formatted(own, rate))
                .put("/v1/gate-plans/" + plan)
                .then()
                .statusCode(201);
    }

    private void decide(int from, int to) {
        IntStream.range(from, to)
                .forEach(number -> given().contentType("application/json")
                        .body("""
                                {"reference":"%s","caseReference":"CR-%s","benefit":"SCP","type":"new-application",
                                 "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"},"team":"T-%s"}""".formatted(reference(number), own, own))
                        .post("/v1/decisions")
                        .then()
                        .statusCode(201));
    }

    /** A past decision that came in a file: nobody asked the gate about it. */
    private void passByTheGate() {
        sql.update("""
                insert into determination (reference, case_reference, case_token, benefit, type, decided_on, team, source,
                  content_hash, registered_at)
                values (?, 'CR', gen_random_uuid(), 'SCP', 'new-application', '2026-03-09', ?, 'import', '\\x00', now())""", "D-" + own + "-FILE", "T-" + own);
    }

    private ValidatableResponse close(String month, long total, String reason) {
        return given().contentType("application/json")
                .body("{\"month\":\"%s\",\"controlTotal\":%d%s}"
                        .formatted(month, total, reason == null ? "" : ",\"reason\":\"" + reason + "\""))
                .post("/v1/gate-plans/" + plan + "/frames")
                .then();
    }
}
