package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Every revision is kept; statistics use the latest (docs/domain/quality-domain.md, section 3, rule 11). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReviseCheckTest {
    private final CheckJson check = new CheckJson();
    private final String lead = "C-LEAD-" + UUID.randomUUID().toString().substring(0, 8);
    private String id;
    private String error;
    private String token;

    @Inject
    Sql sql;

    @BeforeEach
    void aCheckWithOneErrorLine() {
        Response recorded =
                given().contentType("application/json").body(check.toString()).post("/v1/checks");
        id = recorded.then().statusCode(201).extract().path("id");
        error = recorded.path("errorLines[0].id");
        token = recorded.path("caseToken");
    }

    @Test
    void rule_3_11_everyRevisionIsKeptAndTheLatestIsTheCheck() {
        regrade("\"1\"", withoutErrors())
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("outcome", equalTo("correct"))
                .body("errorLines", hasSize(0));

        given().get("/v1/checks/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("outcome", equalTo("correct"))
                .body("findings.result", not(hasItem("not-met")));
        given().get("/v1/checks/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(1))
                .body("items[0].check.outcome", equalTo("overpayment"))
                .body("items[0].check.errorLines[0].id", equalTo(error))
                .body("items[0].why", equalTo("regrade"))
                .body("items[0].note", equalTo("The tenancy began later"))
                .body("items[0].revisedBy", equalTo(lead));
    }

    @Test
    void _201_publishesWhatIsWithdrawnThenWhatIsFoundAnewThenTheRevisionWithoutTheNote() {
        ObjectNode changed = body();
        ((ObjectNode) changed.path("errorLines").get(0).path("amount")).put("value", "13.35");
        Response answer = regrade("\"1\"", changed);

        List<LoggedEvent> events = EventLog.of("assurance.case.v1").await(5, event -> token.equals(event.key()));
        assertEquals(
                List.of(
                        "scot.pillars.check-completed.v1",
                        "scot.pillars.error-found.v1",
                        "scot.pillars.error-withdrawn.v1",
                        "scot.pillars.error-found.v1",
                        "scot.pillars.check-revised.v1"),
                events.stream().map(LoggedEvent::type).toList());
        LoggedEvent revised = events.get(4);
        assertEquals(2, revised.value().path("revision").asInt());
        assertEquals("regrade", revised.value().path("why").asText());
        assertEquals("overpayment", revised.value().path("previousOutcome").asText());
        assertEquals(1, revised.value().path("previousErrorLines").asInt());
        assertEquals(error, events.get(2).value().path("errorId").asText());
        assertEquals(
                "26.70", events.get(2).value().path("amountFound").path("value").asText());
        assertEquals(answer.path("errorLines[0].id"), events.get(3).subject());
        assertFalse(events.toString().contains("tenancy"));
    }

    @Test
    void _201_aLineThatSaysTheSameKeepsItsIdAndIsNotWithdrawn() {
        ObjectNode changed = body();
        ((ObjectNode) changed.path("findings").get(0)).put("result", "not-applicable");

        regrade("\"1\"", changed).then().statusCode(201).body("errorLines[0].id", equalTo(error));

        List<LoggedEvent> events = EventLog.of("assurance.case.v1").await(3, event -> token.equals(event.key()));
        assertEquals("scot.pillars.check-revised.v1", events.get(2).type());
        assertEquals(1L, sql.first("""
                select count(*) from error_line where check_id = ?::uuid""", row -> row.getLong(1), id).orElseThrow());
    }

    @Test
    void _412_aCheckRevisedMeanwhileIsReadAgainFirst() {
        regrade("\"1\"", withoutErrors()).then().statusCode(201);
        regrade("\"1\"", body()).then().statusCode(412);
        regrade(null, body()).then().statusCode(428);
    }

    @Test
    void _422_aRevisionThatChangesNothing() {
        regrade("\"1\"", body()).then().statusCode(422).body("errors[0].rule", equalTo("revision-changes-something"));
    }

    @Test
    void _422_aNoteWithAnIdentifierIsRefusedAndNothingIsChanged() {
        ObjectNode identifying = withoutErrors().put("note", "Client QQ123456C is right, see AB123456C");
        regrade("\"1\"", identifying).then().statusCode(422).body("errors[0].rule", equalTo("no-identifiers"));
        given().get("/v1/checks/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void _422_everyRuleOfACheckHoldsForARevision() {
        ObjectNode withoutCause = body();
        ((ObjectNode) withoutCause.path("errorLines").get(0))
                .put("direction", "underpayment")
                .remove("cause");
        regrade("\"1\"", withoutCause).then().statusCode(422).body("errors.field", hasItem("errorLines[0].cause"));
    }

    @Test
    void rule_3_2_whoLeadsTheLineDoesNotRegradeAndToTheDecisionMakerTheResultIsNotThere() {
        String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        put("/v1/units/team/T-" + own, "{\"name\":\"Team\"}");
        put("/v1/colleagues/C-L-" + own, colleague(own, null));
        put("/v1/colleagues/C-M-" + own, colleague(own, "C-L-" + own));
        CheckJson theirs = new CheckJson();
        theirs.body.put("colleague", "C-M-" + own);
        id = given().contentType("application/json")
                .body(theirs.toString())
                .post("/v1/checks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        regrade("C-L-" + own, "\"1\"", withoutErrors())
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("checker-leads-line"));
        regrade("C-M-" + own, "\"1\"", withoutErrors()).then().statusCode(404);
    }

    private static String colleague(String own, String leader) {
        return """
                {"name":"Somebody","postings":[{"inForceFrom":"2021-01-01","team":"T-%s"%s}]}""".formatted(own, leader == null ? "" : ",\"lineManager\":\"" + leader + "\"");
    }

    private static void put(String path, String body) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(201);
    }

    @Test
    void _403_aCheckerDoesNotRegradeAndALeadOfAnotherLineDoesNotKnowTheCheck() {
        given().auth()
                .oauth2(Tokens.of("quality-checker")
                        .with("colleague", "C-CHECKER")
                        .signed())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(withoutErrors().toString())
                .post("/v1/checks/" + id + "/revisions")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("team-leader")
                        .with("colleague", "C-ELSEWHERE")
                        .signed())
                .get("/v1/checks/" + id + "/revisions")
                .then()
                .statusCode(404);
    }

    @Test
    void thePageShowsWhatWasSaidBeforeAndWhy() {
        regrade("\"1\"", withoutErrors()).then().statusCode(201);
        given().accept("text/html")
                .get("/checks/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Earlier revisions"))
                .body(containsString("Regraded: The tenancy began later"))
                .body(containsString("Overpayment"));
    }

    private Response regrade(String ifMatch, ObjectNode body) {
        return regrade(lead, ifMatch, body);
    }

    private Response regrade(String who, String ifMatch, ObjectNode body) {
        var request = given().auth()
                .oauth2(Tokens.of("quality-lead").with("colleague", who).signed())
                .contentType("application/json")
                .body(body.toString());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/checks/" + id + "/revisions");
    }

    private ObjectNode body() {
        ObjectNode body = CheckJson.parse("{\"note\":\"The tenancy began later\",\"disposition\":\"complete\"}");
        body.set("findings", check.body.path("findings").deepCopy());
        body.set("errorLines", check.body.path("errorLines").deepCopy());
        return body;
    }

    private ObjectNode withoutErrors() {
        ObjectNode body = body();
        body.remove("errorLines");
        ((ObjectNode) body.path("findings").get(1)).put("result", "met");
        return body;
    }
}
