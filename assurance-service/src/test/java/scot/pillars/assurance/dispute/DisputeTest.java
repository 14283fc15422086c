package scot.pillars.assurance.dispute;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** Section 4, rules 2 to 7. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisputeTest {
    private static final String MET = "{\"criterion\":\"X-1-02\",\"expected\":\"met\"}";

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
    void rule2_aDisputeOnDay30IsNew_oneOnDay31IsTakenAndFinalisedWithoutReviewAtOnce() {
        String inTime = released(today.minusDays(30));
        String late = released(today.minusDays(31));

        lodge(work.asMaker(), inTime, MET)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("new"))
                .body("lastDay", equalTo(today.toString()))
                .body("criteria.recorded", contains("not-met"));
        String id = lodge(work.asMaker(), late, MET)
                .then()
                .statusCode(201)
                .body("state", equalTo("finalised"))
                .body("withoutReview", equalTo(true))
                .body("outcome", nullValue())
                .extract()
                .path("id");

        take(id, 2).then().statusCode(409).body("type", equalTo("urn:pillars:problem:dispute-ended"));
        LoggedEvent opened = event(EventType.DISPUTE_OPENED, id);
        assertTrue(opened.value().path("late").asBoolean());
        LoggedEvent finalised = event(EventType.DISPUTE_FINALISED, id);
        assertFalse(finalised.value().path("reviewed").asBoolean());
    }

    @Test
    void rule2_afterLeaveItIsInTimeFor14Days_andTheManagerConfirmsBeforeTheReview() {
        work.onLeave(today.minusDays(54), today.minusDays(15));
        String check = released(today.minusDays(54));
        String id = lodge(work.asMaker(), check, MET)
                .then()
                .statusCode(201)
                .body("state", equalTo("new"))
                .body("backOn", equalTo(today.minusDays(14).toString()))
                .body("lastDay", equalTo(today.toString()))
                .extract()
                .path("id");
        take(id, 1).then().statusCode(409).body("type", equalTo("urn:pillars:problem:leave-not-confirmed"));
        String path = "/v1/disputes/" + id + "/leave-confirmation";
        as(work.asMaker(), 1).body("{\"onLeave\":true}").post(path).then().statusCode(403);
        as(work.asLeader(), 1)
                .body("{\"onLeave\":true}")
                .post(path)
                .then()
                .statusCode(200)
                .body("leaveConfirmedBy", equalTo(work.leader));

        take(id, 2).then().statusCode(200).body("state", equalTo("under-review"));
    }

    @Test
    void rule2_withoutTheLeaveTheManagerSaysItIsLate_andOnDay55ItIsLateAnyway() {
        work.onLeave(today.minusDays(54), today.minusDays(15));
        String id = lodge(work.asMaker(), released(today.minusDays(54)), MET).path("id");

        as(work.asLeader(), 1)
                .body("{\"onLeave\":false}")
                .post("/v1/disputes/" + id + "/leave-confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("finalised"))
                .body("withoutReview", equalTo(true));
    }

    @Test
    void rule2_theManagerLodgesForTheColleague_andThatConfirmsTheLeave() {
        work.onLeave(today.minusDays(40), today.minusDays(1));

        lodge(work.asLeader(), released(today.minusDays(40)), MET)
                .then()
                .statusCode(201)
                .body("lodgedBy", equalTo(work.leader))
                .body("leaveConfirmedBy", equalTo(work.leader));
    }

    @Test
    void rule3_itIsTakenOnlyIfTheOverallResultWouldChange_andNamesCriteriaOfTheCheck() {
        String check = released(today);

        lodge(work.asMaker(), check, "{\"criterion\":\"X-1-02\",\"expected\":\"insufficient-evidence\"}")
                .then()
                .statusCode(201);
        String other = released(today);
        lodge(work.asMaker(), other, "{\"criterion\":\"X-1-01\",\"expected\":\"not-applicable\"}")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("result-would-change"));
        lodge(work.asMaker(), other, "{\"criterion\":\"Y\",\"expected\":\"met\"}")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("criterion-of-check"))
                .body("errors.field", contains("criteria[0].criterion"));
        lodge(work.asMaker(), other, "{\"criterion\":\"X-1-02\",\"expected\":\"not-met\"}")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("expected-differs"));
        lodge(work.asMaker(), other, "").then().statusCode(400);
    }

    @Test
    void rule4_theReviewerIsIndependent_neitherCheckerNorDecisionMakerNorTheirLine() {
        String id = lodge(work.asMaker(), released(today), MET).path("id");

        take(work.checker, id, 1).then().statusCode(422).body("errors.rule", contains("reviewer-checked"));
        take(work.maker, id, 1).then().statusCode(422).body("errors.rule", contains("reviewer-decided"));
        take(work.leader, id, 1).then().statusCode(422).body("errors.rule", contains("reviewer-leads-line"));
        take(id, 1).then().statusCode(200).body("reviewer", equalTo(work.reviewer));
    }

    @Test
    void rule4_theFirstCheckerHasARightOfReplyBeforeTheCheckIsOverturned() {
        String id = lodge(work.asMaker(), released(today), MET).path("id");
        take(id, 1).then().statusCode(200);

        decide(id, 2, "overturned").then().statusCode(422).body("errors.rule", contains("right-of-reply"));
        step(id, 2, "ask-for-reply", "").then().statusCode(200).body("state", equalTo("awaiting-reply"));
        decide(id, 3, "overturned").then().statusCode(409);
        reply(work.asLead(), id, 3).then().statusCode(403);
        reply(CheckedWork.as(work.other, "quality-checker"), id, 3).then().statusCode(404);
        reply(work.asChecker(), id, 3).then().statusCode(200).body("state", equalTo("reply-received"));
        decide(id, 4, "overturned").then().statusCode(200).body("outcome", equalTo("overturned"));
    }

    @Test
    void rule5_itIsEditableOnlyWhileNew_andNothingFollowsTheEnd() {
        String check = released(today);
        String id = lodge(work.asMaker(), check, MET).path("id");
        change(id, 8, check).then().statusCode(412);
        change(id, 1, check).then().statusCode(200).body("statement", equalTo("Otherwise"));
        as(work.asLead(), 2)
                .body(body(check, MET, "x"))
                .put("/v1/disputes/" + id)
                .then()
                .statusCode(403);
        take(id, 2).then().statusCode(200);
        change(id, 3, check).then().statusCode(409).body("type", equalTo("urn:pillars:problem:dispute-not-new"));

        decide(id, 3, "check-upheld").then().statusCode(200).body("state", equalTo("finalised"));

        decide(id, 4, "overturned").then().statusCode(409);
        step(id, 4, "escalate", "Why").then().statusCode(409);
        as(work.asMaker(), 4)
                .post("/v1/disputes/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:dispute-ended"));
        lodge(work.asMaker(), check, MET).then().statusCode(409).body("type", equalTo("urn:pillars:problem:disputed"));
    }

    @Test
    void rule5_adviceAndEscalation_thenAQualityLeadDecides() {
        String id = lodge(work.asMaker(), released(today), MET).path("id");
        take(id, 1);
        step(id, 2, "seek-advice", "").then().statusCode(422).body("errors.field", contains("note"));
        step(id, 2, "seek-advice", "Which date counts?")
                .then()
                .statusCode(200)
                .body("state", equalTo("under-review-pending-advice"));
        decide(id, 3, "check-upheld").then().statusCode(409);
        step(id, 3, "resume", "").then().statusCode(200);
        step(id, 4, "escalate", "The guidance is unclear").then().body("state", equalTo("escalated"));
        decide(id, 5, "check-upheld").then().statusCode(409);

        as(work.asLead(), 5)
                .body(decision("insufficient-evidence"))
                .post("/v1/disputes/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("insufficient-evidence"))
                .body("steps.state.last()", equalTo("finalised"));
    }

    @Test
    void rule6_everyOutcomeOfAReviewerIsTaken_aWithdrawalIsTheColleagues() {
        for (String outcome : List.of("check-upheld", "activity-not-located", "no-effect-on-proficiency")) {
            String id = lodge(work.asMaker(), released(today), MET).path("id");
            take(id, 1);
            decide(id, 2, "withdrawn").then().statusCode(422).body("errors.rule", contains("decided-outcome"));
            decide(id, 2, outcome).then().statusCode(200).body("outcome", equalTo(outcome));
        }
        String check = released(today);
        String id = lodge(work.asMaker(), check, MET).path("id");
        as(work.asMaker(), 1)
                .post("/v1/disputes/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("outcome", equalTo("withdrawn"));
        lodge(work.asMaker(), check, MET).then().statusCode(201);
    }

    @Test
    void rule7_overturningRescoresTheCheckWithdrawsItsErrorsTellsColleagueAndLeader_andCorrectsByEvents() {
        String check = released(today);
        String line = work.asLead().get("/v1/checks/" + check).path("errorLines[0].id");
        String id = lodge(work.asMaker(), check, MET).path("id");
        take(id, 1);
        step(id, 2, "ask-for-reply", "");
        reply(work.asChecker(), id, 3);

        decide(id, 4, "overturned").then().statusCode(200);

        work.asLead()
                .get("/v1/checks/" + check)
                .then()
                .body("outcome", equalTo("correct"))
                .body("errorLines", empty())
                .body("findings.result", contains("met", "met"));
        LoggedEvent revised = event(EventType.CHECK_REVISED, check);
        assertEquals("overpayment", revised.value().path("previousOutcome").asText());
        assertEquals("correct", revised.value().path("outcome").asText());
        assertEquals("dispute", revised.value().path("why").asText());
        assertEquals(
                "26.70",
                event(EventType.ERROR_WITHDRAWN, line)
                        .value()
                        .path("amountFound")
                        .path("value")
                        .asText());
        LoggedEvent finalised = event(EventType.DISPUTE_FINALISED, id);
        assertEquals("overturned", finalised.value().path("outcome").asText());
        assertFalse(finalised.value().toString().contains(work.maker));
        assertEquals(
                Set.of(work.maker, work.leader, work.checker),
                new TreeSet<>(sql.list(
                        "select recipient from inbox_message where kind = 'dispute-finalised' and href = ?",
                        row -> row.getString(1),
                        "/disputes/" + id)));
        assertEquals(
                "overpayment",
                sql.first(
                                "select replaced->>'outcome' from check_revision where check_id = ?",
                                row -> row.getString(1),
                                UUID.fromString(check))
                        .orElseThrow());
    }

    @Test
    void _409_twoReviewersAtOnce_theSecondIsToldWhoHasIt() {
        String id = lodge(work.asMaker(), released(today), MET).path("id");
        take(id, 1).then().statusCode(200);

        take(work.other, id, 1).then().statusCode(409).body("detail", containsString(work.reviewer));
        CheckedWork.as(work.other, "dispute-reviewer")
                .header("If-Match", "\"2\"")
                .body(decision("check-upheld"))
                .post("/v1/disputes/" + id + "/decision")
                .then()
                .statusCode(409)
                .body("detail", containsString(work.reviewer));
        as(CheckedWork.as(work.reviewer, "dispute-reviewer"), 1)
                .body(decision("check-upheld"))
                .post("/v1/disputes/" + id + "/decision")
                .then()
                .statusCode(412);
        CheckedWork.as(work.reviewer, "dispute-reviewer")
                .body(decision("check-upheld"))
                .post("/v1/disputes/" + id + "/decision")
                .then()
                .statusCode(428);
    }

    @Test
    void _404_othersDoNotKnowOfIt_norOfAResultThatIsNotReleased() {
        String waiting = work.wrong(today);
        lodge(work.asMaker(), waiting, MET).then().statusCode(404);
        work.release(waiting);
        lodge(CheckedWork.as(work.other, "team-leader"), waiting, MET).then().statusCode(404);
        String id = lodge(work.asMaker(), waiting, MET).path("id");

        CheckedWork.as(work.other, "team-leader")
                .get("/v1/disputes/" + id)
                .then()
                .statusCode(404);
        CheckedWork.as(work.other, "decision-maker").get("/v1/disputes").then().body("items", empty());
        work.asLeader().get("/v1/disputes").then().body("items.id", contains(id));
        work.asChecker().get("/v1/disputes/" + id).then().statusCode(200);
        work.asLead().get("/v1/disputes?benefit=" + work.benefit).then().body("items.id", contains(id));
        work.asLead()
                .accept("text/csv")
                .get("/v1/disputes?benefit=" + work.benefit)
                .then()
                .body(containsString(id));
    }

    @Test
    void _422_theStatementHoldsNoIdentifier_and201_aKeyLodgesItOnce() {
        String check = released(today);
        work.asMaker()
                .body(body(check, MET, "Ring 0131 496 0123"))
                .post("/v1/disputes")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("no-identifiers"));
        String first = keyed(check).then().statusCode(201).extract().path("id");

        keyed(check).then().statusCode(201).body("id", equalTo(first));
    }

    private Response keyed(String check) {
        return work.asMaker()
                .header("Idempotency-Key", "dispute-" + check)
                .body(body(check, MET, "Because"))
                .post("/v1/disputes");
    }

    @Test
    void whoAsksWhatIsHeldOfThemGetsTheirDisputesWithoutTheOthersInThem() {
        String check = released(today);
        String id = lodge(work.asMaker(), check, MET).path("id");
        take(id, 1);
        step(id, 2, "ask-for-reply", "");
        reply(work.asChecker(), id, 3);
        String mine = "/v1/subject-access/me";

        work.asMaker()
                .get(mine)
                .then()
                .statusCode(200)
                .body("records.title", hasItem("Disputes of what a check found"))
                .body(
                        containsString("The guidance says so"),
                        containsString("X-1-02"),
                        containsString("It stands"),
                        not(containsString(work.reviewer)));
        work.asChecker()
                .get(mine)
                .then()
                .body(
                        containsString("first checker"),
                        containsString("It stands"),
                        not(containsString("The guidance says so")));
        CheckedWork.as(work.reviewer, "dispute-reviewer")
                .get(mine)
                .then()
                .body(containsString("\"reviewer\""), not(containsString("The guidance says so")));
        String reference = work.asLead().get("/v1/checks/" + check).path("caseReference");
        String token = CheckedWork.as("C-REC", "records-officer")
                .get("/v1/case-tokens?caseReference=" + reference)
                .path("caseToken");
        CheckedWork.as("C-REC", "records-officer")
                .get("/v1/subject-access/cases/" + token)
                .then()
                .statusCode(200)
                .body(containsString("The guidance says so"), not(containsString(work.maker)));
    }

    private String released(LocalDate checkedOn) {
        String check = work.wrong(checkedOn);
        work.release(check);
        return check;
    }

    private Response lodge(RequestSpecification who, String check, String criteria) {
        return who.body(body(check, criteria, "The guidance says so")).post("/v1/disputes");
    }

    private Response change(String id, int version, String check) {
        return as(work.asMaker(), version).body(body(check, MET, "Otherwise")).put("/v1/disputes/" + id);
    }

    private static String body(String check, String criteria, String statement) {
        return "{\"check\":\"%s\",\"criteria\":[%s],\"statement\":\"%s\"}".formatted(check, criteria, statement);
    }

    private Response take(String id, int version) {
        return take(work.reviewer, id, version);
    }

    private Response take(String who, String id, int version) {
        return as(CheckedWork.as(who, "dispute-reviewer"), version).post("/v1/disputes/" + id + "/review");
    }

    private Response step(String id, int version, String step, String note) {
        return as(CheckedWork.as(work.reviewer, "dispute-reviewer"), version)
                .body("{\"step\":\"%s\"%s}".formatted(step, note.isEmpty() ? "" : ",\"note\":\"" + note + "\""))
                .post("/v1/disputes/" + id + "/steps");
    }

    private Response reply(RequestSpecification who, String id, int version) {
        return as(who, version).body("{\"reply\":\"It stands\"}").post("/v1/disputes/" + id + "/reply");
    }

    private Response decide(String id, int version, String outcome) {
        return as(CheckedWork.as(work.reviewer, "dispute-reviewer"), version)
                .body(decision(outcome))
                .post("/v1/disputes/" + id + "/decision");
    }

    private static String decision(String outcome) {
        return "{\"outcome\":\"%s\",\"reason\":\"The guidance of that day\",\"minutes\":40}".formatted(outcome);
    }

    private static RequestSpecification as(RequestSpecification who, int version) {
        return who.header("If-Match", "\"" + version + "\"");
    }

    private static LoggedEvent event(EventType type, String subject) {
        return EventLog.of(type.topic()).await(event -> event.is(type.id()) && subject.equals(event.subject()));
    }
}
