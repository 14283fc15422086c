package scot.pillars.assurance.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

/** A second check is made by somebody who saw neither (docs/domain/quality-domain.md, section 3, rule 2). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SecondCheckTest extends OnOwnWorklist {
    @Test
    void rule_3_2_aSecondCheckIsBlindUntilItHasEndedThenBothAreShownWithTheirDifferences() {
        decide("1");
        String first = next(checker).path("id");
        String check = end(checker, first, 2, WRONG.formatted("false", "")).path("checkId");
        String second = order(first)
                .then()
                .statusCode(201)
                .body("origin", equalTo("second-check"))
                .extract()
                .path("id");

        next(other).then().statusCode(200).body("id", equalTo(second)).body("checkId", nullValue());

        as(other, "quality-checker").get("/v1/checks/" + check).then().statusCode(404);
        as(other, "quality-checker")
                .get("/v1/checks/" + check + "/revisions")
                .then()
                .statusCode(404);
        as(other, "quality-checker").get("/v1/checks?benefit=" + benefit).then().body("items", empty());
        as(other, "quality-checker").get("/v1/sampled-cases/" + first).then().statusCode(404);
        as(other, "quality-checker")
                .get("/v1/sampled-cases?benefit=" + benefit)
                .then()
                .body("items.id", contains(second));
        as(other, "quality-checker")
                .get("/v1/sampled-cases/" + second + "/second-check")
                .then()
                .statusCode(409);
        as(other, "quality-checker").get("/checks/" + check).then().statusCode(404);

        end(other, second, 2, CLEAN).then().statusCode(200).body("state", equalTo("ended"));

        as(other, "quality-checker").get("/v1/checks/" + check).then().statusCode(200);
        as(other, "quality-checker")
                .get("/v1/sampled-cases/" + second + "/second-check")
                .then()
                .statusCode(200)
                .body("first.outcome", equalTo("overpayment"))
                .body("second.outcome", equalTo("correct"))
                .body("differences.what", contains("outcome", "criterion", "criterion", "error"))
                .body("differences[3].first", equalTo("overpayment £26.70"));
        given().get("/v1/checks?benefit=" + benefit).then().body("items.id", contains(check));
    }

    @Test
    void rule_3_2_neitherTheFirstCheckerNorTheDecisionMakerNorTheirLineChecksASecondTime() {
        decide("1");
        String first = next(checker).path("id");
        end(checker, first, 2, CLEAN);
        String second = order(first).path("id");

        take(checker, second).then().statusCode(422).body("errors.rule", contains("second-checker-independent"));
        take(maker, second).then().statusCode(422).body("errors.rule", contains("checker-decided"));
        take(leader, second).then().statusCode(422).body("errors.rule", contains("checker-leads-line"));
        next(checker).then().statusCode(204);
    }

    @Test
    void theLeadSaysWhichStandsAndTheFirstIsRevisedToSayTheSame() {
        decide("1");
        String first = next(checker).path("id");
        String check = end(checker, first, 2, WRONG.formatted("false", "")).path("checkId");
        String second = order(first).path("id");
        next(other);
        end(other, second, 2, CLEAN);

        stands(second, "\"1\"", "second").then().statusCode(200).body("stands", equalTo("second"));

        given().get("/v1/checks/" + check)
                .then()
                .header("ETag", "\"2\"")
                .body("outcome", equalTo("correct"))
                .body("errorLines", empty());
        given().get("/v1/checks/" + check + "/revisions").then().body("items.why", contains("second-check"));
        stands(second, "\"2\"", "first").then().statusCode(409);
    }

    @Test
    void _409_aCaseIsCheckedASecondTimeOnceAndOnlyWhenItHasEnded() {
        decide("1");
        String first = next(checker).path("id");
        order(first).then().statusCode(409).body("type", containsString("case-not-ended"));
        end(checker, first, 2, CLEAN);
        order(first).then().statusCode(201);
        order(first).then().statusCode(409).body("type", containsString("second-check-exists"));
        as(checker, "quality-checker")
                .contentType("application/json")
                .body("{\"dueOn\":\"2027-01-29\"}")
                .post("/v1/sampled-cases/" + first + "/second-check")
                .then()
                .statusCode(403);
    }

    @Test
    void _422_aSecondCheckKeepsTheRulesOfEveryCheckAndARefusedOneLeavesNothing() {
        decide("1");
        String first = next(checker).path("id");
        end(checker, first, 2, CLEAN);
        String second = order(first).path("id");
        next(other);
        end(other, second, 2, WRONG.formatted("false", "").replace("\"cause\":\"GUIDANCE\",", ""))
                .then()
                .statusCode(422);
        given().get("/v1/sampled-cases/" + second).then().body("state", equalTo("taken"));
    }

    @Test
    void rule_3_2_noWayRoundShowsTheFirstResultToWhoChecksASecondTime_norBeforeTheyTakeIt() {
        decide("1");
        String first = next(checker).path("id");
        String check = end(checker, first, 2, WRONG.formatted("false", "")).path("checkId");
        String decision = "D-" + own + "-1";
        String second = order(first).path("id");

        for (String stage : List.of("waiting", "taken")) {
            as(other, "quality-checker").get("/v1/checks/" + check).then().statusCode(404);
            as(other, "quality-checker", "dispute-reviewer")
                    .get("/v1/disputes?check=" + check)
                    .then()
                    .body("items", empty());
            as(other, "quality-checker").get("/v1/feedback/" + check).then().statusCode(404);
            as(other, "quality-checker")
                    .get("/v1/feedback?benefit=" + benefit)
                    .then()
                    .body("items", empty());
            as(other, "quality-checker").get("/feedback/" + check).then().statusCode(404);
            as(other, "quality-checker")
                    .accept("text/csv")
                    .get("/v1/checks?benefit=" + benefit)
                    .then()
                    .body(not(containsString("overpayment")));
            as(other, "quality-checker")
                    .get("/v1/decisions/" + decision + "/approval-check")
                    .then()
                    .body("hold", equalTo("held"));
            as(other, "quality-checker")
                    .get("/v1/decisions?benefit=" + benefit)
                    .then()
                    .body("items.approvalCheck.hold", contains("held"));
            as(other, "quality-checker")
                    .get("/decisions/" + decision)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("verpayment")))
                    .body(not(containsString("eturned")));
            as(other, "quality-checker")
                    .get("/worklist/" + second)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("/checks/" + check)), not(containsString("eturned")));
            as(other, "quality-checker")
                    .get("/worklist?state=all&benefit=" + benefit)
                    .then()
                    .body(not(containsString("eturned")), containsString("Second check"));
            as(other, "quality-checker").get("/second-checks/" + second).then().statusCode(409);
            if (stage.equals("waiting")) {
                take(other, second).then().statusCode(200).body("hold", nullValue());
            }
        }

        as(checker, "quality-checker").get("/v1/checks/" + check).then().statusCode(200);
        as("C-LEAD-" + own, "quality-lead").get("/v1/checks/" + check).then().statusCode(200);
        given().get("/v1/decisions/" + decision + "/approval-check").then().body("hold", equalTo("returned"));
    }

    @Test
    void rule_3_2_whoHadAPartInWhatBecameOfTheFirstCheckOrDecidesBetweenThemMakesNoSecond() {
        decide("1");
        String first = next(checker).path("id");
        String check = end(checker, first, 2, CLEAN).path("checkId");
        as(other, "quality-lead")
                .contentType("application/json")
                .body("{}")
                .post("/v1/feedback/" + check + "/release")
                .then()
                .statusCode(200);
        String second = order(first).path("id");

        take(other, second).then().statusCode(422).body("errors.rule", contains("second-checker-independent"));
        take(leader, "quality-lead", second).then().statusCode(422).body("errors.rule", contains("checker-leads-line"));
        String lead = "C-D-" + own;
        put("/v1/colleagues/" + lead, colleague(null, benefit));
        take(lead, "quality-lead", second)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("second-checker-independent"));
        take(lead, second).then().statusCode(200);
        end(lead, second, 2, WRONG.formatted("false", ""));
        as(lead, "quality-lead")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"stands\":\"second\",\"note\":\"Mine is right\"}")
                .post("/v1/sampled-cases/" + second + "/second-check/decision")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("decider-checked"));
    }

    @Test
    void byPageALeadAsksTheSecondCheckerChecksBlindThenBothStandSideBySideAndTheLeadDecides() {
        decide("1");
        String first = next(checker).path("id");
        String check = end(checker, first, 2, WRONG.formatted("false", "")).path("checkId");
        RequestSpecification lead = as("C-LEAD-" + own, "quality-lead");
        lead.get("/worklist/" + first).then().body(containsString("/second-checks/ask/" + first));
        page("C-LEAD-" + own, "quality-lead", "/second-checks/ask/" + first, Map.of("dueOn", "soon"))
                .then()
                .statusCode(400)
                .body(containsString("Give the day as"), containsString("value=\"soon\""));
        page("C-LEAD-" + own, "quality-lead", "/second-checks/ask/" + first, Map.of("dueOn", "2027-01-29"))
                .then()
                .statusCode(303);
        as("C-LEAD-" + own, "quality-lead")
                .get("/second-checks?benefit=" + benefit)
                .then()
                .statusCode(200)
                .body(containsString("Waits for a checker"), containsString("Hidden until the second has ended"));

        String place =
                page(other, "quality-checker", "/worklist/next", Map.of()).header("Location");
        String second = place.substring(place.lastIndexOf('/') + 1);
        as(other, "quality-checker")
                .get("/worklist/" + second)
                .then()
                .body(containsString("You see nothing of the first one"), not(containsString("/checks/" + check)));
        page(other, "quality-checker", "/worklist/" + second + "/check", Map.of("version", "2", "do", "end"))
                .then()
                .statusCode(303);
        as(other, "quality-checker")
                .get("/worklist/" + second + "?done=ended")
                .then()
                .body(containsString("/second-checks/" + second));

        as(other, "quality-checker")
                .get("/second-checks/" + second)
                .then()
                .statusCode(200)
                .body(
                        containsString("They come to different results: Overpayment and Correct."),
                        containsString("Only in the first"),
                        containsString("£26.70"),
                        not(containsString("Which of the two stands?")));
        String decision = "/second-checks/" + second + "/decision";
        page("C-LEAD-" + own, "quality-lead", decision, Map.of("version", "1", "stands", "second"))
                .then()
                .statusCode(400)
                .body(containsString("Say why"), containsString("value=\"second\" checked"));
        page(
                        "C-LEAD-" + own,
                        "quality-lead",
                        decision,
                        Map.of("version", "1", "stands", "second", "note", "The evidence was there"))
                .then()
                .statusCode(303);
        as("C-LEAD-" + own, "quality-lead")
                .get("/second-checks/" + second)
                .then()
                .body(containsString("The second stands"), containsString("Only in the first"));
        given().get("/v1/checks/" + check).then().body("outcome", equalTo("correct"));
    }

    @Test
    void aClientIsToldWhatTheSecondCheckSaid_withoutWhoMadeIt_andTheCheckersThatTheyHadAPart() {
        decide("1");
        String first = next(checker).path("id");
        end(checker, first, 2, CLEAN);
        String second = order(first).path("id");
        take(other, second);
        end(other, second, 2, WRONG.formatted("false", ""));
        String token = as("C-REC", "records-officer")
                .get("/v1/case-tokens?caseReference=CR-" + own + "-1")
                .path("caseToken");

        as("C-REC", "records-officer")
                .get("/v1/subject-access/cases/" + token)
                .then()
                .statusCode(200)
                .body("records.title", hasItem("Second checks"))
                .body(containsString("RES-WRONG-DATE"), not(containsString(other)), not(containsString(checker)));
        as(other, "quality-checker")
                .get("/v1/subject-access/me")
                .then()
                .body(containsString("second checker"), not(containsString("RES-WRONG-DATE")));
    }

    @Test
    void rule_5_8_whatTheSecondCheckSuspectsIsHiddenLikewise_andKeptWhenItStands() {
        String suspect = "SUSPECT-" + own;
        given().contentType("application/json")
                .body("""
                        {"vocabulary":"PILLARS","code":"%s","name":"%s","inForceFrom":"2021-01-01","statesSuspicion":true}""".formatted(suspect, suspect))
                .post("/v1/causes")
                .then()
                .statusCode(201);
        decide("1");
        String first = next(checker).path("id");
        String check = end(checker, first, 2, CLEAN).path("checkId");
        String second = order(first).path("id");
        take(other, second);
        end(other, second, 2, WRONG.formatted("false", "").replace("GUIDANCE", suspect))
                .then()
                .statusCode(200);

        as(other, "quality-lead")
                .get("/v1/sampled-cases/" + second + "/second-check")
                .then()
                .body("second.errorLines[0].cause", equalTo("INFORMATION-NOT-GIVEN"));
        stands(second, "\"1\"", "second").then().statusCode(200).body(not(containsString(suspect)));

        as(other, "quality-lead")
                .get("/v1/checks/" + check)
                .then()
                .body("errorLines[0].cause", equalTo("INFORMATION-NOT-GIVEN"));
        as("C-AUD", "internal-auditor").get("/v1/checks/" + check).then().body("errorLines[0].cause", equalTo(suspect));
    }

    @Test
    void theListIsFilteredPagedAndExported() {
        for (String number : List.of("1", "2", "3")) {
            decide(number);
        }
        List<String> seconds = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String first = next(checker).path("id");
            end(checker, first, 2, CLEAN);
            seconds.add(order(first).path("id"));
        }
        take(other, seconds.get(0));
        end(other, seconds.get(0), 2, WRONG.formatted("false", ""));
        take(other, seconds.get(1));
        end(other, seconds.get(1), 2, CLEAN);

        String list = "/v1/second-checks?benefit=" + benefit;
        given().get(list)
                .then()
                .statusCode(200)
                .body("items.caseId", contains(seconds.get(2), seconds.get(1), seconds.get(0)));
        given().get(list + "&state=to-decide").then().body("items.caseId", contains(seconds.get(0)));
        given().get(list + "&state=agreed").then().body("items.caseId", contains(seconds.get(1)));
        given().get(list + "&state=waiting")
                .then()
                .body("items.caseId", contains(seconds.get(2)))
                .body("items[0].firstResult", nullValue());
        given().get(list + "&differs=true").then().body("items.differences", contains(4));
        String next = given().get(list + "&limit=2").path("next");
        given().get(list + "&limit=2&after=" + next).then().body("items.caseId", contains(seconds.get(0)));
        given().get(list + "&format=csv").then().body(containsString("caseId,state,caseReference"));
        as(other, "quality-checker").get(list).then().statusCode(403);
    }

    @Test
    void rule_4_9_agreementOfRealSecondChecksIsShownFromTenOnWithItsCoefficientsAndIntervals() {
        String third = "C-T-" + own;
        put("/v1/colleagues/" + third, colleague(null, benefit));
        String agreement = "/v1/second-checks/agreement?benefit=" + benefit;
        given().get(agreement).then().statusCode(200).body("items", empty());
        for (int i = 0; i < 10; i++) {
            decide("" + i);
            String first = next(checker).path("id");
            end(checker, first, 2, i < 4 ? WRONG.formatted("false", "") : CLEAN);
            String second = order(first).path("id");
            String who = i % 2 == 0 ? other : third;
            take(who, second);
            if (i == 9) {
                given().get(agreement).then().body("items.withheld", everyItem(equalTo(true)));
            }
            end(who, second, 2, i < 3 ? WRONG.formatted("false", "") : CLEAN);
        }

        // Of ten, one differs: first wrong 4 times, second 3 times; po .9, pe .4 x .3 + .6 x .7 = .54
        given().get(agreement)
                .then()
                .body("items.of", contains("result", "criteria", "criterion", "criterion"))
                .body("items[0].compared", equalTo(10))
                .body("items[0].same", equalTo(9))
                .body("items[0].agreement", equalTo(0.9f))
                .body("items[0].agreementLower", near(0.5958))
                .body("items[0].agreementUpper", near(0.9821))
                .body("items[0].cohen", near(0.36 / 0.46))
                .body("items[0].cohenLower", notNullValue())
                .body("items[0].pabak", near((6 * 0.9 - 1) / 5))
                .body("items[0].ac1", notNullValue())
                .body("items[1].agreementLower", nullValue())
                .body("items[2].withheld", equalTo(true));
        given().get(agreement + "&format=csv").then().body(containsString("of,criterion,withheld"));
        as("C-LEAD-" + own, "quality-lead")
                .get("/second-checks?benefit=" + benefit)
                .then()
                .statusCode(200)
                .body(containsString("<svg"), containsString("Withheld: too few"), containsString("?</span></th>"));
    }

    private static Matcher<Float> near(double value) {
        return is(both(greaterThan((float) value - 0.0001f)).and(lessThan((float) value + 0.0001f)));
    }

    private static Response page(String who, String role, String path, Map<String, String> fields) {
        return as(who, role).redirects().follow(false).formParams(fields).post(path);
    }

    private Response order(String first) {
        return as("C-LEAD-" + own, "quality-lead")
                .contentType("application/json")
                .body("{\"dueOn\":\"2027-01-29\"}")
                .post("/v1/sampled-cases/" + first + "/second-check");
    }

    private Response stands(String second, String ifMatch, String which) {
        return as("C-LEAD-" + own, "quality-lead")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"stands\":\"" + which + "\",\"note\":\"The evidence was there\"}")
                .post("/v1/sampled-cases/" + second + "/second-check/decision");
    }
}
