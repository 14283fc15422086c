package scot.pillars.assurance.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

/** From the gate to the check: section 3, rules 2, 6, 9 and 14. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WorkCasesTest extends OnOwnWorklist {
    @Test
    void rule_3_9_aDecisionThatTheGateChoosesWaitsOnTheWorklistAndItsPaymentIsHeld() {
        decide("1");

        given().get("/v1/sampled-cases?benefit=" + benefit)
                .then()
                .statusCode(200)
                .body("items.state", contains("waiting"))
                .body("items.origin", contains("gate"))
                .body("items.plan", contains("ALL-" + own))
                .body("items.inclusionProbability", contains(1.0f))
                .body("items.hold", contains("held"))
                .body("items.decision.reference", contains("D-" + own + "-1"));
        given().get("/v1/decisions/D-" + own + "-1/approval-check").then().body("hold", equalTo("held"));
    }

    @Test
    void theWorklistSaysInWordsWhyACaseWasChosenAndHowItStands() {
        decide("1");

        as(checker, "quality-checker")
                .accept("text/html")
                .get("/worklist?benefit=" + benefit + "&plan=ALL-" + own)
                .then()
                .statusCode(200)
                .body(containsString("<td data-label=\"Why chosen\" class=\"pl_words\">All</td>"))
                .body(containsString("<td data-label=\"Payment\">Held</td>"))
                .body(containsString("<td data-label=\"Who\">Free</td>"))
                .body(containsString("aria-label=\"Remove the filter Plan All\""));
    }

    @Test
    void rule_3_9_aCheckEndsTheCaseReleasesThePaymentAndIsPublished() {
        decide("1");
        String id = next(checker)
                .then()
                .statusCode(200)
                .body("state", equalTo("taken"))
                .extract()
                .path("id");

        String check = end(checker, id, 2, CLEAN)
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("hold", equalTo("released"))
                .body("checkId", notNullValue())
                .extract()
                .path("checkId");

        given().get("/v1/checks/" + check)
                .then()
                .statusCode(200)
                .body("determinationReference", equalTo("D-" + own + "-1"))
                .body("checker", equalTo(checker))
                .body("colleague", equalTo(maker))
                .body("timing", equalTo("pre-payment"))
                .body("minutes", equalTo(1));
        given().get("/v1/decisions/D-" + own + "-1/approval-check").then().body("hold", equalTo("released"));
    }

    @Test
    void rule_3_9_anErrorInMoneyReturnsTheWorkUnlessItIsCorrected_andARefusedCheckLeavesNothing() {
        decide("1");
        decide("2");
        String id = next(checker).path("id");
        end(checker, id, 2, WRONG.formatted("false", ",\"approval\":\"released\""))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("money-wrong-not-released"));
        given().get("/v1/checks?benefit=" + benefit).then().body("items", empty());

        end(checker, id, 2, WRONG.formatted("false", "")).then().statusCode(200).body("hold", equalTo("returned"));

        String second = next(checker).path("id");
        end(checker, second, 2, WRONG.formatted("true", ""))
                .then()
                .statusCode(200)
                .body("hold", equalTo("released"));
    }

    @Test
    void nobodyIsGivenADecisionOfTheirOwnOrOfTheirLine() {
        decide("1");
        String id = given().get("/v1/sampled-cases?benefit=" + benefit).path("items[0].id");

        for (String conflicted : List.of(maker, leader)) {
            next(conflicted).then().statusCode(204);
        }
        take(maker, id).then().statusCode(422).body("errors.rule", contains("checker-decided"));
        take(leader, id).then().statusCode(422).body("errors.rule", contains("checker-leads-line"));
        take(checker, id).then().statusCode(200);
    }

    @Test
    void twoWhoAskAtOnceGetTwoCases() {
        for (int number = 1; number <= 6; number++) {
            decide("" + number);
        }

        Set<String> taken = Stream.of(checker, other, checker, other, checker, other)
                .map(who -> CompletableFuture.supplyAsync(() -> next(who).<String>path("id")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());

        assertEquals(6, taken.size());
        next(checker).then().statusCode(204);
    }

    @Test
    void aTakenCaseIsNobodyElses_untilItIsPutBackWithAReason() {
        decide("1");
        String id = next(checker).path("id");
        take(other, id).then().statusCode(409).body("type", equalTo("urn:pillars:problem:case-taken"));
        end(other, id, 2, CLEAN).then().statusCode(409).body("type", equalTo("urn:pillars:problem:case-not-taken"));

        as(checker, "quality-checker")
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"I know the client\"}")
                .post("/v1/sampled-cases/" + id + "/put-back")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("checker", nullValue());

        take(other, id).then().statusCode(200);
    }

    @Test
    void whatIsFilledInIsKeptForWhoTookTheCase() {
        decide("1");
        String id = next(checker).path("id");
        as(checker, "quality-checker")
                .get("/v1/sampled-cases/" + id + "/draft")
                .then()
                .statusCode(204);

        as(checker, "quality-checker")
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"minutes\":7}")
                .put("/v1/sampled-cases/" + id + "/draft")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));

        as(checker, "quality-checker")
                .get("/v1/sampled-cases/" + id + "/draft")
                .then()
                .body("minutes", equalTo(7));
        as(other, "quality-checker")
                .get("/v1/sampled-cases/" + id + "/draft")
                .then()
                .statusCode(409);
        end(checker, id, 2, CLEAN).then().statusCode(412);
    }

    @Test
    void aCaseEndsOnceAndEvidenceNotFoundIsADispositionToo() {
        decide("1");
        String id = next(checker).path("id");
        end(checker, id, 2, "{\"disposition\":\"evidence-not-found\"}")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("approval-required"));
        end(checker, id, 2, "{\"disposition\":\"evidence-not-found\",\"approval\":\"released\"}")
                .then()
                .statusCode(200)
                .body("disposition", equalTo("evidence-not-found"));

        end(checker, id, 3, CLEAN).then().statusCode(409).body("type", equalTo("urn:pillars:problem:case-ended"));
    }

    @Test
    void whoIsNotTrainedForTheBenefitIsNotGivenItsCases() {
        decide("1");
        String id = given().get("/v1/sampled-cases?benefit=" + benefit).path("items[0].id");
        String untrained = "C-U-" + own;
        put("/v1/colleagues/" + untrained, colleague(null, "SCP-" + own));

        next(untrained).then().statusCode(204);
        take(untrained, id).then().statusCode(422).body("errors.rule", contains("skill"));
    }

    @Test
    void rule_3_9_anUrgentCaseIsNext_andAHandPickedOneHasNoProbability() {
        decide("1");
        String picked = given().contentType("application/json")
                .body("""
                        {"determinationReference":"D-%s-1","tier":2,"timing":"post-payment","dueOn":"2099-01-01"}""".formatted(own))
                .post("/v1/sampled-cases")
                .then()
                .statusCode(201)
                .body("origin", equalTo("hand-picked"))
                .body("inclusionProbability", nullValue())
                .body("hold", nullValue())
                .extract()
                .path("id");
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"urgent\":true}")
                .put("/v1/sampled-cases/" + picked + "/urgency")
                .then()
                .statusCode(200);

        next(checker).then().statusCode(200).body("id", equalTo(picked));
    }

    @Test
    void aCheckerSeesHowManyCasesTheyEndedOfTheirQuota_andWhenItIsMet() {
        put("/v1/checking-quotas/Q-" + own, quota(checker, "week", 5, "2026-01-01", null));
        put("/v1/checking-quotas/Q-" + own + "-B", quota(checker, "week", 1, "2026-01-01", benefit));
        decide("1");
        end(checker, next(checker).path("id"), 2, CLEAN);
        int asked = as(checker, "quality-checker")
                .get("/v1/checking-quotas/progress")
                .then()
                .statusCode(200)
                .body("items.code", contains("Q-" + own, "Q-" + own + "-B"))
                .body("items.ended", contains(1, 1))
                .extract()
                .path("items[0].asked");

        as(checker, "quality-checker")
                .accept("text/html")
                .get("/worklist")
                .then()
                .statusCode(200)
                .body(containsString("1 of " + asked + " this week"))
                .body(containsString("<progress class=\"pl_progress\" value=\"1\""))
                .body(containsString("Your quota is met"));
        as(other, "quality-checker").get("/v1/checking-quotas/progress").then().body("items", empty());
        as(other, "quality-checker").get("/v1/checking-quotas/Q-" + own).then().statusCode(404);
        as(leader, "quality-lead")
                .accept("text/html")
                .get("/quotas")
                .then()
                .statusCode(200)
                .body(containsString(checker + ": 1 of "));
    }

    @Test
    void aQuotaIsSetByDateByWhoMay_andTwoForTheSameCasesAreRefused() {
        put("/v1/checking-quotas/Q-" + own, quota(checker, "day", 12, "2026-01-01", null));

        setQuota("2", quota(checker, "week", 40, "2026-02-01", null))
                .statusCode(422)
                .body("errors.rule", contains("one-quota-at-a-time"));
        setQuota("2", quota(checker, "day", 3, "2026-02-01", benefit)).statusCode(201);
        setQuota("3", quota("C-NOBODY-" + own, "day", 3, "2026-02-01", null))
                .statusCode(422)
                .body("errors.rule", contains("unknown-code"));
        setQuota("3", quota(checker, "day", 0, "2027-02-01", null)).statusCode(400);
        as(checker, "quality-checker")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(quota(checker, "day", 1, "2026-02-01", null))
                .put("/v1/checking-quotas/Q-" + own + "-4")
                .then()
                .statusCode(403);
        given().get("/v1/imports/checking-quotas/template?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("colleague"));
        given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("code", "Q-" + own + "-5")
                .formParam("colleague", other)
                .formParam("per", "day")
                .formParam("cases", "8")
                .formParam("inForceFrom", "2026-02-01")
                .post("/quotas/new")
                .then()
                .statusCode(303);
        given().accept("text/html")
                .get("/quotas/Q-" + own + "-5?done=kept")
                .then()
                .statusCode(200)
                .body(containsString("Each working day"));
    }

    private ValidatableResponse setQuota(String number, String quota) {
        return given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(quota)
                .put("/v1/checking-quotas/Q-" + own + "-" + number)
                .then();
    }

    private static String quota(String checker, String per, int cases, String from, String benefit) {
        return "{\"colleague\":\"%s\",\"per\":\"%s\",\"cases\":%d,\"inForceFrom\":\"%s\"%s}"
                .formatted(checker, per, cases, from, benefit == null ? "" : ",\"benefit\":\"" + benefit + "\"");
    }

    @Test
    void rule_3_11_whoDecidedDoesNotLearnHowTheCheckEndedBeforeItIsReleased() {
        decide("1");
        String id = next(checker).path("id");
        String check = end(checker, id, 2, CLEAN).path("checkId");

        as(maker, "quality-checker").get("/v1/sampled-cases/" + id).then().statusCode(404);
        as(maker, "quality-checker")
                .get("/v1/sampled-cases?state=ended&benefit=" + benefit)
                .then()
                .body("items", empty());
        as(checker, "quality-checker").get("/v1/sampled-cases/" + id).then().statusCode(200);

        as(checker, "quality-checker")
                .contentType("application/json")
                .body("{}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(200);
        as(maker, "quality-checker").get("/v1/sampled-cases/" + id).then().statusCode(200);
    }

    @Test
    void theIndependentSampleIsUnknownToOperations() {
        decide("1");
        String picked = as("C-MVFE", "mvfe-reviewer")
                .contentType("application/json")
                .body("""
                        {"determinationReference":"D-%s-1","tier":3,"timing":"post-payment","dueOn":"2099-01-01"}""".formatted(own))
                .post("/v1/sampled-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(checker, "quality-checker").get("/v1/sampled-cases/" + picked).then().statusCode(404);
        take(checker, picked).then().statusCode(404);
        as(checker, "quality-checker")
                .get("/v1/sampled-cases?tier=3&benefit=" + benefit)
                .then()
                .body("items", empty());
        take("C-MVFE", "mvfe-reviewer", picked).then().statusCode(200);
    }
}
