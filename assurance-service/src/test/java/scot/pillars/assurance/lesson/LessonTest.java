package scot.pillars.assurance.lesson;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LessonTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String area = "A-" + own;
    private final String otherArea = "B-" + own;
    private final String proposer = "C-P-" + own;
    private final String owner = "C-O-" + own;
    private final String lead = "C-Q-" + own;

    @Inject
    Sql sql;

    @BeforeEach
    void people() {
        Checked.put("/v1/units/business-area/" + area, "{\"name\":\"Area " + own + "\"}");
        Checked.put("/v1/units/business-area/" + otherArea, "{\"name\":\"Other " + own + "\"}");
        Checked.put("/v1/units/team/T-" + own, "{\"name\":\"Team\"}");
        Checked.put("/v1/colleagues/" + owner, posting(area, null));
        Checked.put("/v1/colleagues/" + proposer, posting(area, owner));
    }

    @Test
    void aLessonIsProposedValidatedSharedAndTakenUp_andThoseConcernedAreTold() {
        String code = propose();
        decide(lead, code, 1, "validated", null)
                .then()
                .statusCode(200)
                .body("entry.state", equalTo("validated"))
                .body("entry.decidedBy", equalTo(lead));
        share(code, 2, area, otherArea).then().statusCode(200).body("entry.areas.area", contains(area, otherArea));

        answer(owner, code, 3, area, "{\"answer\":\"adopted\",\"changed\":\"The script asks for the day\"}")
                .then()
                .statusCode(200)
                .body("entry.areas[0].answer", equalTo("adopted"))
                .body("entry.areas[0].changed", equalTo("The script asks for the day"));

        given().get("/v1/lessons/adoption")
                .then()
                .statusCode(200)
                .body("items.find { it.area == '" + area + "' }.adopted", equalTo(1))
                .body("items.find { it.area == '" + otherArea + "' }.open", equalTo(1));
        assertEquals(List.of("lesson-decided"), told(proposer));
        assertEquals(List.of("lesson-shared"), told(owner));
    }

    @Test
    void thePageShowsWhoHasTakenItUpAsAPictureBeforeTheTable() {
        String code = shared();
        answer(owner, code, 3, area, "{\"answer\":\"not-adopted\",\"note\":\"Our script does so\"}");

        String page = as("decision-maker", "C-X-" + own)
                .get("/lessons?kind=&state=shared&text=" + own)
                .then()
                .statusCode(200)
                .body(containsString("Area " + own))
                .body(containsString("Lesson " + own))
                .body(not(containsString(proposer)))
                .extract()
                .asString();
        assertTrue(page.indexOf("<svg") < page.indexOf("<table"));
        as("decision-maker", "C-X-" + own)
                .get("/lessons/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Our script does so"))
                .body(not(containsString("SG-2026")));
    }

    @Test
    void theExportHoldsWhatWasSharedAndNoColleagueCaseOrCheck() {
        String shared = shared();
        String kept = propose("Kept " + own);
        answer(owner, shared, 3, area, "{\"answer\":\"adopted\",\"changed\":\"Script " + own + "\"}");

        String json = given().get("/v1/lessons/export?limit=1000")
                .then()
                .statusCode(200)
                .body("items.find { it.title == 'Lesson " + own + "' }.adopted", equalTo(1))
                .body("items.find { it.title == 'Lesson " + own + "' }.letter", equalTo("prevent"))
                .extract()
                .asString();
        String csv = given().get("/v1/lessons/export?limit=1000&format=csv").asString();
        assertTrue(csv.startsWith("kind,title,whatHappened,whatToDo,letter,benefit,shared,adopted,notAdopted\r\n"));
        assertTrue(csv.contains("Lesson " + own));
        for (String inside :
                List.of("Kept " + own, proposer, owner, lead, area, shared, kept, "SG-2026-000124", "Script " + own)) {
            assertFalse(json.contains(inside), inside);
            assertFalse(csv.contains(inside), inside);
        }
    }

    @Test
    void _404_aProposalOfSomebodyElse_andWhatItCameFromIsForThoseWhoKnow() {
        String code = propose();
        as("decision-maker", "C-X-" + own).get("/v1/lessons/" + code).then().statusCode(404);
        as("decision-maker", proposer)
                .get("/v1/lessons/" + code)
                .then()
                .body("entry.source", equalTo("SG-2026-000124"));
        decide(lead, code, 1, "validated", null);
        share(code, 2, area);
        as("decision-maker", "C-X-" + own)
                .get("/v1/lessons/" + code)
                .then()
                .statusCode(200)
                .body("entry.source", nullValue())
                .body("entry.proposedBy", nullValue());
        as("decision-maker", "C-X-" + own)
                .get("/v1/lessons?limit=1000&area=" + area)
                .then()
                .body("items.code", hasItem(code))
                .body("items[0].entry.source", nullValue());
    }

    @Test
    void _409_aStepThatDoesNotFollow_412_anOldVersion_422_aDeclineWithoutReasonAndOnesOwnProposal() {
        String code = propose();
        share(code, 1, area).then().statusCode(409);
        decide(lead, code, 1, "declined", null).then().statusCode(422).body("errors.rule", contains("reason-given"));
        decide(proposer, code, 1, "validated", null)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("another-decides"));
        decide(lead, code, 9, "validated", null).then().statusCode(412);
        decide(lead, code, 1, "declined", "Known already").then().statusCode(200);
        decide(lead, code, 2, "validated", null).then().statusCode(409);
        as("decision-maker", proposer).get("/v1/lessons/" + code).then().body("entry.reason", equalTo("Known already"));
    }

    @Test
    void _422_anIdentifierOrAReferenceInTheText_andAnAnswerThatSaysTooLittle() {
        proposal("Lesson", "What of AB123456C?").then().statusCode(422).body("errors.rule", contains("no-identifiers"));
        proposal("Lesson", "C-000731 did it").then().statusCode(422).body("errors.rule", contains("no-references"));
        String code = shared();
        answer(owner, code, 3, area, "{\"answer\":\"adopted\"}")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("what-changed"));
        share(code, 3, area).then().statusCode(422).body("errors.rule", contains("new-area"));
        share(code, 3, "NONE-" + own).then().statusCode(422).body("errors.rule", contains("unknown-code"));
    }

    @Test
    void _403_anotherBusinessAreaAndWhoMayNotDecide_andAWithdrawnLessonIsAnsweredNoMore() {
        String code = shared();
        answer(owner, code, 3, otherArea, "{\"answer\":\"adopted\",\"changed\":\"x\"}")
                .then()
                .statusCode(403);
        as("decision-maker", proposer)
                .header("If-Match", "\"3\"")
                .body("{\"withdrawalReason\":\"x\"}")
                .post("/v1/lessons/" + code + "/withdrawal")
                .then()
                .statusCode(403);
        as("decision-maker", proposer)
                .header("If-Match", "\"3\"")
                .body("{\"decision\":\"validated\"}")
                .post("/v1/lessons/" + code + "/decision")
                .then()
                .statusCode(403);
        as("quality-lead", lead)
                .header("If-Match", "\"3\"")
                .body("{\"withdrawalReason\":\"The rule changed\"}")
                .post("/v1/lessons/" + code + "/withdrawal")
                .then()
                .statusCode(200)
                .body("entry.state", equalTo("withdrawn"));
        answer(owner, code, 4, area, "{\"answer\":\"adopted\",\"changed\":\"x\"}")
                .then()
                .statusCode(409);
        as("business-area-owner", owner)
                .get("/lessons/" + code)
                .then()
                .statusCode(200)
                .body(containsString("The rule changed"));
    }

    @Test
    void _303_eachStepHasItsFormAndKeepsWhatWasTyped() {
        String code = form(
                        as("decision-maker", proposer),
                        "/lessons/new",
                        "kind",
                        "lesson",
                        "title",
                        "Typed " + own,
                        "whatHappened",
                        "This",
                        "whatToDo",
                        "That",
                        "letter",
                        "prevent")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/lessons/(.*)\\?.*", "$1");
        form(
                        as("quality-lead", lead),
                        "/lessons/" + code + "/decision",
                        "version",
                        "1",
                        "decision",
                        "declined",
                        "reason",
                        "<b>AB123456C")
                .then()
                .statusCode(422)
                .body(containsString("&lt;b&gt;AB123456C"))
                .body(containsString("If it is no identifier of a client, why?"));
        form(as("quality-lead", lead), "/lessons/" + code + "/decision", "version", "1", "decision", "validated")
                .then()
                .statusCode(303);
        as("quality-lead", lead).get("/lessons/" + code).then().body(containsString("With which business areas?"));
        form(as("quality-lead", lead), "/lessons/" + code + "/sharing", "version", "2", "areas", area)
                .then()
                .statusCode(303);
        as("business-area-owner", owner).get("/lessons/" + code).then().body(containsString("Do you take it up?"));
        form(
                        as("business-area-owner", owner),
                        "/lessons/" + code + "/areas/" + area,
                        "version",
                        "3",
                        "answer",
                        "adopted",
                        "changed",
                        "All")
                .then()
                .statusCode(303);
    }

    @Test
    void aFileOfPastLessonsIsTriedAndLandsOnce() {
        String file =
                "code,kind,title,whatHappened,whatToDo,letter,descriptors,proposedBy,proposedOn,state,areas\nLL-" + own
                        + ",good-practice,Past " + own + ",It worked,Do so,learning,,C-1,2020-06-03,shared," + area
                        + ";2020-06-10;adopted;2020-07-01;;All of it\n";
        assertEquals(1, Checked.upload("lessons", "?dryRun=true", file).getInt("landed"));
        assertEquals(1, Checked.upload("lessons", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("lessons", "", file).getInt("alreadyKnown"));
    }

    private String shared() {
        String code = propose();
        decide(lead, code, 1, "validated", null).then().statusCode(200);
        share(code, 2, area).then().statusCode(200);
        return code;
    }

    private String propose() {
        return propose("Lesson " + own);
    }

    private String propose(String title) {
        return proposal(title, "It began a month early")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private Response proposal(String title, String happened) {
        return as("decision-maker", proposer)
                .body("""
                        {"kind":"lesson","title":"%s","whatHappened":"%s","whatToDo":"Ask for the day","letter":"prevent",
                         "descriptors":["RES-WRONG-DATE"],"source":"SG-2026-000124"}""".formatted(title, happened))
                .post("/v1/lessons");
    }

    private Response decide(String who, String code, int version, String decision, String reason) {
        return as("quality-lead", who)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"decision\":\"" + decision + "\"" + (reason == null ? "" : ",\"reason\":\"" + reason + "\"")
                        + "}")
                .post("/v1/lessons/" + code + "/decision");
    }

    private Response share(String code, int version, String... areas) {
        return as("quality-lead", lead)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"areas\":[\"" + String.join("\",\"", areas) + "\"]}")
                .post("/v1/lessons/" + code + "/sharing");
    }

    private Response answer(String who, String code, int version, String area, String body) {
        return as("business-area-owner", who)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/lessons/" + code + "/areas/" + area);
    }

    private List<String> told(String recipient) {
        return sql.list("select kind from inbox_message where recipient = ?", row -> row.getString(1), recipient);
    }

    private String posting(String area, String manager) {
        return "{\"name\":\"Name\",\"postings\":[{\"inForceFrom\":\"2018-10-01\",\"team\":\"T-" + own
                + "\",\"businessArea\":\"" + area + "\""
                + (manager == null ? "" : ",\"lineManager\":\"" + manager + "\"") + "}]}";
    }

    private static RequestSpecification as(String role, String number) {
        return Checked.as(role, number);
    }

    private static Response form(RequestSpecification who, String path, String... fields) {
        RequestSpecification request = who.redirects().follow(false).contentType("application/x-www-form-urlencoded");
        for (int at = 0; at < fields.length; at += 2) {
            request.formParam(fields[at], fields[at + 1]);
        }
        return request.post(path);
    }
}
