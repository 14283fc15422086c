package scot.pillars.assurance.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Self-report without blame (docs/domain/quality-domain.md, section 5, rule 12). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportTest {
    @Inject
    ReportRecords records;

    @Inject
    Sql sql;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reporter = "C-R-" + own;

    @Test
    void rule_5_12_aSelfReportIsNamedToTheReporterAndTheQualityLeadAloneAndTheReporterSeesTheFix() {
        Response report = report("I used last year's rate");
        String id = report.then()
                .statusCode(201)
                .body("kind", equalTo("own-work"))
                .extract()
                .path("id");

        as(reporter, "decision-maker").get("/v1/self-reports").then().body("items.id", contains(id));
        as("C-O-" + own, "decision-maker").get("/v1/self-reports").then().body("items", empty());
        as("C-T-" + own, "team-leader").get("/v1/work-reports").then().statusCode(403);
        as("C-L-" + own, "quality-lead").get("/v1/work-reports").then().body("items.id", hasItem(id));

        answer(id, "\"1\"", "put-right").then().statusCode(200).body("nextStep", equalTo("put-right"));

        as(reporter, "decision-maker")
                .get("/v1/self-reports")
                .then()
                .body("items[0].answer", equalTo("Thank you, it is put right"));
        as("C-L-" + own, "quality-lead").get("/v1/work-reports").then().body("items.id", not(hasItem(id)));
        answer(id, "\"2\"", "put-right").then().statusCode(409);
    }

    @Test
    void aReportBecomesAHandPickedCaseWhichStaysOutOfEstimates() {
        given().contentType("application/json")
                .body("""
                        {"reference":"D-%1$s","caseReference":"CR-%1$s","benefit":"SCP","type":"new-application",
                         "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"},"colleague":"C-1"}""".formatted(own))
                .post("/v1/decisions")
                .then()
                .statusCode(201);
        String id = report("Wrong rate").path("id");

        Response answered = answer(id, "\"1\"", "check");

        String sampled = answered.then()
                .statusCode(200)
                .body("caseId", notNullValue())
                .extract()
                .path("caseId");
        given().get("/v1/sampled-cases/" + sampled).then().body("origin", equalTo("hand-picked"));
    }

    @Test
    void _422_identifiersUnknownDecisionsAndDaysToCome() {
        report("Client AB123456C").then().statusCode(422).body("errors[0].rule", equalTo("no-identifiers"));
        as(reporter, "decision-maker")
                .body("{\"what\":\"Wrong\",\"happenedOn\":\"2099-01-01\"}")
                .post("/v1/self-reports")
                .then()
                .statusCode(422);
        as(reporter, "decision-maker")
                .body("{}")
                .post("/v1/self-reports")
                .then()
                .statusCode(400);
        String id = report("Wrong rate").path("id");
        answer(id, "\"1\"", "check").then().statusCode(422);
        answer(id, "\"7\"", "put-right").then().statusCode(412);
    }

    @Test
    void section5_rule16_aReportGoesWholeWhenItsTimeAfterTheAnswerHasRunOut_notWhileItWaits() {
        String id = report("Wrong rate").path("id");
        assertFalse(due(id));
        answer(id, "\"1\"", "put-right").then().statusCode(200);
        assertTrue(due(id));

        List<String> subjects =
                QuarkusTransaction.requiringNew().call(() -> records.dispose(UUID.randomUUID(), List.of(id)));

        assertEquals(List.of("work-report/" + id), subjects);
        as(reporter, "decision-maker").get("/v1/self-reports").then().body("items", empty());
        as("C-RO-" + own, "records-officer")
                .get("/v1/retention")
                .then()
                .statusCode(200)
                .body(containsString("work-report"));
    }

    @Test
    void thePageTakesAReportAndShowsTheQualityLeadWhatWaits() {
        String signed = Tokens.of("decision-maker").with("colleague", reporter).signed();
        given().auth()
                .oauth2(signed)
                .accept("text/html")
                .get("/something-wrong")
                .then()
                .statusCode(200)
                .body(containsString("Telling us early is a good thing"))
                .body(not(containsString("Reports that wait")));
        as("C-L-" + own, "quality-lead")
                .accept("text/html")
                .get("/something-wrong")
                .then()
                .statusCode(200)
                .body(containsString("Reports that wait for a next step"));
    }

    private boolean due(String id) {
        return !sql.list(
                        records.due().sql().formatted(records.due().keyed()),
                        row -> row.getString("key"),
                        new String[] {id},
                        LocalDate.of(2100, 1, 1))
                .isEmpty();
    }

    private Response report(String what) {
        return as(reporter, "decision-maker")
                .body("{\"what\":\"" + what + "\",\"happenedOn\":\"2026-03-02\",\"reference\":\"D-" + own + "\"}")
                .post("/v1/self-reports");
    }

    private Response answer(String id, String ifMatch, String step) {
        return as("C-L-" + own, "quality-lead")
                .header("If-Match", ifMatch)
                .body("{\"nextStep\":\"" + step + "\",\"answer\":\"Thank you, it is put right\"}")
                .post("/v1/work-reports/" + id + "/next-step");
    }

    private static RequestSpecification as(String who, String role) {
        return given().auth()
                .oauth2(Tokens.of(role).with("colleague", who).signed())
                .contentType("application/json");
    }
}
