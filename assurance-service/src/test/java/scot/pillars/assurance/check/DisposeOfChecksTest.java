package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventType;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 5, rule 16, for checks. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisposeOfChecksTest {
    private static final String RECORDS = bearer("records-officer", "C-0023");
    private static final String PROTECTION = bearer("data-protection-officer", "C-0024");

    @Test
    void rule_5_16_aDisposedCaseLeavesNoDetailAndNoNameBehindItsTokenAndItsEventsStay() {
        CheckJson old = new CheckJson();
        old.body.put("decidedOn", "2021-03-01").put("checkedOn", "2021-03-02").remove("errorLines");
        old.body.withArray("findings").remove(1);
        Response recorded = post(old);
        Response recent = post(new CheckJson());
        String decision = decided(old.caseReference());
        String id = recorded.path("id");
        String token = recorded.path("caseToken");
        keepFor(48);

        String disposal = given().header("Authorization", RECORDS)
                .contentType("application/json")
                .body("{\"recordClass\":\"case\"}")
                .post("/v1/disposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", PROTECTION)
                .contentType("application/json")
                .body("{\"approve\":true,\"reason\":\"Yearly disposal\"}")
                .post("/v1/disposals/" + disposal + "/decision")
                .then()
                .statusCode(200);
        Awaitility.await()
                .until(
                        () -> given().get("/v1/disposals/" + disposal).<String>path("state"),
                        state -> state.equals("completed"));

        given().get("/v1/checks/" + id).then().statusCode(404);
        given().get("/v1/decisions/" + decision).then().statusCode(404);
        given().get("/v1/checks/" + recent.<String>path("id")).then().statusCode(200);
        caseToken(old.caseReference()).then().statusCode(404);
        given().queryParam("subject", "check/" + id)
                .get("/v1/audit")
                .then()
                .body("items.action", hasItem("recordCheck"))
                .body("items[0].content", equalTo(null));
        LoggedEvent told = EventLog.of(EventType.CASE_DISPOSED.topic())
                .await(event -> event.is(EventType.CASE_DISPOSED.id()) && token.equals(event.key()));
        assertEquals(disposal, told.value().path("disposalId").asText());
        given().get("/v1/disposals/" + disposal + "/certificate")
                .then()
                .statusCode(200)
                .body("disposal.proposedBy", equalTo("C-0023"))
                .body("disposal.decidedBy", equalTo("C-0024"));
    }

    @Test
    void aClientsDataIsFoundByTheTokenOfTheCaseWithoutTheColleaguesWhoWorkedOnIt() {
        CheckJson check = new CheckJson();
        String id = post(check).path("id");
        String token = caseToken(check.caseReference())
                .then()
                .statusCode(200)
                .extract()
                .path("caseToken");

        given().header("Authorization", RECORDS)
                .get("/v1/subject-access/cases/" + token)
                .then()
                .statusCode(200)
                .body("service", equalTo("assurance-service"))
                .body("records.title", contains("Decisions, payments and checks of a case"))
                .body("records[0].items.id", contains(id))
                .body("records[0].items[0].error_lines.descriptor", contains("RES-WRONG-DATE"))
                .body(not(containsString("C-000731")));
        given().queryParam("subject", "case/" + token)
                .get("/v1/audit")
                .then()
                .body("items.action", hasItems("readCaseToken", "readSubjectAccess"));
    }

    @Test
    void aCaseNobodyKnowsHasNoData() {
        given().header("Authorization", RECORDS)
                .get("/v1/subject-access/cases/0198f0a2-6d3e-7c41-9f53-0242ac120002")
                .then()
                .statusCode(200)
                .body("records", empty());
    }

    @Test
    void aColleagueReadsThatTheirDecisionsWereCheckedAndNotYetWhatWasFound() {
        String own = "C-OWN-" + System.nanoTime();
        CheckJson check = new CheckJson();
        check.body.put("colleague", own);
        String id = post(check).path("id");

        given().header("Authorization", bearer("decision-maker", own))
                .get("/v1/subject-access/me")
                .then()
                .statusCode(200)
                .body("records.items.flatten().check", hasItem(id))
                .body(not(containsString("RES-WRONG-DATE")))
                .body(not(containsString(check.caseReference())));
    }

    private static String decided(String caseReference) {
        String reference = "D-" + caseReference;
        given().header(
                        "Authorization",
                        "Bearer " + Tokens.of("system/decisions").signed())
                .contentType("application/json")
                .body("{\"reference\":\"" + reference + "\",\"caseReference\":\"" + caseReference
                        + "\",\"benefit\":\"SCP\",\"type\":\"review\",\"decidedOn\":\"2021-03-01\"}")
                .post("/v1/decisions")
                .then()
                .statusCode(201);
        return reference;
    }

    private static void keepFor(int months) {
        String version = given().header("Authorization", PROTECTION)
                .get("/v1/retention/case")
                .header("ETag");
        given().header("Authorization", PROTECTION)
                .header("If-Match", version)
                .contentType("application/json")
                .body("{\"months\":" + months + ",\"reason\":\"Records policy\"}")
                .put("/v1/retention/case")
                .then()
                .statusCode(200);
    }

    private static Response caseToken(String reference) {
        return given().header("Authorization", RECORDS)
                .queryParam("caseReference", reference)
                .get("/v1/case-tokens");
    }

    private static Response post(CheckJson check) {
        return given().contentType("application/json")
                .body(check.toString())
                .post("/v1/checks")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static String bearer(String role, String number) {
        return "Bearer " + Tokens.of(role).with("colleague", number).signed();
    }
}
