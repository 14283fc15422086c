package scot.pillars.assurance.calibration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventType;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.RealParts;

/** Section 4, rules 8 and 9. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalibrateTest {
    private static final String PASS_OR_FAIL = "[\"met\",\"not-met\"]";

    @Test
    void rule8_fromThePlanToTheConclusion() {
        Sessions s = new Sessions().create(2);
        String id = s.opened(s.plan(3, 2, PASS_OR_FAIL));
        s.score(s.one, id, List.of("met", "met", "not-met"));
        s.score(s.two, id, List.of("met", "not-met", "not-met"));
        s.lead(id, 2, "scoring-closure").then().statusCode(200).body("state", equalTo("scoring-closed"));
        s.lead(id, 3, "discussion", "{\"discussion\":\"Talked\"}")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("complete"));
        s.leading()
                .header("If-Match", "\"3\"")
                .body(s.answers(List.of("met", "not-met", "not-met"))
                        .replace("{\"answers\"", "{\"kind\":\"consensus\",\"answers\""))
                .put("/v1/calibration-sessions/" + id + "/answers")
                .then()
                .statusCode(200)
                .body("answerKind", equalTo("consensus"));
        s.lead(id, 4, "discussion", "{\"discussion\":\"One took the day of arrival\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("discussed"))
                .body("discussion", equalTo("One took the day of arrival"));
        s.lead(id, 5, "conclusion").then().statusCode(422).body("errors.rule", contains("action-decided"));
        String action = s.lead(id, 5, "actions", """
                        {"kind":"guidance-clarified","criterion":"X-%s","what":"Say which day counts","owner":"%s",
                         "dueOn":"2099-01-15"}""".formatted(s.own, s.one))
                .then()
                .statusCode(201)
                .extract()
                .path("actions[0].id");
        s.lead(id, 6, "conclusion").then().statusCode(200).body("state", equalTo("concluded"));

        String event = EventLog.of(EventType.CALIBRATION_COMPLETED.topic())
                .await(logged -> id.equals(logged.subject()))
                .text();
        assertTrue(event.contains("\"criterion\":\"X-" + s.own + "\""), event);
        assertTrue(event.contains("\"actions\":[\"guidance-clarified\"]"), event);
        assertFalse(event.contains("C-"), event);
        Sessions.as(s.two, "quality-checker")
                .header("If-Match", "\"1\"")
                .body("{\"evidence\":\"Done\"}")
                .post("/v1/calibration-actions/" + action + "/closure")
                .then()
                .statusCode(404);
        Sessions.as(s.one, "quality-checker")
                .header("If-Match", "\"1\"")
                .body("{\"evidence\":\"Guidance version 4\"}")
                .post("/v1/calibration-actions/" + action + "/closure")
                .then()
                .statusCode(200)
                .body("closedOn", notNullValue());
        s.leading()
                .get("/v1/calibration-actions?limit=1000")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(action)));
    }

    @Test
    void rule8_nobodySeesScoresOrTheKeyBeforeTheScoringIsClosed() {
        Sessions s = new Sessions().create(3);
        String id = s.opened(s.plan(2, 3, "[\"answer-a\",\"answer-b\"]"));
        s.leading()
                .header("If-Match", "\"2\"")
                .body(s.answers(List.of("answer-b", "answer-b"))
                        .replace("{\"answers\"", "{\"kind\":\"expert-key\",\"answers\""))
                .put("/v1/calibration-sessions/" + id + "/answers")
                .then()
                .statusCode(200)
                .body("answersSet", equalTo(true))
                .body("answerKind", nullValue());
        s.score(s.one, id, List.of("answer-b", "answer-b"));

        String session = "/v1/calibration-sessions/" + id;
        List<Response> answers = new ArrayList<>();
        Stream.of(Sessions.as(s.two, "quality-checker"), s.leading()).forEach(reader -> {
            answers.add(reader.get(session));
            answers.add(reader.get("/v1/calibration-sessions?benefit=" + s.benefit));
            answers.add(reader.get("/v1/calibration-sessions?format=csv&benefit=" + s.benefit));
            answers.add(reader.get("/v1/criterion-agreement/X-" + s.own));
        });
        answers.add(Sessions.as(s.two, "quality-checker").get(session + "/my-scores"));
        for (Response answer : answers) {
            String text = answer.then().statusCode(200).extract().asString();
            assertFalse(text.replace("[\"answer-a\",\"answer-b\"]", "").contains("answer-b"), text);
        }
        for (String closed : List.of("/agreement", "/scores")) {
            s.leading()
                    .get(session + closed)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:pillars:problem:scoring-blind"));
        }
        s.leading()
                .get(session)
                .then()
                .body("participants.submitted", contains(true, false, false))
                .body("submittedCount", equalTo(1));
        Sessions.as("C-A-" + s.own, "internal-auditor")
                .queryParam("subject", "calibration-session/" + id)
                .get("/v1/audit?limit=1000")
                .then()
                .statusCode(200)
                .body(not(containsString("\\\"answer\\\":\\\"answer-b")));
        Sessions.as(s.one, "quality-checker")
                .get(session + "/my-scores")
                .then()
                .body("answers.answer", contains("answer-b", "answer-b"));
    }

    @Test
    void rule8_refusals() {
        Sessions s = new Sessions().create(3);
        String id = s.planned(s.plan(2, 3, PASS_OR_FAIL));
        String met = s.answers(List.of("met", "met"));
        s.keep(s.one, id, 1, met).then().statusCode(409).body("type", equalTo("urn:pillars:problem:scoring-not-open"));
        s.lead(id, 1, "opening").then().statusCode(200);
        s.lead(id, 1, "opening").then().statusCode(412);
        s.lead(id, 2, "opening").then().statusCode(409);
        s.keep(s.lead, id, 1, met).then().statusCode(404);
        s.keep(s.one, id, 1, met.replace("X-" + s.own, "X-OTHER"))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("criterion-known", "criterion-known"))
                .body("errors[1].field", equalTo("answers[1]"));
        s.keep(s.one, id, 1, s.answers(List.of("met", "perhaps")))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("answer-of-scale"));
        s.keep(s.one, id, 1, s.answers(List.of("met"))).then().statusCode(200).body("missing", equalTo(1));
        s.submit(s.one, id, 2).then().statusCode(422).body("errors.rule", contains("complete"));
        s.keep(s.one, id, 1, met).then().statusCode(412);
        s.keep(s.one, id, 2, met).then().statusCode(200);
        s.submit(s.one, id, 3).then().statusCode(200);
        s.submit(s.one, id, 4).then().statusCode(409).body("type", equalTo("urn:pillars:problem:already-submitted"));
        s.keep(s.one, id, 4, met).then().statusCode(409);
        s.lead(id, 2, "scoring-closure").then().statusCode(422).body("errors.rule", contains("two-scorers"));
        s.score(s.two, id, List.of("met", "not-met"));
        s.lead(id, 2, "scoring-closure").then().statusCode(200).body("submittedCount", equalTo(2));
        s.keep(s.three, id, 1, met).then().statusCode(409).body("type", equalTo("urn:pillars:problem:scoring-closed"));
        s.leading().get("/v1/calibration-sessions/" + id + "/agreement").then().body("raters", equalTo(2));
    }

    @Test
    void rule8_aPlanIsRefusedWithEveryRuleItBreaks() {
        Sessions s = new Sessions().create(2);
        s.leading()
                .body("""
                        {"title":"Plan","benefit":"NONE-%s","heldOn":"2026-11-20",
                         "criteria":[{"code":"X"},{"code":"X","scale":["a","a"]}],
                         "cases":[{"determinationReference":"D-NONE"}],"participants":["%s","%s","C-NOBODY"]}""".formatted(s.own, s.one, s.one))
                .post("/v1/calibration-sessions")
                .then()
                .statusCode(422)
                .body(
                        "errors.rule",
                        contains(
                                "benefit-known", "once", "once", "decision-known", "skill", "once", "colleague-known"));
        s.leading()
                .body(s.plan(1, 2, PASS_OR_FAIL).replace("Scenario 1", "Call 0131 555 0199"))
                .post("/v1/calibration-sessions")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("no-identifiers"));
        s.leading()
                .body(s.plan(1, 2, PASS_OR_FAIL).replace("\"scenario\":\"Scenario 1\"", ""))
                .post("/v1/calibration-sessions")
                .then()
                .statusCode(400);
        Sessions.as(s.one, "quality-checker")
                .body(s.plan(1, 2, PASS_OR_FAIL))
                .post("/v1/calibration-sessions")
                .then()
                .statusCode(403);
    }

    @Test
    void rule8_whoMadeTheDecisionDoesNotScoreIt() {
        Sessions s = new Sessions().create(2);
        s.leading()
                .body("""
                        {"reference":"D-%s","caseReference":"CR-%s","benefit":"%s","type":"new-application",
                         "decidedOn":"2026-11-02","colleague":"%s","team":"T-%s","channel":"online"}""".formatted(s.own, s.own, s.benefit, s.one, s.own))
                .post("/v1/decisions")
                .then()
                .statusCode(201);

        s.leading()
                .body(s.plan(1, 2, PASS_OR_FAIL)
                        .replace("\"scenario\":\"Scenario 1\"", "\"determinationReference\":\"D-" + s.own + "\""))
                .post("/v1/calibration-sessions")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("scorer-independent"))
                .body("errors.field", contains("participants[0]"));
    }

    @Test
    void rule9_kappaOfTwoCheckersCollapsesWhereAgreementDoesNot() {
        Sessions s = new Sessions().create(2);
        String id = s.opened(s.plan(100, 2, PASS_OR_FAIL));
        s.score(s.one, id, said(80 + 10, 10));
        List<String> two = new ArrayList<>(said(80, 10));
        two.addAll(said(5, 5));
        s.score(s.two, id, two);
        s.lead(id, 2, "scoring-closure").then().statusCode(200);

        String at = "criteria[0].agreement.";
        agreement(s, id)
                .body("note", containsString("Kappa collapses"))
                .body(at + "agreement.value", closeTo(.85, 5e-8))
                .body(at + "cohen.value", closeTo(.3181818, 5e-8))
                .body(at + "ac1.value", closeTo(.808, 5e-4))
                .body(at + "pabak.value", closeTo(.70, 5e-8))
                .body(at + "weightedLinear.reason", containsString("no order"))
                .body("overall[0].agreement.cohen.value", closeTo(.3181818, 5e-8));
        Sessions.as(s.one, "quality-checker")
                .get("/v1/criterion-agreement/X-" + s.own)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].compared", equalTo(100));
    }

    @Test
    void rule9_fleissOfFourteenCheckersAsPublished() {
        int[][] table = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        Sessions s = new Sessions().create(14);
        String id = s.opened(s.plan(10, 14, "[\"1\",\"2\",\"3\",\"4\",\"5\"],\"ordered\":true"));
        for (int scorer = 0; scorer < 14; scorer++) {
            List<String> answers = new ArrayList<>();
            for (int[] unit : table) {
                answers.add(spread(unit).get(scorer));
            }
            s.score(s.scorer(scorer + 1), id, answers);
        }
        s.lead(id, 2, "scoring-closure").then().statusCode(200);

        agreement(s, id)
                .body("criteria[0].agreement.fleiss.value", closeTo(.20993070, 5e-9))
                .body("criteria[0].agreement.krippendorffOrdinal.value", notNullValue())
                .body("criteria[0].answers.count", contains(20, 28, 39, 21, 32))
                .body("checkers", nullValue());
    }

    @Test
    void rule9_sessionsOfThePastAreImportedWithTheirAgreement_triedFirstAndOnce() {
        Sessions s = new Sessions().create(0);
        String criterion = "X-" + s.own;
        StringBuilder csv = new StringBuilder("session,title,benefit,heldOn,item,criterion,scale,checker,answer,key\n");
        List<String> first = List.of("met", "met", "not-met", "met");
        List<String> second = List.of("met", "not-met", "not-met", "met");
        for (int item = 0; item < 4; item++) {
            for (List<String> who : List.of(first, second)) {
                csv.append("CAL-1,Residence,%s,2024-03-14,%d,%s,met|not-met,%s,%s,%s\n"
                        .formatted(
                                s.benefit,
                                item + 1,
                                criterion,
                                who == first ? s.one : s.two,
                                who.get(item),
                                first.get(item)));
            }
        }
        csv.append("CAL-2,Alone,%s,2024-03-14,1,%s,met|not-met,%s,met,met\n".formatted(s.benefit, criterion, s.one));
        csv.append(
                "CAL-3,Scale,%s,2024-03-14,1,%s,met|not-met,%s,perhaps,met\n".formatted(s.benefit, criterion, s.one));
        csv.append(
                "CAL-3,Scale,%s,2024-03-14,1,%s,met|not-met,%s,met,not-met\n".formatted(s.benefit, criterion, s.two));

        assertEquals(1, imported(s, csv.toString(), "&dryRun=true").getInt("landed"));
        s.leading().get("/v1/calibration-sessions?benefit=" + s.benefit).then().body("items", empty());
        JsonPath landed = imported(s, csv.toString(), "");
        assertEquals(1, landed.getInt("landed"));
        assertEquals(1, imported(s, csv.toString(), "").getInt("alreadyKnown"));
        List<String> rules = s.leading()
                .get("/v1/imports/" + landed.getString("id") + "/rejections")
                .path("items.rule");
        assertTrue(rules.containsAll(List.of("two-scorers", "answer-of-scale", "same-key")), rules.toString());

        String id = s.leading()
                .get("/v1/calibration-sessions?benefit=" + s.benefit)
                .then()
                .body("items.state", contains("concluded"))
                .body("items.provenance", contains("imported"))
                .extract()
                .path("items[0].id");
        s.leading()
                .get("/v1/criterion-agreement/" + criterion)
                .then()
                .body("items.agreement", contains(0.75f))
                .body("items.heldOn", contains("2024-03-14"));
        s.leading()
                .get("/v1/calibration-sessions/" + id + "/agreement")
                .then()
                .body("answerKind", equalTo("expert-key"))
                .body("checkers.colleague", contains(s.one, s.two));
        s.leading().get("/calibration/" + id).then().statusCode(200).body(containsString("Imported from"));
        assertEquals(
                "imported",
                EventLog.of(EventType.CALIBRATION_COMPLETED.topic())
                        .await(1, logged -> id.equals(logged.subject()))
                        .get(0)
                        .value()
                        .path("provenance")
                        .asText());
    }

    @Test
    void rule9_aSessionOfWhichARowIsRefusedDoesNotLandInHalf_evenWhenItStraddlesTwoBatches() {
        Sessions s = new Sessions().create(0);
        String row = "%s,Residence,%s,2024-03-14,%d,X,met|not-met,%s,%s,met\n";
        StringBuilder csv = new StringBuilder("session,title,benefit,heldOn,item,criterion,scale,checker,answer,key\n");
        for (int item = 1; item <= 499; item++) {
            csv.append(row.formatted("CAL-1", s.benefit, item, s.one, "met"))
                    .append(row.formatted("CAL-1", s.benefit, item, s.two, "met"));
        }
        for (int item = 1; item <= 3; item++) {
            csv.append(row.formatted("CAL-2", s.benefit, item, s.one, "met"))
                    .append(row.formatted("CAL-2", s.benefit, item, s.two, item == 3 ? "perhaps" : "met"));
        }

        JsonPath report = imported(s, csv.toString(), "");

        assertEquals(1, report.getInt("landed"));
        assertEquals(6, report.getInt("rejected"));
        s.leading()
                .get("/v1/imports/" + report.getString("id") + "/rejections")
                .then()
                .body("items.rule", hasItems("answer-of-scale", "whole-record"))
                .body("items[0].message", equalTo("Line 1005 of the same record is refused"));
        s.leading().get("/v1/calibration-sessions?benefit=" + s.benefit).then().body("items", hasSize(1));
    }

    private static JsonPath imported(Sessions s, String csv, String more) {
        String id = s.leading()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/imports/calibration-sessions?source=S-" + s.own + more)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> s.leading()
                        .get("/v1/imports/" + id)
                        .jsonPath()
                        .getString("state")
                        .matches("completed|failed"));
        return s.leading().get("/v1/imports/" + id).jsonPath();
    }

    @Test
    void rule8_aSessionThatFewerThanTwoHaveScoredIsCancelledWithAReason_andNotOneThatTwoHave() {
        Sessions s = new Sessions().create(2);
        String id = s.opened(s.plan(2, 2, PASS_OR_FAIL));
        s.score(s.one, id, List.of("met", "met"));
        s.lead(id, 2, "cancellation", "{\"cancelReason\":\" \"}").then().statusCode(400);
        s.lead(id, 1, "cancellation", "{\"cancelReason\":\"Late\"}").then().statusCode(412);
        s.lead(id, 2, "cancellation", "{\"cancelReason\":\"Ring 0131 496 0123\"}")
                .then()
                .statusCode(422);
        Sessions.as(s.one, "quality-checker")
                .header("If-Match", "\"2\"")
                .body("{\"cancelReason\":\"No\"}")
                .post("/v1/calibration-sessions/" + id + "/cancellation")
                .then()
                .statusCode(403);
        s.leading().get("/calibration/" + id).then().body(containsString("Cancel this session"));

        s.lead(id, 2, "cancellation", "{\"cancelReason\":\"The second scorer has left\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("cancelReason", equalTo("The second scorer has left"))
                .body("cancelledAt", notNullValue());
        s.keep(s.two, id, 1, s.answers(List.of("met", "met"))).then().statusCode(409);
        s.lead(id, 3, "scoring-closure").then().statusCode(409);
        s.lead(id, 3, "cancellation", "{\"cancelReason\":\"Again\"}").then().statusCode(409);
        s.leading().get("/v1/calibration-sessions/" + id + "/agreement").then().statusCode(409);
        s.leading()
                .get("/calibration/" + id)
                .then()
                .statusCode(200)
                .body(containsString("The second scorer has left"), not(containsString("Cancel this session")));
        s.leading()
                .get("/v1/calibration-sessions?state=cancelled&benefit=" + s.benefit)
                .then()
                .body("items.id", contains(id));

        String scored = s.opened(s.plan(1, 2, PASS_OR_FAIL));
        s.score(s.one, scored, List.of("met"));
        s.score(s.two, scored, List.of("met"));
        s.lead(scored, 2, "cancellation", "{\"cancelReason\":\"Late\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("two-submitted"));
    }

    @Test
    void rule9_leniencyAndSeverityAreForTheCheckerAndWhoLeads() {
        Sessions s = new Sessions().create(2);
        String id = s.opened(s.plan(4, 2, PASS_OR_FAIL));
        s.leading()
                .header("If-Match", "\"2\"")
                .body(s.answers(List.of("met", "met", "not-met", "not-met"))
                        .replace("{\"answers\"", "{\"kind\":\"expert-key\",\"answers\""))
                .put("/v1/calibration-sessions/" + id + "/answers")
                .then()
                .statusCode(200);
        s.score(s.one, id, List.of("met", "met", "met", "not-met"));
        s.score(s.two, id, List.of("met", "not-met", "not-met", "not-met"));
        s.lead(id, 3, "scoring-closure").then().statusCode(200);

        agreement(s, id)
                .body("checkers.colleague", contains(s.one, s.two))
                .body("checkers[0].against.leniency.value", closeTo(.5, 1e-9))
                .body("checkers[0].against.severity.value", closeTo(0, 1e-9))
                .body("checkers[1].against.severity.value", closeTo(.5, 1e-9));
        String mine = "/v1/calibration-sessions/" + id;
        Sessions.as(s.one, "quality-checker")
                .get(mine + "/agreement")
                .then()
                .statusCode(200)
                .body("checkers.colleague", contains(s.one));
        Sessions.as(s.one, "quality-checker")
                .get(mine + "/scores")
                .then()
                .statusCode(200)
                .body("items.colleague", contains(s.one));
        Sessions.as("C-LD-" + s.own, "learning-and-development")
                .get(mine)
                .then()
                .statusCode(200)
                .body("participants", nullValue())
                .body("participantCount", equalTo(2));
    }

    private static ValidatableResponse agreement(Sessions s, String id) {
        return s.leading()
                .config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .get("/v1/calibration-sessions/" + id + "/agreement")
                .then()
                .statusCode(200);
    }

    private static List<String> said(int met, int notMet) {
        List<String> said = new ArrayList<>(Collections.nCopies(met, "met"));
        said.addAll(Collections.nCopies(notMet, "not-met"));
        return said;
    }

    private static List<String> spread(int[] counts) {
        List<String> ratings = new ArrayList<>();
        for (int category = 0; category < counts.length; category++) {
            ratings.addAll(Collections.nCopies(counts[category], "" + (category + 1)));
        }
        return ratings;
    }
}
