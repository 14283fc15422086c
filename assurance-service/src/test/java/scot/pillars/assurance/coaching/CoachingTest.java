package scot.pillars.assurance.coaching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.feedback.CheckedWork;
import scot.pillars.events.EventType;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

/** Section 4, rule 1. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CoachingTest {
    private final CheckedWork work = new CheckedWork();

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    private LocalDate today;

    @BeforeEach
    void people() {
        work.create();
        today = clock.today();
    }

    @Test
    void _200_threeOfTheSameIn90DaysProposeOnePlan_twoDoNot_andBothAreTold() {
        wrong(2);
        propose().then().statusCode(200).body("proposed", equalTo(0));
        wrong(1);

        propose().then().body("proposed", equalTo(1));
        propose().then().body("proposed", equalTo(0));

        work.asMaker()
                .get("/v1/coaching-plans")
                .then()
                .statusCode(200)
                .body("items.state", contains("proposed"))
                .body("items.errors", contains(3))
                .body("items.descriptor", contains("RES-WRONG-DATE"))
                .body("items.element", contains("Residence"));
        assertEquals(
                2,
                sql.first(
                                "select count(*) from inbox_message where kind = 'coaching-proposed' and recipient in (?, ?)",
                                row -> row.getInt(1),
                                work.maker,
                                work.leader)
                        .orElseThrow());
    }

    @Test
    void _200_disputedOldAndUnreleasedChecksAreLeftOut() {
        wrong(2);
        work.wrong(today);
        release(work.wrong(today.minusDays(91)));
        String disputed = release(work.wrong(today));
        work.asMaker().body("""
                        {"check":"%s","criteria":[{"criterion":"X-1-02","expected":"met"}],"statement":"So"}""".formatted(disputed)).post("/v1/disputes").then().statusCode(201);

        propose().then().body("proposed", equalTo(0));
    }

    @Test
    void section4_rule1_coachingHasAgreedStepsAFollowUpCheckAndClosureEvidenceBeforeItIsClosed() {
        String id = plan();
        close(id, 1).then().statusCode(409);
        as(work.asMaker(), 1)
                .post(path(id, "agreement"))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("agreed-steps"));
        steps(work.asLeader(), id, 1).then().statusCode(200).body("steps.owner", contains(work.maker, work.leader));
        as(work.asLeader(), 2).post(path(id, "agreement")).then().statusCode(403);
        as(work.asMaker(), 2).post(path(id, "agreement")).then().statusCode(200).body("state", equalTo("agreed"));
        steps(work.asLeader(), id, 3).then().statusCode(409);
        as(work.asMaker(), 3).post(path(id, "steps/1/completion")).then().body("state", equalTo("in-progress"));
        int version = work.asMaker().get("/v1/coaching-plans/" + id).path("version");
        followUp(id, version, decided(today)).then().statusCode(422).body("errors.rule", contains("steps-done"));
        as(work.asMaker(), version).post(path(id, "steps/2/completion")).then().statusCode(403);
        as(work.asLeader(), version).post(path(id, "steps/2/completion")).then().statusCode(200);
        version++;
        followUp(id, version, decided(today.minusDays(1)))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("made-since"));
        String sampled = followUp(id, version, decided(today))
                .then()
                .statusCode(200)
                .body("state", equalTo("follow-up"))
                .extract()
                .path("followUpCase");
        version++;
        close(id, version).then().statusCode(422).body("errors.rule", contains("follow-up-check"));
        check(sampled);

        close(id, version)
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("evidence", equalTo("The date was right"))
                .body("closedBy", equalTo(work.leader));
        work.asMaker().get("/v1/subject-access/me").then().body(containsString("The date was right"));

        LoggedEvent closed = event(EventType.COACHING_CLOSED, id);
        assertEquals(2, closed.value().path("steps").asInt());
        propose().then().body("proposed", equalTo(0));
    }

    @Test
    void section4_rule1_learningAndDevelopmentGetsThemes_notNames_andSmallNumbersAreWithheld() {
        String id = plan();
        steps(work.asLeader(), id, 1);
        as(work.asMaker(), 2).post(path(id, "agreement")).then().statusCode(200);

        LoggedEvent need = event(EventType.TRAINING_NEED_RECORDED, id);
        assertEquals("RES-WRONG-DATE", need.value().path("descriptor").asText());
        assertEquals(3, need.value().path("errors").asInt());
        assertFalse(need.value().toString().contains(work.maker));
        CheckedWork.as(work.other, "learning-and-development")
                .get("/v1/coaching-themes")
                .then()
                .statusCode(200)
                .body(not(containsString(work.maker)))
                .body("items.find { it.descriptor == 'RES-WRONG-DATE' }.element", equalTo("Residence"));
        CheckedWork.as(work.other, "learning-and-development")
                .get("/coaching/themes")
                .then()
                .statusCode(200)
                .body(containsString("Residence: Wrong date used"));
        assertTrue(CoachingThemes.Theme.of("X", null, null, 3, 3, 9, 0).withheld());
        assertTrue(CoachingThemes.Theme.of("X", null, null, 12, 2, 40, 0).withheld());
        assertFalse(CoachingThemes.Theme.of("X", null, null, 4, 3, 12, 0).withheld());
    }

    @Test
    void _200_whatTheLeaderDeclinedWithAReasonIsNotProposedAgainForTheSameChecks_andTheColleagueIsTold() {
        String id = plan();
        decline(work.asMaker(), id, 1, "x").then().statusCode(403);
        decline(work.asLeader(), id, 1, " ").then().statusCode(400);
        decline(work.asLeader(), id, 1, "As for AB123456C")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("no-identifiers"));
        decline(work.asLeader(), id, 4, "x").then().statusCode(412);

        decline(work.asLeader(), id, 1, "The guidance was unclear")
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("declineReason", equalTo("The guidance was unclear"))
                .body("declinedBy", equalTo(work.leader));

        decline(work.asLeader(), id, 2, "x").then().statusCode(409);
        propose().then().body("proposed", equalTo(0));
        assertEquals(
                1,
                sql.first(
                                "select count(*) from inbox_message where kind = 'coaching-declined' and recipient = ?",
                                row -> row.getInt(1),
                                work.maker)
                        .orElseThrow());
        work.asMaker().get("/coaching/" + id).then().statusCode(200).body(containsString("The guidance was unclear"));
    }

    @Test
    void section5_rule12_aCheckThatASelfReportLedToProposesNoCoaching() {
        wrong(2);
        String reference = decided(today);
        String report = work.asMaker()
                .body("{\"what\":\"I used the wrong date\",\"reference\":\"" + reference + "\"}")
                .post("/v1/self-reports")
                .path("id");
        String sampled = as(work.asLead(), 1)
                .body("{\"nextStep\":\"check\",\"answer\":\"Thank you\"}")
                .post("/v1/work-reports/" + report + "/next-step")
                .path("caseId");
        checkWith(sampled, "not-met", """
                {"criterion":"X-1-02","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
                 "direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},"effect":"incurred",
                 "periodFrom":"2025-04-07","periodTo":"2025-05-04","correctedAtSource":false}""");
        release(work.asLead().get("/v1/sampled-cases/" + sampled).path("checkId"));

        propose().then().body("proposed", equalTo(0));
        wrong(1);
        propose().then().body("proposed", equalTo(1));
    }

    @Test
    void rule13_aPlanIsKnownToTheColleagueTheirLineAndQualityLeadsOnly() {
        String id = plan();

        work.asLead().get("/v1/coaching-plans/" + id).then().statusCode(200);
        CheckedWork.as(work.other, "team-leader")
                .get("/v1/coaching-plans/" + id)
                .then()
                .statusCode(404);
        CheckedWork.as(work.other, "team-leader").get("/coaching/" + id).then().statusCode(404);
        CheckedWork.as(work.other, "learning-and-development")
                .get("/v1/coaching-plans")
                .then()
                .body("items", empty());
        steps(CheckedWork.as(work.other, "team-leader"), id, 1).then().statusCode(404);
        steps(work.asLeader(), id, 7).then().statusCode(412);
    }

    @Test
    void _303_onThePagesTheLeaderWritesAndTheColleagueAgrees() {
        String id = plan();
        work.asLeader().get("/coaching").then().statusCode(200).body(containsString("Residence: Wrong date used"));
        work.asLeader().get("/coaching/" + id).then().statusCode(200).body(containsString("Write the steps"));
        form(work.asLeader(), "version", "1", "text-1", "Read <b>together</b>", "owner-1", "leader", "dueOn-1", "soon")
                .post("/coaching/" + id + "/steps")
                .then()
                .statusCode(400)
                .body(containsString("Give the day as 2026-12-18"))
                .body(containsString("Read &lt;b&gt;together"));
        form(
                        work.asLeader(),
                        "version",
                        "1",
                        "text-1",
                        "Read together",
                        "owner-1",
                        "leader",
                        "dueOn-1",
                        today.plusDays(7).toString())
                .post("/coaching/" + id + "/steps")
                .then()
                .statusCode(303);
        work.asMaker().get("/coaching/" + id).then().body(containsString("Do you agree?"));
        work.asLeader().get("/coaching/" + id).then().body(containsString("Or decline the proposal"));
        form(work.asLeader(), "version", "2", "reason", "")
                .post("/coaching/" + id + "/decline")
                .then()
                .statusCode(400)
                .body(containsString("Say why it is not taken up"));
        form(work.asMaker(), "version", "2")
                .post("/coaching/" + id + "/agreement")
                .then()
                .statusCode(303);
        work.asLeader().get("/coaching/" + id).then().body(containsString("Agreed"));
    }

    private String plan() {
        wrong(3);
        propose().then().body("proposed", equalTo(1));
        return work.asMaker().get("/v1/coaching-plans").path("items[0].id");
    }

    private void wrong(int times) {
        for (int time = 0; time < times; time++) {
            release(work.wrong(today));
        }
    }

    private String release(String check) {
        work.release(check);
        return check;
    }

    private Response propose() {
        return work.asLeader().post("/v1/coaching-plans/proposals");
    }

    private Response steps(RequestSpecification who, String id, int version) {
        return as(who, version)
                .body("""
                        {"steps":[{"text":"Read the guidance","owner":"%s","dueOn":"%s"},
                                  {"text":"Go through a case","owner":"%s","dueOn":"%s"}]}""".formatted(work.maker, today.plusDays(7), work.leader, today.plusDays(14)))
                .put("/v1/coaching-plans/" + id + "/steps");
    }

    private Response followUp(String id, int version, String determination) {
        return as(work.asLeader(), version)
                .body("{\"determinationReference\":\"%s\",\"tier\":1,\"dueOn\":\"%s\"}"
                        .formatted(determination, today.plusDays(20)))
                .post(path(id, "follow-up"));
    }

    private static Response decline(RequestSpecification who, String id, int version, String reason) {
        return as(who, version).body("{\"reason\":\"" + reason + "\"}").post(path(id, "decline"));
    }

    private Response close(String id, int version) {
        return as(work.asLeader(), version)
                .body("{\"evidence\":\"The date was right\"}")
                .post(path(id, "closure"));
    }

    private String decided(LocalDate day) {
        String reference = "D-" + UUID.randomUUID();
        given().contentType("application/json")
                .body("""
                        {"reference":"%s","caseReference":"CR-%s","benefit":"%s","type":"new-application","decidedOn":"%s",
                         "colleague":"%s","team":"%s"}""".formatted(reference, reference, work.benefit, day, work.maker, work.team))
                .post("/v1/decisions")
                .then()
                .statusCode(201);
        return reference;
    }

    private void check(String sampled) {
        checkWith(sampled, "met", "");
    }

    private void checkWith(String sampled, String second, String lines) {
        int version = work.asChecker()
                .post("/v1/sampled-cases/" + sampled + "/take")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        as(work.asChecker(), version)
                .body("""
                        {"disposition":"complete","findings":[{"criterion":"X-1-01","result":"met","critical":true},
                          {"criterion":"X-1-02","result":"%s","critical":true}],"errorLines":[%s]}""".formatted(second, lines))
                .post("/v1/sampled-cases/" + sampled + "/check")
                .then()
                .statusCode(200);
    }

    private static String path(String id, String step) {
        return "/v1/coaching-plans/" + id + "/" + step;
    }

    private static RequestSpecification as(RequestSpecification who, int version) {
        return who.header("If-Match", "\"" + version + "\"");
    }

    private static RequestSpecification form(RequestSpecification who, String... fields) {
        RequestSpecification request = who.redirects().follow(false).contentType("application/x-www-form-urlencoded");
        for (int at = 0; at < fields.length; at += 2) {
            request.formParam(fields[at], fields[at + 1]);
        }
        return request;
    }

    private static LoggedEvent event(EventType type, String subject) {
        return EventLog.of(type.topic()).await(event -> event.is(type.id()) && subject.equals(event.subject()));
    }
}
