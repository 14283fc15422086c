package scot.pillars.charter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 5, rule 15: each change leaves one entry, a refused or repeated one none. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditTest {
    private final String source = "audit-" + UUID.randomUUID();

    @Test
    void rule_5_15_aStatisticWithTheOneItReplaces() {
        String first = statistic("66.599").statusCode(201).extract().path("id");
        statistic("66.599").statusCode(200);
        String second = statistic("67").statusCode(201).extract().path("id");
        statistic("many").statusCode(400);

        entries("subject", "statistic/" + first)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("recordStatistic"))
                .body("items[0].who", equalTo("system:client-of-tests"))
                .body("items[0].content.old", nullValue())
                .body("items[0].content.new.value", equalTo("66.599"));
        entries("subject", "statistic/" + second)
                .body("items", hasSize(1))
                .body("items[0].content.old.id", equalTo(first))
                .body("items[0].content.old.present", equalTo(true))
                .body("items[0].content.new.value", equalTo("67"));
        entries("correlationId", source).body("items", hasSize(2));
    }

    @Test
    void rule_5_15_aSurveyResponseWithoutItsAnswers() {
        String id = response().statusCode(201).extract().path("id");
        response().statusCode(409);

        entries("correlationId", source)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("recordSurveyResponse"))
                .body("items[0].subject", equalTo("survey-response/" + id))
                .body("items[0].who", equalTo("C-0001"))
                .body("items[0].content", anEmptyMap());
    }

    private ValidatableResponse statistic(String value) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of("system/statistics").signed())
                .header("X-Correlation-Id", source)
                .contentType("application/json")
                .body("""
                        {"figure":"PS23","financialYear":"2024-25","value":"%s","unit":"percent",
                         "source":"%s","match":"exact","dataset":"audit-test"}""".formatted(value, source))
                .post("/v1/statistics")
                .then();
    }

    private ValidatableResponse response() {
        return given().header("X-Correlation-Id", source)
                .contentType("application/json")
                .body("""
                        {"source":"%s","sourceId":"R-1","survey":"client-survey","financialYear":"2025-26",
                         "population":"clients","answers":[{"figure":"PS01","answer":"agree"}]}""".formatted(source))
                .post("/v1/survey-responses")
                .then();
    }

    private static ValidatableResponse entries(String filter, String value) {
        return given().queryParam(filter, value).get("/v1/audit").then().statusCode(200);
    }
}
