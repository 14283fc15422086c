package scot.pillars.assurance.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeparationOfDutiesTest {
    private final Register register = new Register();

    @BeforeEach
    void registerThem() {
        register.create();
    }

    @Test
    void nobodyChecksADecisionOfTheirOwn() {
        record(register.maker, "2025-05-02", "2025-06-03", null)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("checker-decided"));
    }

    @Test
    void nobodyInTheLineOfTheDecisionMakerChecks() {
        for (String above : new String[] {register.leader, register.head}) {
            record(above, "2025-05-02", "2025-06-03", null)
                    .then()
                    .statusCode(422)
                    .body("errors.rule", contains("checker-leads-line"));
        }
    }

    @Test
    void theLineOfTheDayOfTheWorkCounts() {
        register.change(
                        register.maker,
                        1,
                        register.posting("2025-04-01", register.leader),
                        register.posting("2025-06-01", null))
                .then()
                .statusCode(200);
        record(register.leader, "2025-05-02", "2025-06-03", null).then().statusCode(422);
        record(register.leader, "2025-06-02", "2025-06-03", null)
                .then()
                .statusCode(201)
                .body("checker", equalTo(register.leader));
    }

    @Test
    void aCheckerRecordsOwnChecksOnly_aQualityLeadThoseOfOthersByTheSameRules() {
        record("C-0002", "2025-05-02", "2025-06-03", "C-0003").then().statusCode(403);
        String lead = Tokens.of("quality-lead").signed();
        post(lead, "2025-05-02", "2025-06-03", register.leader).then().statusCode(422);
        post(lead, "2025-05-02", "2025-06-03", "C-0003").then().statusCode(201).body("checker", equalTo("C-0003"));
    }

    @Test
    void aTeamLeaderReadsReleasedChecksOfTheOwnLineOnly() {
        String id = record("C-0002", "2025-05-02", "2025-06-03", null).path("id");
        given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("quality-checker")
                                        .with("colleague", "C-0002")
                                        .signed())
                .contentType("application/json")
                .body("{}")
                .post("/v1/feedback/" + id + "/release")
                .then()
                .statusCode(200);
        String own = Tokens.of("team-leader").with("colleague", register.leader).signed();
        String other = Tokens.of("team-leader").with("colleague", "C-0003").signed();
        given().header("Authorization", "Bearer " + own)
                .get("/v1/checks")
                .then()
                .body("items.id", contains(id));
        given().header("Authorization", "Bearer " + own)
                .get("/v1/checks/" + id)
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + other)
                .get("/v1/checks")
                .then()
                .body("items.size()", equalTo(0));
        given().header("Authorization", "Bearer " + other)
                .get("/v1/checks/" + id)
                .then()
                .statusCode(404);
    }

    private Response record(String caller, String decidedOn, String checkedOn, String checker) {
        return post(Tokens.of("quality-checker").with("colleague", caller).signed(), decidedOn, checkedOn, checker);
    }

    private Response post(String token, String decidedOn, String checkedOn, String checker) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"caseReference\":\"" + UUID.randomUUID() + "\",\"benefit\":\"SCP\",\"tier\":1,"
                        + "\"colleague\":\"" + register.maker + "\",\"timing\":\"post-payment\",\"decidedOn\":\""
                        + decidedOn + "\",\"checkedOn\":\"" + checkedOn + "\",\"disposition\":\"complete\""
                        + (checker == null ? "" : ",\"checker\":\"" + checker + "\"") + "}")
                .post("/v1/checks");
    }
}
