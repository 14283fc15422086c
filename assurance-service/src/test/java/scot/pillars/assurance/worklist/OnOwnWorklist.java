package scot.pillars.assurance.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import scot.pillars.testing.Tokens;

/** A benefit of a test's own, two who are trained for it, a decision maker with their leader, and a gate that holds everything. */
abstract class OnOwnWorklist {
    static final String CLEAN = """
            {"disposition":"complete","findings":[{"criterion":"SCP-1-01","result":"met","critical":true}]}""";
    static final String WRONG = """
            {"disposition":"complete","findings":[{"criterion":"SCP-1-03","result":"not-met","critical":true}],
             "errorLines":[{"criterion":"SCP-1-03","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE",
               "responsibleParties":["SSS"],"direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},
               "effect":"prevented","correctedAtSource":%s}]%s}""";

    final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    final String benefit = "B" + own;
    final String checker = "C-K-" + own;
    final String other = "C-O-" + own;
    final String leader = "C-L-" + own;
    final String maker = "C-M-" + own;

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

    void decide(String number) {
        given().contentType("application/json")
                .body("""
                        {"reference":"D-%1$s-%2$s","caseReference":"CR-%1$s-%2$s","benefit":"%3$s","type":"new-application",
                         "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"},"colleague":"%4$s"}""".formatted(own, number, benefit, maker))
                .post("/v1/decisions")
                .then()
                .statusCode(201)
                .body("approvalCheck.required", equalTo(true));
    }

    static Response next(String who) {
        return as(who, "quality-checker").post("/v1/sampled-cases/next");
    }

    static Response take(String who, String id) {
        return take(who, "quality-checker", id);
    }

    static Response take(String who, String role, String id) {
        return as(who, role).post("/v1/sampled-cases/" + id + "/take");
    }

    static Response end(String who, String id, int version, String check) {
        return as(who, "quality-checker")
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(check)
                .post("/v1/sampled-cases/" + id + "/check");
    }

    static RequestSpecification as(String who, String... role) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of(role).with("colleague", who).signed());
    }

    String colleague(String manager, String skill) {
        return """
                {"name":"Somebody","postings":[{"inForceFrom":"2025-04-01","team":"T-%s"%s}],
                 "skills":[{"skill":"%s","inForceFrom":"2025-04-01"}]}""".formatted(own, manager == null ? "" : ",\"lineManager\":\"" + manager + "\"", skill);
    }

    static void put(String path, String body) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(201);
    }
}
