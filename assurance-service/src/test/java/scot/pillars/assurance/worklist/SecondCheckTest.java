package scot.pillars.assurance.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** A second check is made by somebody who saw neither (docs/domain/quality-domain.md, section 3, rule 2). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SecondCheckTest {
    private static final String CLEAN = """
            {"disposition":"complete","findings":[{"criterion":"SCP-1-01","result":"met","critical":true}]}""";
    private static final String WRONG = """
            {"disposition":"complete","findings":[{"criterion":"SCP-1-03","result":"not-met","critical":true}],
             "errorLines":[{"criterion":"SCP-1-03","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE",
               "responsibleParties":["SSS"],"direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},
               "effect":"prevented","correctedAtSource":%s}]%s}""";

    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String benefit = "B" + own;
    private final String checker = "C-K-" + own;
    private final String other = "C-O-" + own;
    private final String leader = "C-L-" + own;
    private final String maker = "C-M-" + own;

    @BeforeEach
    void aBenefitOfItsOwnThatTwoAreTrainedForAndAGateThatHoldsEverything() {
        put("/v1/benefits/" + benefit, "{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2021-01-01\"}");
        put("/v1/units/team/T-" + own, "{\"name\":\"Team\"}");
        for (String trained : List.of(checker, other, leader)) {
            put("/v1/colleagues/" + trained, colleague(null, benefit));
        }
        put("/v1/colleagues/" + maker, colleague(leader, benefit));
        put(
                "/v1/gate-plans/ALL-" + own,
                "{\"name\":\"All\",\"benefits\":[\"%s\"],\"rate\":1,\"inForceFrom\":\"2026-01-01\"}"
                        .formatted(benefit));
    }

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

    private void decide(String number) {
        given().contentType("application/json")
                .body("""
                        {"reference":"D-%1$s-%2$s","caseReference":"CR-%1$s-%2$s","benefit":"%3$s","type":"new-application",
                         "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"},"colleague":"%4$s"}""".formatted(own, number, benefit, maker))
                .post("/v1/decisions")
                .then()
                .statusCode(201)
                .body("approvalCheck.required", equalTo(true));
    }

    private static Response next(String who) {
        return as(who, "quality-checker").post("/v1/sampled-cases/next");
    }

    private static Response take(String who, String id) {
        return take(who, "quality-checker", id);
    }

    private static Response take(String who, String role, String id) {
        return as(who, role).post("/v1/sampled-cases/" + id + "/take");
    }

    private static Response end(String who, String id, int version, String check) {
        return as(who, "quality-checker")
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(check)
                .post("/v1/sampled-cases/" + id + "/check");
    }

    private static RequestSpecification as(String who, String role) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of(role).with("colleague", who).signed());
    }

    private String colleague(String manager, String skill) {
        return """
                {"name":"Somebody","postings":[{"inForceFrom":"2025-04-01","team":"T-%s"%s}],
                 "skills":[{"skill":"%s","inForceFrom":"2025-04-01"}]}""".formatted(own, manager == null ? "" : ",\"lineManager\":\"" + manager + "\"", skill);
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
