package scot.pillars.assurance.auditfinding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventType;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeepAuditFindingTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String owner = "C-W-" + own;
    private final String other = "C-O-" + own;

    @BeforeEach
    void twoColleagues() {
        put("/v1/units/team/T-" + own, "{\"name\":\"Team\"}");
        for (String number : List.of(owner, other)) {
            put(
                    "/v1/colleagues/" + number,
                    "{\"name\":\"Name\",\"postings\":[{\"inForceFrom\":\"2025-04-01\",\"team\":\"T-%s\"}]}"
                            .formatted(own));
        }
    }

    @Test
    void aFindingIsRecordedAnsweredSentBackAnsweredAcceptedAndClosed() {
        Response recorded = audit().body(finding("2099-01-31")).post("/v1/audit-findings");
        recorded.then()
                .statusCode(201)
                .body("actions.state", contains("open"))
                .body("actions.overdue", contains(false));
        String id = recorded.path("id");
        String action = recorded.path("actions[0].id");
        post(audit(), "/v1/audit-findings/" + id + "/closure", 1, "")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("actions-closed"));
        post(audit(), act(action, "acceptance"), 1, "").then().statusCode(409);
        post(answering(other), act(action, "answer"), 1, "{\"evidence\":\"Not mine\"}")
                .then()
                .statusCode(404);
        post(answering(owner), act(action, "answer"), 1, "{\"evidence\":\"Ring 0131 496 0123\"}")
                .then()
                .statusCode(422);
        post(answering(owner), act(action, "answer"), 1, "{\"evidence\":\"Scanned\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"));
        post(audit(), act(action, "sending-back"), 1, "{\"why\":\"One site only\"}")
                .then()
                .statusCode(412);
        post(audit(), act(action, "sending-back"), 2, "{\"why\":\"One site only\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("sentBack", equalTo("One site only"));
        post(answering(owner), act(action, "answer"), 3, "{\"evidence\":\"All sites\"}")
                .then()
                .statusCode(200)
                .body("sentBack", nullValue());
        post(audit(), act(action, "acceptance"), 4, "").then().statusCode(200).body("state", equalTo("closed"));
        post(audit(), "/v1/audit-findings/" + id + "/closure", 5, "")
                .then()
                .statusCode(200)
                .body("closedOn", notNullValue());
        post(answering(owner), act(action, "answer"), 5, "{\"evidence\":\"Late\"}")
                .then()
                .statusCode(409);

        List<LoggedEvent> events =
                EventLog.of(EventType.AUDIT_FINDING_CHANGED.topic()).await(6, logged -> id.equals(logged.subject()));
        assertEquals("closed", events.get(5).value().path("state").asText());
        assertFalse(events.get(5).text().contains(owner));
        given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("quality-lead")
                                        .with("colleague", owner)
                                        .signed())
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body(containsString("audit-action-sent-back"));
    }

    @Test
    void whoAnswersSeesTheFindingsWithAnActionOfTheirs_auditAndQualityLeadsSeeAll() {
        String id =
                audit().body(finding("2099-01-31")).post("/v1/audit-findings").path("id");

        answering(owner).get("/v1/audit-findings/" + id).then().statusCode(200);
        answering(owner).get("/v1/audit-actions").then().body("items.finding", contains(id));
        answering(other).get("/v1/audit-findings/" + id).then().statusCode(404);
        answering(other).get("/v1/audit-findings").then().body("items", empty());
        answering(other).get("/v1/audit-actions?format=csv").then().statusCode(200);
        answering(other).get("/audit-findings/" + id).then().statusCode(404);
        as(other, "quality-lead").get("/v1/audit-findings/" + id).then().statusCode(200);
        as(other, "quality-lead")
                .body(finding("2099-01-31"))
                .post("/v1/audit-findings")
                .then()
                .statusCode(403);
        as(owner, "decision-maker").get("/v1/audit-findings").then().statusCode(403);
    }

    @Test
    void aFindingIsRefusedWithEveryRuleItBreaks() {
        audit().body("""
                        {"kind":"internal-audit","title":"Title","benefit":"NONE-%s","area":"NONE","rating":"low",
                         "raisedOn":"2099-01-01","actions":[{"what":"Do","owner":"C-NOBODY","dueOn":"2020-01-01"}]}""".formatted(own))
                .post("/v1/audit-findings")
                .then()
                .statusCode(422)
                .body(
                        "errors.rule",
                        contains("benefit-known", "unit-known", "not-in-future", "colleague-known", "not-in-past"));
        audit().body("{}").post("/v1/audit-findings").then().statusCode(400);
    }

    @Test
    void importedFindingsLandOnceAndOverdueActionsLead() throws Exception {
        String csv = """
                reference,kind,title,rating,raisedOn,action,owner,dueOn
                IA-1,internal-audit,Found %s,high,2024-10-02,First,%s,2024-12-01
                IA-1,internal-audit,Found %s,high,2024-10-02,Second,%s,2025-01-01
                IA-2,internal-audit,Found,grave,2024-10-02,Third,%s,2025-01-01
                """.formatted(own, owner, own, owner, owner);
        for (int time = 0; time < 2; time++) {
            String id = as(owner, "internal-auditor")
                    .contentType("text/csv")
                    .body(csv)
                    .post("/v1/imports/audit-findings?source=S-" + own)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> List.of("completed", "failed")
                            .contains(given().get("/v1/imports/" + id).<String>path("state")));
            given().get("/v1/imports/" + id)
                    .then()
                    .body("state", equalTo("completed"))
                    .body("landed", equalTo(1 - time))
                    .body("alreadyKnown", equalTo(time))
                    .body("rejected", equalTo(1));
        }
        answering(owner)
                .get("/v1/audit-actions")
                .then()
                .body("items.what", contains("First", "Second"))
                .body("items.overdue", contains(true, true));
        answering(owner)
                .get("/audit-findings")
                .then()
                .statusCode(200)
                .body(containsString("Which audit actions are open?"))
                .body(containsString("2 of them overdue"));
    }

    @Test
    void aFindingOfWhichARowIsRefusedDoesNotLandInHalf_asCsvAndAsNdjson() {
        String csv = """
                reference,kind,title,rating,raisedOn,action,owner,dueOn
                IA-1,internal-audit,Half %s,high,2024-10-02,First,%s,2024-12-01
                IA-1,internal-audit,Half %s,high,2024-10-02,Second,,
                IA-2,internal-audit,Whole %s,high,2024-10-02,Third,%s,2025-01-01
                """.formatted(own, owner, own, own, owner);
        String row = """
                {"reference":"%s","kind":"internal-audit","title":"%s %s","rating":"%s","raisedOn":"2024-10-02"}
                """;
        String ndjson = row.formatted("IA-3", "Half", own, "high")
                + row.formatted("IA-3", "Half", own, "grave")
                + row.formatted("IA-4", "Whole", own, "high");
        for (String[] file : new String[][] {{"text/csv", csv}, {"application/x-ndjson", ndjson}}) {
            String id = as(owner, "internal-auditor")
                    .contentType(file[0])
                    .body(file[1].getBytes(StandardCharsets.UTF_8))
                    .post("/v1/imports/audit-findings?source=H-" + own)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> given().get("/v1/imports/" + id).path("state").equals("completed"));
            given().get("/v1/imports/" + id).then().body("landed", equalTo(1)).body("rejected", equalTo(2));
            given().get("/v1/imports/" + id + "/rejections")
                    .then()
                    .body("items[0].rule", equalTo("whole-record"))
                    .body("items[0].message", containsString("Line "));
        }
        audit().get("/v1/audit-findings?limit=200")
                .then()
                .body("items.findAll { it.title == 'Half %s' }".formatted(own), empty())
                .body("items.findAll { it.title == 'Whole %s' }".formatted(own), hasSize(2));
    }

    @Test
    void byPageAuditRecordsAFindingWithItsActionsAndSetsAnother_whatIsWrongStandsBesideTheField() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "kind", "internal-audit",
                "title", "Letters " + own,
                "rating", "high",
                "raisedOn", "2026-10-02",
                "action-1-what", "Scan letters",
                "action-1-owner", "C-NOBODY",
                "action-1-dueOn", "2099-01-31"));
        form("internal-auditor", "/audit-findings", Map.of("title", "Letters", "raisedOn", "soon"))
                .then()
                .statusCode(400)
                .body(containsString("Give the day as"), containsString("value=\"Letters\""));
        form("internal-auditor", "/audit-findings", Map.of("title", "Letters"))
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#kind\">Found by: must be filled in</a>"))
                .body(containsString("<a href=\"#rating\">How grave is it? Must be filled in</a>"));
        form("internal-auditor", "/audit-findings", typed)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#action-1-owner\""), containsString("value=\"C-NOBODY\""));
        form("quality-lead", "/audit-findings", typed).then().statusCode(403);
        audit().get("/audit-findings/new").then().statusCode(200).body(containsString("Action 3"));
        answering(owner).get("/audit-findings/new").then().statusCode(403);

        typed.put("action-1-owner", owner);
        String place = form("internal-auditor", "/audit-findings", typed)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = place.substring(place.indexOf("/audit-findings/"), place.indexOf('?'));
        form("internal-auditor", page + "/actions", Map.of("version", "1", "what", "Count them", "owner", other))
                .then()
                .statusCode(400)
                .body(containsString("id=\"dueOn-error\""));
        form(
                        "internal-auditor",
                        page + "/actions",
                        Map.of("version", "1", "what", "Count them", "owner", other, "dueOn", "2099-03-01"))
                .then()
                .statusCode(303);

        audit().get("/v1" + page)
                .then()
                .body("title", equalTo("Letters " + own))
                .body("actions.what", contains("Scan letters", "Count them"))
                .body("actions.owner", contains(owner, other));
        answering(other).get(page).then().statusCode(200).body(containsString("Count them"));
    }

    @Test
    void byPageAuditChangesAFindingWithAReason_whichItsHistoryKeeps_andNothingTypedIsLost() {
        String id =
                audit().body(finding("2099-01-31")).post("/v1/audit-findings").path("id");
        String page = "/audit-findings/" + id;
        Map<String, String> typed = new HashMap<>(Map.of(
                "version", "1",
                "kind", "internal-audit",
                "title", "Evidence and letters " + own,
                "rating", "critical",
                "raisedOn", "2026-10-02"));
        audit().get(page)
                .then()
                .body(containsString("Change the finding"), containsString("value=\"Evidence " + own + "\""));
        answering(owner).get(page).then().statusCode(200).body(not(containsString("Change the finding")));
        form("internal-auditor", page + "/change", typed)
                .then()
                .statusCode(400)
                .body(
                        containsString("Say why it is changed"),
                        containsString("value=\"Evidence and letters " + own + "\""));
        typed.put("reason", "The sample was drawn again");
        form("quality-lead", page + "/change", typed).then().statusCode(403);
        typed.put("version", "7");
        form("internal-auditor", page + "/change", typed).then().statusCode(412);
        typed.put("version", "1");

        form("internal-auditor", page + "/change", typed).then().statusCode(303);

        audit().get("/v1" + page)
                .then()
                .body("title", equalTo("Evidence and letters " + own))
                .body("rating", equalTo("critical"))
                .body("version", equalTo(2))
                .body("actions.what", contains("Scan letters"));
        audit().get(page)
                .then()
                .body(
                        containsString("The sample was drawn again"),
                        containsString("C-A-" + own),
                        containsString("Rating: critical, before high"),
                        not(containsString("Raised on: 2")));
    }

    private Response form(String role, String path, Map<String, String> fields) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of(role)
                                        .with("colleague", "C-A-" + own)
                                        .signed())
                .redirects()
                .follow(false)
                .formParams(fields)
                .post(path);
    }

    private String finding(String due) {
        return """
                {"kind":"internal-audit","title":"Evidence %s","rating":"high","raisedOn":"2026-10-02",
                 "actions":[{"what":"Scan letters","owner":"%s","dueOn":"%s"}]}""".formatted(own, owner, due);
    }

    private static String act(String action, String what) {
        return "/v1/audit-actions/" + action + "/" + what;
    }

    private static Response post(RequestSpecification who, String path, int version, String body) {
        return who.header("If-Match", "\"" + version + "\"").body(body).post(path);
    }

    private RequestSpecification audit() {
        return as("C-A-" + own, "internal-auditor");
    }

    private RequestSpecification answering(String who) {
        return as(who, "business-area-owner");
    }

    private static RequestSpecification as(String colleague, String role) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of(role).with("colleague", colleague).signed())
                .contentType("application/json");
    }

    private static void put(String path, String body) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(201);
    }
}
