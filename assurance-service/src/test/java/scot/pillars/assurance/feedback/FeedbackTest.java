package scot.pillars.assurance.feedback;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventType;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

/** Released, read, acknowledged: section 3, rules 11 and 13; section 4, rule 1. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FeedbackTest {
    private final CheckedWork work = new CheckedWork();

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @Inject
    ReleasingFeedback releasing;

    private LocalDate today;

    @BeforeEach
    void people() {
        work.create();
        today = clock.today();
    }

    @Test
    void rule11_aResultIsInvisibleToTheColleagueUntilReleased_inLists_CSV_andPages() {
        String check = work.wrong(today);

        work.asMaker().get("/v1/feedback/" + check).then().statusCode(404);
        work.asMaker().get("/v1/feedback").then().statusCode(200).body("items", empty());
        work.asMaker().accept("text/csv").get("/v1/feedback").then().body(not(containsString(check)));
        work.asMaker().get("/my-results").then().statusCode(200).body(not(containsString(check)));
        work.asMaker().get("/my-results/" + check).then().statusCode(404);
        CheckedWork.as(work.maker, "quality-checker", "quality-lead")
                .get("/v1/checks/" + check)
                .then()
                .statusCode(404);
        CheckedWork.as(work.maker, "quality-checker", "quality-lead")
                .get("/v1/checks?benefit=" + work.benefit)
                .then()
                .body("items", empty());
        CheckedWork.as(work.maker, "quality-lead")
                .get("/v1/feedback?benefit=" + work.benefit)
                .then()
                .body("items", empty());
        CheckedWork.as(work.maker, "quality-lead")
                .body("{}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(404);

        work.release(check);

        work.asMaker()
                .get("/v1/feedback/" + check)
                .then()
                .statusCode(200)
                .body("feedback.state", equalTo("read"))
                .body("check.findings.result", contains("met", "not-met"));
        work.asMaker().get("/my-results").then().body(containsString(check));
        CheckedWork.as(work.maker, "quality-lead")
                .get("/v1/checks?benefit=" + work.benefit)
                .then()
                .body("items.id", contains(check));
    }

    @Test
    void rule13_aNamedResultIsSeenByTheColleagueTheirLineCheckersAndQualityLeadsOnly() {
        String check = work.right(today);
        work.asLeader().get("/v1/feedback/" + check).then().statusCode(404);
        work.asChecker().get("/v1/feedback/" + check).then().statusCode(200);
        work.release(check);

        work.asMaker().get("/v1/feedback/" + check).then().statusCode(200);
        work.asLeader().get("/v1/feedback/" + check).then().statusCode(200);
        work.asLeader().get("/v1/feedback").then().body("items.checkId", contains(check));
        work.asLead().get("/v1/feedback/" + check).then().statusCode(200);
        CheckedWork.as(work.reviewer, "dispute-reviewer")
                .get("/v1/feedback/" + check)
                .then()
                .statusCode(200);
        CheckedWork.as(work.other, "team-leader")
                .get("/v1/feedback/" + check)
                .then()
                .statusCode(404);
        CheckedWork.as(work.other, "decision-maker")
                .get("/my-results/" + check)
                .then()
                .statusCode(404);
        CheckedWork.as(work.other, "analyst").get("/v1/feedback").then().body("items", empty());
    }

    @Test
    void rule_3_11_aTeamLeaderSeesNoCheckOfTheirLineBeforeItIsReleased_onNoListSearchPageOrExport() {
        String check = work.wrong(today);
        String list = "/v1/checks?benefit=" + work.benefit;
        String reference = work.asChecker()
                .get("/v1/checks/" + check)
                .path("caseReference")
                .toString();

        work.asLeader().get("/v1/checks/" + check).then().statusCode(404);
        work.asLeader().get("/v1/checks/" + check + "/revisions").then().statusCode(404);
        work.asLeader().get("/checks/" + check).then().statusCode(404);
        work.asLeader().get(list).then().body("items", empty());
        work.asLeader().get(list + "&caseReference=" + reference).then().body("items", empty());
        work.asLeader().get(list + "&format=csv").then().body(not(containsString(check)));
        work.asLeader().get("/checks?caseReference=" + reference).then().body(not(containsString(check)));
        work.asLeader().get("/v1/feedback?benefit=" + work.benefit).then().body("items", empty());

        work.release(check);

        work.asLeader().get("/v1/checks/" + check).then().statusCode(200);
        work.asLeader().get(list).then().body("items.id", contains(check));
        work.asLeader().get(list + "&format=csv").then().body(containsString(check));
        work.asLeader().get("/checks/" + check).then().statusCode(200);
    }

    @Test
    void section4_rule1_feedbackIsReleasedForEveryCheck_theGoodOnesTooAndTheySayWhatWasGood() {
        String right = work.right(today);
        String wrong = work.wrong(today);
        work.asLead()
                .get("/v1/feedback?state=waiting&benefit=" + work.benefit)
                .then()
                .body("items.checkId", containsInAnyOrder(right, wrong));

        work.asLead()
                .body("{\"benefit\":\"%s\"}".formatted(work.benefit))
                .post("/v1/feedback/releases")
                .then()
                .statusCode(200)
                .body("released", equalTo(2));

        work.asMaker()
                .get("/v1/feedback/" + right)
                .then()
                .body("good", equalTo("The decision was right the first time: all 2 criteria were met."))
                .body("disputableUntil", equalTo(today.plusDays(30).toString()));
        work.asMaker()
                .get("/v1/feedback/" + wrong)
                .then()
                .body("good", equalTo("1 of 2 criteria was met."))
                .body("check.errorLines.descriptor.code", contains("RES-WRONG-DATE"));
        String page = work.asMaker().get("/my-results").asString();
        assertTrue(page.indexOf(right) < page.indexOf(wrong), "what was good stands first");
    }

    @Test
    void _200_aReleaseWithPraiseIsPublishedWithoutNamesAndAudited() {
        String check = work.right(today);

        work.asChecker()
                .body("{\"praise\":\"A very clear note.\"}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("released"))
                .body("releasedBy", equalTo(work.checker))
                .body("praise", equalTo("A very clear note."));

        LoggedEvent told = EventLog.of(EventType.FEEDBACK_RELEASED.topic())
                .await(event -> event.is(EventType.FEEDBACK_RELEASED.id()) && check.equals(event.subject()));
        assertTrue(told.value().toString().contains("\"benefit\":\"" + work.benefit + "\""));
        assertFalse(told.value().toString().contains(work.maker)
                || told.value().toString().contains("clear note"));
        assertEquals(1, audited("releaseFeedback", check));
        assertEquals(
                "/my-results/" + check,
                sql.first("select href from inbox_message where recipient = ?", row -> row.getString(1), work.maker)
                        .orElseThrow());
    }

    @Test
    void theInboxSaysWhichDecisionAResultIsOf() {
        work.release(work.right(today));
        work.release(work.right(today.minusDays(1)));

        work.asMaker()
                .accept("text/html")
                .get("/inbox")
                .then()
                .statusCode(200)
                .body(containsString("The result of a check is there: your decision of "
                        + Formats.inWords(today.minusDays(3)) + " on Benefit"))
                .body(containsString("your decision of " + Formats.inWords(today.minusDays(4)) + " on Benefit"));
    }

    @Test
    void _409_aResultIsReleasedOnce_andTwoAtTheSameMomentReleaseItOnce() {
        String check = work.right(today);
        work.release(check);

        work.asChecker()
                .body("{}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:feedback-released"));
    }

    @Test
    void _403_aCheckerReleasesTheirOwnChecksOnly_aQualityLeadEveryOne() {
        String check = work.right(today);

        CheckedWork.as(work.other, "quality-checker")
                .body("{}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(403);
        CheckedWork.as(work.other, "quality-checker")
                .body("{\"benefit\":\"%s\"}".formatted(work.benefit))
                .post("/v1/feedback/releases")
                .then()
                .body("released", equalTo(0));
        work.asLead()
                .body("{}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(200);
    }

    @Test
    void _422_importedHistoryIsNeverReleased_andNothingOfItWaits() {
        String check = work.right(today);
        sql.update("update quality_check set provenance = 'imported' where id = ?", UUID.fromString(check));

        work.asLead()
                .body("{}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("recorded-here"));
        work.asLead().get("/v1/feedback?benefit=" + work.benefit).then().body("items", empty());
    }

    @Test
    void _400_aReleaseOfManyNamesATeamABenefitOrDays_and422_praiseHoldsNoIdentifier() {
        work.asLead().body("{}").post("/v1/feedback/releases").then().statusCode(400);
        String check = work.right(today);
        work.asChecker()
                .body("{\"praise\":\"Call 0131 496 0123\"}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("no-identifiers"));
    }

    @Test
    void _200_whatWaitedForTheConfiguredDaysIsReleasedByTheSchedule() {
        String check = work.right(today);
        sql.update(
                "update quality_check set recorded_at = recorded_at - interval '900 days' where id = ?",
                UUID.fromString(check));

        int released = releasing.releaseRecordedUpTo(clock.now().minusSeconds(860L * 24 * 3600));

        assertTrue(released >= 1);
        work.asLead()
                .get("/v1/feedback/" + check)
                .then()
                .body("feedback.state", equalTo("released"))
                .body("feedback.releasedBy", equalTo("schedule"));
    }

    @Test
    void _200_openingIsRememberedTheFirstTimeAndByTheColleagueOnly() {
        String check = work.right(today);
        work.release(check);
        work.asLeader().get("/v1/feedback/" + check).then().body("feedback.readAt", nullValue());

        String read = work.asMaker()
                .get("/v1/feedback/" + check)
                .then()
                .body("feedback.readAt", notNullValue())
                .extract()
                .path("feedback.readAt");

        work.asMaker().get("/v1/feedback/" + check).then().body("feedback.readAt", equalTo(read));
    }

    @Test
    void _200_theColleagueAcknowledgesOnce_withAComment_andItIsPublished() {
        String check = work.right(today);
        work.release(check);
        String tag = work.asMaker().get("/v1/feedback/" + check).header("ETag");
        String path = "/v1/feedback/" + check + "/acknowledgement";

        work.asMaker().body("{}").post(path).then().statusCode(428);
        work.asMaker().header("If-Match", "\"77\"").body("{}").post(path).then().statusCode(412);
        work.asLeader().header("If-Match", tag).body("{}").post(path).then().statusCode(403);
        work.asMaker()
                .header("If-Match", tag)
                .body("{\"comment\":\"Thank you\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("acknowledged"))
                .body("comment", equalTo("Thank you"));
        work.asMaker().get("/v1/subject-access/me").then().body(containsString("Thank you"));
        work.asMaker().header("If-Match", "\"3\"").body("{}").post(path).then().statusCode(409);

        LoggedEvent told = EventLog.of(EventType.FEEDBACK_ACKNOWLEDGED.topic())
                .await(event -> event.is(EventType.FEEDBACK_ACKNOWLEDGED.id()) && check.equals(event.subject()));
        assertFalse(told.value().toString().contains("Thank you"));
        assertEquals(1, audited("acknowledgeFeedback", check));
    }

    @Test
    void _200_aColleagueWhoAsksWhatIsHeldAboutThemGetsReleasedResultsOnly() {
        String waiting = work.right(today);
        String released = work.wrong(today);
        work.release(released);

        work.asMaker()
                .get("/v1/subject-access/me")
                .then()
                .statusCode(200)
                .body(containsString(released))
                .body(allOf(
                        containsString("\"check_id\": \"" + released),
                        not(containsString("\"check_id\": \"" + waiting))));
    }

    private int audited(String action, String check) {
        return sql.first(
                        "select count(*) from audit_entry where action = ? and subject = ?",
                        row -> row.getInt(1),
                        action,
                        "feedback/" + check)
                .orElse(0);
    }
}
