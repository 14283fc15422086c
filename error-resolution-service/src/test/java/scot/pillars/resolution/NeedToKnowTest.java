package scot.pillars.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Rule 8 of section 5: the suspicion is hidden, not the error. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NeedToKnowTest {
    private static final String MARK = "other-action";
    private final FoundErrors found = new FoundErrors();
    private final String officer = bearer("fer-officer", "C-0011");
    private final String investigator = bearer("fraud-investigator", "C-0015");
    private String errorCase;

    @Inject
    Sql sql;

    @BeforeEach
    void anErrorCase() {
        found.dataset = "need-" + UUID.randomUUID();
        FoundErrors.publish(found.overpayment("26.70"));
        errorCase = Awaitility.await()
                .until(
                        () -> given().header("Authorization", officer)
                                .get("/v1/error-cases?dataset=" + found.dataset)
                                .<List<String>>path("items.id"),
                        ids -> ids.size() == 1)
                .get(0);
    }

    @Test
    void everyAnswerToAnOfficerIsTheSameWithAndWithoutAHiddenMatterButForTheWaitingMark() {
        Map<String, String> before = session();
        String suspicion = open().then().statusCode(201).extract().path("id");
        Map<String, String> during = session();

        before.forEach((what, answer) -> assertEquals(unmarked(answer), unmarked(during.get(what)), what));
        assertNotEquals(before, during);
        assertTrue(during.get("case").contains(MARK), during.get("case"));
        assertTrue(during.get("list").contains(MARK));
        assertTrue(during.get("page").contains("waiting: other action"));
        assertEquals(told("/v1/suspicions/" + UUID.randomUUID()), told("/v1/suspicions/" + suspicion));
        assertEquals(told("/suspicions/" + UUID.randomUUID()), told("/suspicions/" + suspicion));

        given().header("Authorization", investigator)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"outcome\":\"no-fraud-found\"}")
                .post("/v1/suspicions/" + suspicion + "/close")
                .then()
                .statusCode(200);
        assertEquals(before, session());
    }

    @Test
    void anOfficerWorksTheCaseOnAsIfNothingWere() {
        open().then().statusCode(201);
        given().header("Authorization", officer)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"officer\":\"C-0011\"}")
                .post("/v1/error-cases/" + errorCase + "/take")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(MARK))
                .body("state", equalTo("taken"));
    }

    @Test
    void aClientWhoAsksForTheirDataGetsTheSameAnswerAndTheDataProtectionOfficerIsTold() {
        String records = bearer("records-officer", "C-0023");
        String protection = bearer("data-protection-officer", "C-0024");
        String address = "/v1/subject-access/cases/" + found.caseToken;
        String before = withoutTime(given().header("Authorization", records).get(address));
        String suspicion = open().then().statusCode(201).extract().path("id");

        String during = withoutTime(given().header("Authorization", records).get(address));

        assertEquals(before, during);
        assertTrue(during.contains(errorCase), during);
        assertTrue(!during.contains("C-0011"), "officers are not named");
        given().header("Authorization", records)
                .get("/v1/subject-access-flags")
                .then()
                .statusCode(403);
        given().header("Authorization", protection)
                .get("/v1/subject-access-flags")
                .then()
                .statusCode(200)
                .body("items[0].leftOut", equalTo("suspicion/" + suspicion))
                .body("items[0].caseToken", equalTo(found.caseToken.toString()))
                .body("items[0].askedBy", equalTo("C-0023"));
    }

    @Test
    void noEventTellsOfIt() {
        long events = events();
        open().then().statusCode(201);
        assertEquals(events, events());
    }

    @Test
    void everyReadIsInTheAuditTrail() {
        String suspicion = open().then().statusCode(201).extract().path("id");
        given().header("Authorization", investigator)
                .get("/v1/suspicions/" + suspicion)
                .then()
                .statusCode(200)
                .body("openedBy", equalTo("C-0015"));
        given().header("Authorization", investigator)
                .get("/v1/suspicions?errorCase=" + errorCase)
                .then()
                .body("items.id", hasItem(suspicion));
        given().header("Authorization", bearer("internal-auditor", "C-0007"))
                .get("/v1/audit?subject=suspicion/" + suspicion)
                .then()
                .statusCode(200)
                .body("items.action", hasItems("openSuspicion", "readSuspicion", "listSuspicions"));
    }

    @Test
    void aReadThatCannotBeRememberedIsRefused() throws SQLException {
        String suspicion = open().then().statusCode(201).extract().path("id");
        asOwner("alter table audit_entry add constraint test_full check (action <> 'readSuspicion') not valid");
        try {
            given().header("Authorization", investigator)
                    .get("/v1/suspicions/" + suspicion)
                    .then()
                    .statusCode(greaterThanOrEqualTo(500));
        } finally {
            asOwner("alter table audit_entry drop constraint test_full");
        }
        given().header("Authorization", investigator)
                .get("/v1/suspicions/" + suspicion)
                .then()
                .statusCode(200);
    }

    @Test
    void thePagesShowASuspicionToWhoWorksOnItAndEveryReadIsInTheAuditTrail() {
        String suspicion = open().then().statusCode(201).extract().path("id");

        page(investigator, "/suspicions?number=" + number() + "&state=open")
                .statusCode(200)
                .body(containsString("/suspicions/" + suspicion));
        page(investigator, "/suspicions?number=" + number() + "&state=ended")
                .statusCode(200)
                .body(not(containsString("/suspicions/" + suspicion)));
        page(investigator, "/suspicions/" + suspicion)
                .statusCode(200)
                .body(containsString("C-0015 opened the suspicion"))
                .body(containsString("Payslips contradict"));
        page(investigator, "/suspicions/" + UUID.randomUUID()).statusCode(404);
        page(officer, "/suspicions").statusCode(403);
        page(officer, "/suspicions/open").statusCode(403);

        assertEquals(List.of("openSuspicion", "listSuspicions", "readSuspicion"), trail(suspicion));
    }

    @Test
    void aPageThatCannotBeRememberedIsRefused() throws SQLException {
        String suspicion = open().then().statusCode(201).extract().path("id");
        asOwner("alter table audit_entry add constraint test_full"
                + " check (action not in ('readSuspicion', 'listSuspicions')) not valid");
        try {
            for (String address : List.of("/suspicions/" + suspicion, "/suspicions?number=" + number())) {
                page(investigator, address)
                        .statusCode(greaterThanOrEqualTo(500))
                        .body(not(containsString("Payslips")))
                        .body(not(containsString("C-0015")));
            }
        } finally {
            asOwner("alter table audit_entry drop constraint test_full");
        }
        page(investigator, "/suspicions/" + suspicion).statusCode(200);
    }

    @Test
    void aSuspicionIsOpenedAndEndedWithFormsThatKeepWhatWasTyped() {
        form(investigator, "/suspicions/open", Map.of("number", number(), "grounds", "Payslips of AB123456C"))
                .statusCode(422)
                .body(containsString("look like a National Insurance number"))
                .body(containsString("Payslips of AB123456C"))
                .body(containsString("If it is none, why?"));
        form(investigator, "/suspicions/open", Map.of("number", "ER-1999-1", "grounds", "Payslips"))
                .statusCode(422)
                .body(containsString("No error case has this number"));
        form(investigator, "/suspicions/open", Map.of("number", "", "grounds", ""))
                .statusCode(422)
                .body(containsString("Give the number of the error case"))
                .body(containsString("id=\"grounds-error\""));
        form(investigator, "/suspicions/open", Map.of("number", number(), "grounds", ""))
                .statusCode(400)
                .body(containsString("There is a problem"));
        form(officer, "/suspicions/open", Map.of("number", number(), "grounds", "Payslips"))
                .statusCode(403);
        String at = form(investigator, "/suspicions/open", Map.of("number", number(), "grounds", "Payslips"))
                .statusCode(303)
                .extract()
                .header("Location");
        String suspicion = at.replaceAll(".*/suspicions/|[?].*", "");
        form(investigator, "/suspicions/open", Map.of("number", number(), "grounds", "Payslips"))
                .statusCode(409)
                .body(containsString("is open already"));

        String close = "/suspicions/" + suspicion + "/close";
        form(investigator, close, Map.of("version", "1")).statusCode(400);
        form(investigator, close, Map.of("version", "7", "outcome", "conviction"))
                .statusCode(412);
        form(bearer("internal-auditor", "C-0007"), close, Map.of("version", "1", "outcome", "conviction"))
                .statusCode(403);
        form(investigator, close, Map.of("version", "1", "outcome", "no-fraud-found"))
                .statusCode(303);
        page(investigator, "/suspicions/" + suspicion).body(containsString("C-0015 ended it, No fraud found"));
    }

    @Test
    void emergencyAccessIsAskedForAndReviewedOnPages() {
        String suspicion = open().then().statusCode(201).extract().path("id");
        String lead = bearer("fer-lead", "C-0098");
        String auditor = bearer("internal-auditor", "C-0007");
        page(lead, "/suspicions/" + suspicion).statusCode(403);
        form(lead, "/break-glass", Map.of("ability", "read-suspicions", "reason", "Ask ailsa@example.org"))
                .statusCode(422)
                .body(containsString("look like an e-mail address"))
                .body(containsString("Ask ailsa@example.org"));
        form(lead, "/break-glass", Map.of("ability", "read-suspicions", "reason", "short"))
                .statusCode(400)
                .body(containsString("There is a problem"));
        form(lead, "/break-glass", Map.of("ability", "work-suspicions", "reason", "Nobody can be reached"))
                .statusCode(403);
        form(officer, "/break-glass", Map.of("ability", "read-suspicions", "reason", "Nobody can be reached"))
                .statusCode(403);

        form(lead, "/break-glass", Map.of("ability", "read-suspicions", "reason", "Nobody can be reached"))
                .statusCode(303);
        page(lead, "/suspicions/" + suspicion).statusCode(200);
        page(lead, "/break-glass").statusCode(200).body(containsString("Nobody can be reached"));
        page(bearer("fer-lead", "C-0097"), "/break-glass").body(containsString("You have taken none"));
        page(lead, "/break-glass/review").statusCode(403);

        String taken = given().header("Authorization", auditor)
                .get("/v1/break-glass?reviewed=false")
                .path("items.find { it.who == 'C-0098' }.id");
        page(auditor, "/break-glass/review?reviewed=false").body(containsString("C-0098"));
        String review = "/break-glass/review/" + taken;
        form(auditor, review, Map.of("finding", "")).statusCode(400);
        form(bearer("internal-auditor", "C-0098"), review, Map.of("finding", "Justified"))
                .statusCode(422);
        form(auditor, review, Map.of("finding", "Justified")).statusCode(303);
        form(auditor, review, Map.of("finding", "Justified")).statusCode(409);
        page(lead, "/break-glass").body(containsString("Justified"));
    }

    @Test
    void aSecondOneAnUnknownCaseAndAnIdentifierAreRefused() {
        open().then().statusCode(201);
        open().then().statusCode(409);
        suspicion(UUID.randomUUID().toString(), "Payslips").then().statusCode(422);
        suspicion(errorCase, "Payslips of AB123456C")
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("no-identifiers"));
    }

    @Test
    void emergencyAccessNeedsAReasonEndsByItselfAndIsReviewedBySomebodyElse() {
        String suspicion = open().then().statusCode(201).extract().path("id");
        String lead = bearer("fer-lead", "C-0014");
        String address = "/v1/suspicions/" + suspicion;
        given().header("Authorization", lead).get(address).then().statusCode(403);
        take(lead, "{\"ability\":\"read-suspicions\"}").then().statusCode(400);
        take(lead, "{\"ability\":\"work-suspicions\",\"reason\":\"Nobody can be reached\"}")
                .then()
                .statusCode(403);
        take(officer, "{\"ability\":\"read-suspicions\",\"reason\":\"Nobody can be reached\"}")
                .then()
                .statusCode(403);

        String taken = take(lead, "{\"ability\":\"read-suspicions\",\"reason\":\"Nobody can be reached\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", lead).get(address).then().statusCode(200);
        given().header("Authorization", bearer("fer-lead", "C-0099"))
                .get(address)
                .then()
                .statusCode(403);

        sql.update(
                "update break_glass set opened_at = opened_at - interval '2 hours', ends_at = ends_at - interval '2 hours'");
        Awaitility.await()
                .until(() -> given().header("Authorization", lead).get(address).statusCode() == 403);

        String auditor = bearer("internal-auditor", "C-0007");
        given().header("Authorization", auditor)
                .get("/v1/break-glass?reviewed=false")
                .then()
                .body("items.id", hasItem(taken));
        review(bearer("internal-auditor", "C-0014"), taken).then().statusCode(422);
        review(auditor, taken).then().statusCode(200).body("reviewedBy", equalTo("C-0007"));
        review(auditor, taken).then().statusCode(409);
    }

    private static ValidatableResponse page(String token, String path) {
        return given().header("Authorization", token)
                .accept("text/html")
                .get(path)
                .then();
    }

    private static ValidatableResponse form(String token, String path, Map<String, String> fields) {
        return given().header("Authorization", token)
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(fields)
                .post(path)
                .then();
    }

    private String number() {
        return given().header("Authorization", officer)
                .get("/v1/error-cases/" + errorCase)
                .path("number");
    }

    /** What was done with a suspicion, the earliest first. */
    private static List<String> trail(String suspicion) {
        List<String> actions = given().header("Authorization", bearer("internal-auditor", "C-0007"))
                .get("/v1/audit?subject=suspicion/" + suspicion)
                .path("items.action");
        return actions.stream()
                .sorted(Comparator.comparing(List.of("openSuspicion", "listSuspicions", "readSuspicion")::indexOf))
                .toList();
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = RealParts.asOwner();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static Response take(String token, String body) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(body)
                .post("/v1/break-glass");
    }

    private static Response review(String token, String id) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body("{\"finding\":\"Justified\"}")
                .post("/v1/break-glass/" + id + "/review");
    }

    /** Everything an officer can ask that could tell: answers with their headers, lists, counts, exports, pages. */
    private Map<String, String> session() {
        Map<String, String> session = new LinkedHashMap<>();
        session.put("list", told("/v1/error-cases?dataset=" + found.dataset));
        session.put("csv", told("/v1/error-cases?format=csv&dataset=" + found.dataset));
        session.put("case", told("/v1/error-cases/" + errorCase));
        session.put("search", told("/v1/error-cases?text=" + found.caseToken));
        session.put("page", told("/cases/" + errorCase));
        session.put("worklist", told("/?dataset=" + found.dataset));
        session.put("suspicions", told("/v1/suspicions"));
        session.put("page of suspicions", told("/suspicions"));
        session.put("of the case", told("/v1/suspicions?errorCase=" + errorCase));
        session.put("totals", told("/v1/suspicion-totals?dataset=" + found.dataset));
        session.put("totals as csv", told("/v1/suspicion-totals?format=csv&dataset=" + found.dataset));
        session.put("page of totals", told("/suspicion-totals?dataset=" + found.dataset));
        session.put("subject access", told("/v1/subject-access/cases/" + found.caseToken));
        session.put("audit", told("/v1/audit?subject=error-case/" + errorCase));
        return session;
    }

    private String told(String path) {
        Response answer = given().header("Authorization", officer)
                .accept(path.startsWith("/v1/") ? "*/*" : "text/html")
                .get(path);
        String headers = answer.headers().asList().stream()
                .filter(header -> !List.of("x-correlation-id", "date", "content-length")
                        .contains(header.getName().toLowerCase(java.util.Locale.ROOT)))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        String correlation = answer.header("X-Correlation-Id");
        String body = answer.asString().replace(correlation == null ? "-" : correlation, "ID");
        return answer.statusCode() + "\n" + headers + "\n"
                + body.replaceAll("/suspicions/[0-9a-f-]{36}", "/suspicions/X");
    }

    private static String withoutTime(Response answer) {
        return answer.asString().replaceAll("\"madeAt\":\"[^\"]*\"", "");
    }

    private static String unmarked(String answer) {
        return answer.replace("\"waiting\":\"" + MARK + "\"", "\"waiting\":null")
                .replace("," + MARK, ",")
                .replace("<span class=\"ds_tag ds_tag--grey\">waiting: other action</span>", "")
                .replaceAll("[ \n\r]+", " ");
    }

    private Response open() {
        return suspicion(errorCase, "Payslips contradict the employer's answer");
    }

    private Response suspicion(String about, String grounds) {
        return given().header("Authorization", investigator)
                .contentType("application/json")
                .body("{\"errorCase\":\"" + about + "\",\"grounds\":\"" + grounds + "\"}")
                .post("/v1/suspicions");
    }

    private long events() {
        return sql.first("select count(*) from outbox where topic = 'error-resolution.case.v1'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static String bearer(String role, String number) {
        return "Bearer " + Tokens.of(role).with("colleague", number).signed();
    }
}
