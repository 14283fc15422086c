package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Corrections at source by empowered colleagues (docs/domain/quality-domain.md, section 3, rule 14). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CorrectErrorTest {
    private final CheckJson check = new CheckJson();

    @Test
    void rule_3_14_anErrorCorrectedBeforePaymentCountsAsPreventedAndOpensNoReferral() {
        check.body.put("timing", "pre-payment");
        Response recorded = recorded();
        String error = recorded.path("errorLines[0].id");

        Response corrected = correct("C-000731", recorded.path("id"), error);

        corrected
                .then()
                .statusCode(201)
                .body("effect", equalTo("prevented"))
                .body("referred", equalTo(false))
                .body("errorId", not(equalTo(error)));
        given().get("/v1/checks/" + recorded.path("id"))
                .then()
                .body("errorLines", hasSize(1))
                .body("errorLines[0].effect", equalTo("prevented"))
                .body("errorLines[0].correctedAtSource", equalTo(true))
                .body("version", equalTo(2));
        String token = recorded.path("caseToken");
        List<LoggedEvent> events = EventLog.of("assurance.case.v1")
                .await(5, event -> token.equals(event.key()) && !event.is("scot.pillars.feedback-released.v1"));
        assertEquals("correction", events.get(4).value().path("why").asText());
        assertEquals("prevented", events.get(3).value().path("effect").asText());
    }

    @Test
    void rule_3_14_whatWasPaidWronglyStillGoesToErrorResolution() {
        Response recorded = recorded();
        String error = recorded.path("errorLines[0].id");

        correct("C-000731", recorded.path("id"), error)
                .then()
                .statusCode(201)
                .body("effect", equalTo("incurred"))
                .body("referred", equalTo(true))
                .body("errorId", equalTo(error));

        given().get("/v1/checks/" + recorded.path("id")).then().body("version", equalTo(1));
        correct("C-000731", recorded.path("id"), error).then().statusCode(409);
    }

    @Test
    void _403_aCheckerCorrectsWithTheSkillOnlyAndAnotherDecisionMakerDoesNotKnowTheCheck() {
        Response recorded = recorded();
        String error = recorded.path("errorLines[0].id");
        String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        post(as("C-X-" + own, "quality-checker"), recorded.path("id"), error)
                .then()
                .statusCode(403);
        post(as("C-Y-" + own, "decision-maker"), recorded.path("id"), error)
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Team\"}")
                .put("/v1/units/team/T-" + own)
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"name":"Somebody","postings":[{"inForceFrom":"2021-01-01","team":"T-%s"}],
                         "skills":[{"skill":"correct-at-source","inForceFrom":"2021-01-01"}]}""".formatted(own))
                .put("/v1/colleagues/C-X-" + own)
                .then()
                .statusCode(201);
        post(as("C-X-" + own, "quality-checker"), recorded.path("id"), error)
                .then()
                .statusCode(201);
    }

    @Test
    void _422_aNoteWithAnIdentifier() {
        Response recorded = recorded();
        as("C-000731", "quality-checker")
                .body("{\"note\":\"Client AB123456C\"}")
                .post("/v1/checks/" + recorded.path("id") + "/errors/" + recorded.path("errorLines[0].id")
                        + "/correction")
                .then()
                .statusCode(422);
    }

    private Response recorded() {
        Response recorded =
                given().contentType("application/json").body(check.toString()).post("/v1/checks");
        recorded.then().statusCode(201);
        return recorded;
    }

    /** The result is released to the decision maker first. */
    private static Response correct(String who, String check, String error) {
        given().contentType("application/json").body("{}").post("/v1/feedback/" + check + "/release");
        return post(as(who, "decision-maker"), check, error);
    }

    private static Response post(RequestSpecification as, String check, String error) {
        return as.body("{\"note\":\"Start date set right\",\"minutes\":10}")
                .post("/v1/checks/" + check + "/errors/" + error + "/correction");
    }

    private static RequestSpecification as(String who, String role) {
        return given().auth()
                .oauth2(Tokens.of(role).with("colleague", who).signed())
                .contentType("application/json");
    }
}
