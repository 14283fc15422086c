package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Causes that state a suspicion are shown to others as information not given (section 5, rule 8). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SuspectedCauseTest {
    private static final String OPEN = "INFORMATION-NOT-GIVEN";
    private final String code =
            "SUSPECT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Inject
    Sql sql;

    @Inject
    CheckRecords records;

    @BeforeEach
    void aCauseThatStatesASuspicion() {
        register("causes", cause("PILLARS", code, "true"))
                .statusCode(201)
                .body("statesSuspicion", equalTo(true))
                .body("code", equalTo(code));
    }

    @Test
    void rule_5_8_everyAnswerIsTheSameAsIfInformationHadNotBeenGiven() {
        Response suspected = recorded(code);
        Response ordinary = recorded(OPEN);
        suspected.then().body("errorLines[0].cause", equalTo(OPEN));

        Map<String, String> session = session(suspected);

        session(ordinary).forEach((what, answer) -> assertEquals(answer, session.get(what), what));
        assertTrue(session.get("check").contains(OPEN), session.get("check"));
        assertTrue(session.get("page").contains("Information not given"));
        assertTrue(session.get("result of the colleague").contains("Information not given"));
        session.forEach((what, answer) -> assertFalse(answer.contains(code), what));
    }

    @Test
    void rule_5_8_theDataProtectionOfficerIsToldThatTheAnswerToAClientLeftItOut() {
        Response suspected = recorded(code);
        String token = suspected.path("caseToken");

        as("records-officer")
                .get("/v1/subject-access/cases/" + token)
                .then()
                .statusCode(200)
                .body(containsString(OPEN))
                .body(not(containsString(code)));

        as("records-officer").get("/v1/subject-access-flags").then().statusCode(403);
        as("data-protection-officer")
                .get("/v1/subject-access-flags?limit=1000")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.caseToken == '" + token + "' }.leftOut",
                        equalTo("check/" + suspected.path("id")));
    }

    @Test
    void rule_5_8_noEventTellsOfIt() {
        Response suspected = recorded(code);
        regrade(suspected, "13.35", OPEN).statusCode(201);

        String token = suspected.path("caseToken");
        List<LoggedEvent> events = EventLog.of("assurance.case.v1").await(5, event -> token.equals(event.key()));

        assertEquals(OPEN, events.get(1).value().path("cause").asText());
        assertEquals(OPEN, events.get(3).value().path("cause").asText());
        assertFalse(events.toString().contains(code));
    }

    @Test
    void rule_5_8_whoWorksOnSuspicionsReadsTheCause_andTheReadIsInTheAuditTrail() {
        Response suspected = recorded(code);
        String id = suspected.path("id");
        RequestSpecification auditor = as("internal-auditor");

        auditor.get("/v1/checks/" + id).then().body("errorLines[0].cause", equalTo(code));
        as("internal-auditor")
                .accept("text/html")
                .get("/checks/" + id)
                .then()
                .body(containsString("Suspected " + code));
        JsonPath listed = as("fraud-investigator")
                .get("/v1/suspected-causes?limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, String> own = listed.getMap("items.find { it.check == '" + id + "' }");
        assertEquals(code, own.get("cause"));
        assertEquals("Suspected " + code, own.get("causeName"));
        assertEquals(suspected.path("caseToken"), own.get("caseToken"));
        assertFalse(own.containsKey("colleague"));
        as("fraud-investigator")
                .accept("text/html")
                .get("/suspected-causes")
                .then()
                .statusCode(200)
                .body(containsString("Suspected " + code));

        as("internal-auditor")
                .get("/v1/audit?subject=check/" + id)
                .then()
                .body("items.action", hasItem("readSuspectedCause"))
                .body("items.action", hasItem("listSuspectedCauses"))
                .body(not(containsString(code)));
        for (String role : List.of("quality-lead", "quality-checker", "fer-lead", "analyst", "named-analyst")) {
            as(role).get("/v1/suspected-causes").then().statusCode(403);
            as(role).accept("text/html").get("/suspected-causes").then().statusCode(403);
        }
    }

    @Test
    void rule_5_8_aRevisionBySomebodyWhoReadsInformationNotGivenKeepsTheSuspicion() {
        Response suspected = recorded(code);
        String id = suspected.path("id");

        regrade(suspected, "26.70", OPEN).statusCode(422).body("errors[0].rule", equalTo("revision-changes-something"));
        regrade(suspected, "13.35", OPEN).statusCode(201).body("errorLines[0].cause", equalTo(OPEN));
        as("internal-auditor").get("/v1/checks/" + id).then().body("errorLines[0].cause", equalTo(code));

        regrade(suspected, "13.35", "GUIDANCE").statusCode(201);
        as("internal-auditor").get("/v1/checks/" + id).then().body("errorLines[0].cause", equalTo("GUIDANCE"));
        as("quality-lead")
                .get("/v1/checks/" + id + "/revisions")
                .then()
                .body("items", hasSize(2))
                .body(not(containsString(code)));
    }

    @Test
    void rule_5_8_aCorrectionAtSourceKeepsTheSuspicion() {
        CheckJson check = new CheckJson();
        check.body.put("timing", "pre-payment");
        check.line().put("cause", code);
        Response suspected = post(check);
        String id = suspected.path("id");
        given().contentType("application/json").body("{}").post("/v1/feedback/" + id + "/release");

        as("decision-maker", "C-000731")
                .contentType("application/json")
                .body("{\"note\":\"Start date set right\"}")
                .post("/v1/checks/" + id + "/errors/" + suspected.path("errorLines[0].id") + "/correction")
                .then()
                .statusCode(201);

        as("internal-auditor")
                .get("/v1/checks/" + id)
                .then()
                .body("errorLines[0].correctedAtSource", equalTo(true))
                .body("errorLines[0].cause", equalTo(code));
        as("quality-lead").get("/v1/checks/" + id).then().body("errorLines[0].cause", equalTo(OPEN));
    }

    @Test
    void rule_5_8_importedHistoryIsHeldToItToo() {
        String source = "S-" + UUID.randomUUID();
        Response imported = given().queryParam("source", source)
                .queryParam("provenance", "imported")
                .queryParam("dataset", "synthetic")
                .queryParam("vocabulary", "PILLARS")
                .contentType("application/x-ndjson")
                .body("""
                        {"sourceId":"1","caseReference":"CR-%s","benefit":"SCP","tier":1,"timing":"post-payment",\
                        "decidedOn":"2025-05-02","checkedOn":"2025-06-03","disposition":"complete",\
                        "findings":[{"criterion":"B","result":"not-met","critical":true}],\
                        "errorLines":[{"criterion":"B","descriptor":"INC-OMITTED","cause":"%s",\
                        "responsibleParties":["CLIENT"],"direction":"overpayment",\
                        "amount":{"value":"26.70","currency":"GBP"}}]}
                        """.formatted(source, code).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/checks");
        String job = imported.then().statusCode(202).extract().path("id");
        Awaitility.await()
                .until(() ->
                        given().get("/v1/imports/" + job).<String>path("state").matches("completed|failed"));
        given().get("/v1/imports/" + job).then().body("landed", equalTo(1));
        UUID id = sql.first(
                        "select id from quality_check where source = ?", row -> row.getObject(1, UUID.class), source)
                .orElseThrow();

        as("quality-lead").get("/v1/checks/" + id).then().body("errorLines[0].cause", equalTo(OPEN));
        as("internal-auditor").get("/v1/checks/" + id).then().body("errorLines[0].cause", equalTo(code));
    }

    @Test
    void rule_5_8_useIsCountedWithInformationNotGiven() {
        recorded(code);
        String page = as("quality-lead")
                .accept("text/html")
                .get("/descriptors")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String row = page.substring(page.indexOf("/causes/PILLARS/" + code));
        row = row.substring(0, row.indexOf("</tr>"));
        assertTrue(row.contains("States a suspicion"), row);
        assertTrue(row.contains("Counted with information not given"), row);
        as("quality-lead")
                .accept("text/html")
                .get("/causes/PILLARS/" + code)
                .then()
                .body(containsString("It states that fraud is suspected"));
    }

    @Test
    void rule_5_8_aDisposedCaseLeavesNothingSuspected() {
        Response suspected = recorded(code);
        assertEquals(1L, kept(suspected));

        QuarkusTransaction.requiringNew()
                .run(() -> records.dispose(UUID.randomUUID(), List.of(suspected.<String>path("caseToken"))));

        assertEquals(0L, kept(suspected));
    }

    @Test
    void rule_5_8_onlyACauseStatesASuspicion_andTheOneThatIsShownInsteadStaysInUse() {
        String other = "V-" + code;
        Checked.put("/v1/vocabularies/" + other, "{\"title\":\"Another body's words\"}");
        register("detection-points", cause("PILLARS", "P-" + code, "true"))
                .statusCode(422)
                .body("errors[0].rule", equalTo("suspicion-of-cause"));
        register("causes", cause(other, code, "true"))
                .statusCode(422)
                .body("errors[0].field", equalTo("statesSuspicion"))
                .body("errors[0].rule", equalTo("stand-in-known"));

        register("causes", cause(other, OPEN, "false")).statusCode(201);
        register("causes", cause(other, code, "true")).statusCode(201);
        retire(other, OPEN).statusCode(422).body("errors[0].rule", equalTo("stands-for-suspicions"));
        retire(other, code).statusCode(200);
        retire(other, OPEN).statusCode(200);
    }

    @Test
    void rule_5_8_causesThatStateASuspicionComeInFiles_andWhetherTheyDoIsFixed() {
        String header = "vocabulary,code,name,inForceFrom,statesSuspicion\n";
        String row = "PILLARS,F-" + code + ",In a file " + code + ",2021-01-01,";

        assertEquals(1, Checked.upload("causes", "", header + row + "true\n").getInt("landed"));
        assertEquals(1, Checked.upload("causes", "", header + row + "true\n").getInt("alreadyKnown"));
        assertEquals(1, Checked.upload("causes", "", header + row + "\n").getInt("alreadyKnown"));
        assertEquals(1, Checked.upload("causes", "", header + row + "false\n").getInt("rejected"));
        assertEquals(1, Checked.upload("causes", "", header + row + "maybe\n").getInt("rejected"));
        given().get("/v1/causes/PILLARS/F-" + code).then().body("statesSuspicion", equalTo(true));
    }

    /** Everything that says something of the check to people without the ability, but for what names the check itself. */
    private Map<String, String> session(Response check) {
        String id = check.path("id");
        String maker = check.path("colleague");
        given().contentType("application/json").body("{}").post("/v1/feedback/" + id + "/release");
        Map<String, String> session = new LinkedHashMap<>();
        session.put("recorded", named(check.asString()));
        for (String role : List.of("quality-lead", "named-analyst", "dispute-reviewer")) {
            session.put("check to " + role, told(as(role), "/v1/checks/" + id));
        }
        session.put("check", told(as("quality-lead"), "/v1/checks/" + id));
        session.put("page", told(as("quality-lead").accept("text/html"), "/checks/" + id));
        String search = "/v1/checks?caseReference=" + check.path("caseReference");
        session.put("search", told(as("quality-lead"), search));
        session.put("csv", told(as("quality-lead"), search + "&format=csv"));
        session.put("by cause", told(as("quality-lead"), search + "&cause=" + OPEN));
        session.put("revisions", told(as("quality-lead"), "/v1/checks/" + id + "/revisions"));
        session.put("feedback", told(as("quality-lead"), "/v1/feedback/" + id));
        session.put("page of feedback", told(as("quality-lead").accept("text/html"), "/feedback/" + id));
        session.put("result", told(as("decision-maker", maker), "/v1/feedback/" + id));
        session.put(
                "result of the colleague", told(as("decision-maker", maker).accept("text/html"), "/my-results/" + id));
        session.put("dispute", told(as("decision-maker", maker).accept("text/html"), "/disputes/lodge/" + id));
        session.put(
                "subject access", told(as("records-officer"), "/v1/subject-access/cases/" + check.path("caseToken")));
        session.put("suspected causes", told(as("quality-lead"), "/v1/suspected-causes"));
        return session;
    }

    private static String told(RequestSpecification request, String path) {
        Response answer = request.get(path);
        return answer.statusCode() + " " + answer.header("ETag") + "\n" + named(answer.asString());
    }

    private static String named(String answer) {
        return answer.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.+]+Z?(\\+00:00)?", "TIME")
                .replaceAll("\\d{1,2} \\w+ 20\\d\\d, \\d\\d:\\d\\d", "TIME")
                .replaceAll("(?s)pillars-form=[^\"]*|_form=[^\"]*|token=[^\"&]*", "FORM");
    }

    private ValidatableResponse regrade(Response check, String amount, String cause) {
        CheckJson revised = new CheckJson();
        revised.amount().put("value", amount);
        revised.line().put("cause", cause);
        ObjectNode body = CheckJson.parse("{\"note\":\"Counted again\",\"disposition\":\"complete\"}");
        body.set("findings", revised.body.path("findings"));
        body.set("errorLines", revised.body.path("errorLines"));
        String id = check.path("id");
        return as("quality-lead", "C-LEAD-SUSP")
                .contentType("application/json")
                .header("If-Match", given().get("/v1/checks/" + id).header("ETag"))
                .body(body.toString())
                .post("/v1/checks/" + id + "/revisions")
                .then();
    }

    private static Response recorded(String cause) {
        CheckJson check = new CheckJson();
        check.body.put("colleague", "C-" + UUID.randomUUID());
        check.line().put("cause", cause);
        return post(check);
    }

    private static Response post(CheckJson check) {
        Response recorded = as("quality-checker")
                .contentType("application/json")
                .body(check.toString())
                .post("/v1/checks");
        recorded.then().statusCode(201);
        return recorded;
    }

    private long kept(Response check) {
        return sql.first(
                        "select count(*) from suspected_cause where check_id = ?::uuid",
                        row -> row.getLong(1),
                        check.<String>path("id"))
                .orElseThrow();
    }

    private static String cause(String vocabulary, String code, String statesSuspicion) {
        return """
                {"vocabulary":"%s","code":"%s","name":"Suspected %2$s","inForceFrom":"2021-01-01","statesSuspicion":%s}""".formatted(vocabulary, code, statesSuspicion);
    }

    private static ValidatableResponse register(String kind, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/" + kind)
                .then();
    }

    private static ValidatableResponse retire(String vocabulary, String code) {
        return given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"retiredOn\":\"2026-01-01\"}")
                .post("/v1/causes/" + vocabulary + "/" + code + "/retirement")
                .then();
    }

    private static RequestSpecification as(String role) {
        return as(role, "C-SUSP-" + role);
    }

    private static RequestSpecification as(String role, String number) {
        return given().auth().oauth2(Tokens.of(role).with("colleague", number).signed());
    }
}
