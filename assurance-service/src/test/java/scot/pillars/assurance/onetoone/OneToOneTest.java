package scot.pillars.assurance.onetoone;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.feedback.CheckedWork;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OneToOneTest {
    private final CheckedWork work = new CheckedWork();

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    @Inject
    OneToOneRecords records;

    private LocalDate today;

    @BeforeEach
    void people() {
        work.create();
        today = clock.today();
    }

    @Test
    void rule_3_11_theSheetCountsReleasedResultsOnly_casesAndCriteriaApart_whoeverReads() {
        work.release(work.right(today));
        work.release(work.wrong(today));
        work.wrong(today);

        for (RequestSpecification reader : List.of(work.asMaker(), work.asLeader(), work.asLead())) {
            reader.get(sheet())
                    .then()
                    .statusCode(200)
                    .body("casesRight.counted", equalTo(1))
                    .body("casesRight.checks", equalTo(2))
                    .body("criteriaRight.counted", equalTo(3))
                    .body("criteriaRight.checks", equalTo(4))
                    .body("results[-1].month", equalTo(today.toString().substring(0, 7)))
                    .body("results[-1].cases", equalTo(2));
        }
        work.asMaker()
                .get(sheet() + "?from=2020-01-01&to=2020-03-31")
                .then()
                .body("results", hasSize(3))
                .body("casesRight.checks", equalTo(0));
        work.asMaker().get(sheet() + "?from=2010-01-01").then().statusCode(400);
    }

    @Test
    void rule_3_13_404_forEverybodyButTheColleagueTheirLineAndQualityLeads() {
        CheckedWork.as(work.other, "team-leader").get(sheet()).then().statusCode(404);
        CheckedWork.as(work.other, "team-leader")
                .get("/one-to-one/" + work.maker)
                .then()
                .statusCode(404);
        CheckedWork.as(work.other, "internal-auditor").get(sheet()).then().statusCode(404);
        CheckedWork.as(work.maker, "decision-maker")
                .get("/v1/one-to-ones/" + work.leader)
                .then()
                .statusCode(404);
        write(CheckedWork.as(work.other, "team-leader"), "x").then().statusCode(404);
        work.asLead().get("/v1/one-to-ones/C-NOBODY").then().statusCode(404);
        work.asLead().get("/one-to-one/" + work.maker).then().statusCode(200);
    }

    @Test
    void theSheetHoldsCoachingObjectivesAndDisputesOfTheColleague() {
        for (int time = 0; time < 3; time++) {
            work.release(work.wrong(today));
        }
        work.asLeader().post("/v1/coaching-plans/proposals").then().body("proposed", equalTo(1));
        work.asLeader()
                .header("If-None-Match", "*")
                .body("""
                        {"colleague":"%s","text":"Test residence","measure":"case-accuracy","level":0.9,
                         "inForceFrom":"%s","inForceTo":"%s"}""".formatted(work.maker, today.minusDays(30), today.plusDays(30)))
                .put("/v1/objectives/KWO-" + work.own)
                .then()
                .statusCode(201);
        String disputed = work.wrong(today);
        work.release(disputed);
        work.asMaker().body("""
                        {"check":"%s","criteria":[{"criterion":"X-1-02","expected":"met"}],"statement":"So"}""".formatted(disputed)).post("/v1/disputes").then().statusCode(201);
        work.wrong(today);

        work.asMaker()
                .get(sheet())
                .then()
                .statusCode(200)
                .body("coaching.state", contains("proposed"))
                .body("coaching.descriptor", contains("RES-WRONG-DATE"))
                .body("objectives.kept.code", contains("KWO-" + work.own))
                .body("objectives[0].level.checks", equalTo(4))
                .body("disputes.state", contains("new"));
        work.asLeader().get(sheet()).then().body("objectives[0].level.checks", equalTo(4));
        work.asLeader()
                .get("/one-to-one/" + work.maker)
                .then()
                .statusCode(200)
                .body(containsString("Residence: Wrong date used"))
                .body(containsString("Test residence"))
                .body(containsString("lodged on"));
    }

    @Test
    void theLeaderWritesTheNoteAndTheColleagueAgrees_bothDatesAreKept_thenItStays() {
        String id = write(work.asLeader(), "We look at two cases")
                .then()
                .statusCode(201)
                .body("writtenBy", equalTo(work.leader))
                .body("writtenOn", equalTo(today.toString()))
                .body("agreedOn", nullValue())
                .extract()
                .path("id");
        change(id, 1, "We look at three cases").then().statusCode(200);
        change(id, 1, "We look at four cases").then().statusCode(412);
        agree(work.asLeader(), id, 2).then().statusCode(403);
        agree(work.asMaker(), id, 1).then().statusCode(412);

        agree(work.asMaker(), id, 2)
                .then()
                .statusCode(200)
                .body("text", equalTo("We look at three cases"))
                .body("writtenOn", equalTo(today.toString()))
                .body("agreedOn", equalTo(today.toString()));

        change(id, 3, "Otherwise").then().statusCode(409);
        agree(work.asMaker(), id, 3).then().statusCode(409);
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update("update one_to_one_note set text = 'Otherwise' where id = ?::uuid", id)));
        write(work.asLeader(), "A later one").then().statusCode(201);
        work.asMaker()
                .get(sheet() + "/notes")
                .then()
                .body("items.text", contains("A later one", "We look at three cases"));
        assertEquals(List.of("one-to-one-written", "one-to-one-written"), told(work.maker));
        assertEquals(List.of("one-to-one-agreed"), told(work.leader));
    }

    @Test
    void _403_whoDoesNotLeadTheLine_400_nothingSettled_422_anIdentifierAndAPeriodInTheWrongOrder() {
        write(work.asMaker(), "x").then().statusCode(403);
        write(work.asLead(), "x").then().statusCode(403);
        write(CheckedWork.as(work.other, "quality-lead", "team-leader"), "x")
                .then()
                .statusCode(403);
        write(work.asLeader(), " ").then().statusCode(400);
        write(work.asLeader(), "As for AB123456C")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("no-identifiers"));
        work.asLeader()
                .body("{\"periodFrom\":\"2026-02-01\",\"periodTo\":\"2026-01-01\",\"text\":\"x\"}")
                .post(sheet() + "/notes")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("in-order"));
        work.asMaker().get(sheet() + "/notes").then().body("items", empty());
    }

    @Test
    void _303_onThePagesTheLeaderFindsTheirPeopleWritesAndTheColleagueAgrees() {
        work.release(work.right(today));
        work.asLeader().get("/one-to-one").then().statusCode(200).body(containsString("/one-to-one/" + work.maker));
        work.asMaker().get("/one-to-one").then().body(not(containsString(work.leader)));
        work.asMaker().get("/my-results").then().body(containsString("/one-to-one/" + work.maker));
        String page = work.asLeader()
                .get("/one-to-one/" + work.maker)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.indexOf("<svg") > 0 && page.indexOf("<svg") < page.indexOf("<table"));
        String notes = "/one-to-one/" + work.maker + "/notes";
        form(work.asLeader(), "periodFrom", "2026-10-01", "periodTo", "soon", "text", "Two <b>cases")
                .post(notes)
                .then()
                .statusCode(400)
                .body(containsString("Give the day as 2026-10-31"))
                .body(containsString("Two &lt;b&gt;cases"));
        form(work.asLeader(), "periodFrom", "2026-10-01", "periodTo", "2026-10-31", "text", "Two cases")
                .post(notes)
                .then()
                .statusCode(303);
        String id = work.asMaker().get(sheet()).path("notes[0].id");
        work.asLeader()
                .get("/one-to-one/" + work.maker + "?change=" + id)
                .then()
                .statusCode(200)
                .body(containsString("Keep the change"));
        form(work.asLeader(), "version", "1", "periodFrom", "2026-10-01", "periodTo", "2026-10-31", "text", "Three")
                .post(notes + "/" + id)
                .then()
                .statusCode(303);
        work.asMaker().get("/one-to-one/" + work.maker).then().body(containsString("Agree to this note"));
        form(work.asMaker(), "version", "2")
                .post(notes + "/" + id + "/agreement")
                .then()
                .statusCode(303);
        work.asLeader()
                .get("/one-to-one/" + work.maker)
                .then()
                .body(containsString("Agreed by Name (" + work.maker + ")"));
    }

    @Test
    void aColleagueIsToldWhatTheLearningRegistersHoldOfThem() {
        String id = write(work.asLeader(), "Note " + work.own).path("id");
        work.asMaker()
                .body("{\"question\":\"Question " + work.own + "\"}")
                .post("/v1/enquiries")
                .then()
                .statusCode(201);
        work.asMaker()
                .body("{\"kind\":\"issue\",\"recipient\":\"live-support\",\"text\":\"Issue " + work.own + "\"}")
                .post("/v1/suggestions")
                .then()
                .statusCode(201);
        work.asMaker().body("""
                        {"kind":"lesson","title":"Lesson %s","whatHappened":"This","whatToDo":"That","letter":"learning"}""".formatted(work.own)).post("/v1/lessons").then().statusCode(201);
        work.asLeader()
                .header("If-None-Match", "*")
                .body(
                        "{\"colleague\":\"%s\",\"text\":\"Objective %s\",\"inForceFrom\":\"2026-01-01\",\"inForceTo\":\"2026-12-31\"}"
                                .formatted(work.maker, work.own))
                .put("/v1/objectives/KWO-" + work.own)
                .then()
                .statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                insert into guidance_clarity (guidance, version, checker, clear, answered_at)
                select guidance, version, ?, true, now() from guidance_version order by guidance, version limit 1""", work.maker));
        work.asMaker().body("{\"what\":\"Report " + work.own + "\"}").post("/v1/self-reports");

        Response own = work.asMaker().get("/v1/subject-access/me");

        own.then().statusCode(200);
        for (String held : List.of("Note ", "Question ", "Issue ", "Lesson ", "Objective ", "Report ")) {
            assertTrue(own.asString().contains(held + work.own), held);
        }
        assertTrue(own.asString().contains("Whether guidance was clear to them"));
        QuarkusTransaction.requiringNew().run(() -> records.dispose(UUID.randomUUID(), List.of(id)));
        work.asMaker().get(sheet() + "/notes").then().body("items", empty());
    }

    private String sheet() {
        return "/v1/one-to-ones/" + work.maker;
    }

    private Response write(RequestSpecification who, String text) {
        return who.body(note(text)).post(sheet() + "/notes");
    }

    private Response change(String id, int version, String text) {
        return work.asLeader()
                .header("If-Match", "\"" + version + "\"")
                .body(note(text))
                .put(sheet() + "/notes/" + id);
    }

    private Response agree(RequestSpecification who, String id, int version) {
        return who.header("If-Match", "\"" + version + "\"").post(sheet() + "/notes/" + id + "/agreement");
    }

    private String note(String text) {
        return "{\"periodFrom\":\"%s\",\"periodTo\":\"%s\",\"text\":\"%s\"}"
                .formatted(today.minusDays(30), today, text);
    }

    private List<String> told(String recipient) {
        return sql.list(
                "select kind from inbox_message where recipient = ? and kind like 'one-to-one-%'",
                row -> row.getString(1), recipient);
    }

    private static RequestSpecification form(RequestSpecification who, String... fields) {
        RequestSpecification request = who.redirects().follow(false).contentType("application/x-www-form-urlencoded");
        for (int at = 0; at < fields.length; at += 2) {
            request.formParam(fields[at], fields[at + 1]);
        }
        return request;
    }
}
