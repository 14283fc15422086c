package scot.pillars.assurance.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 5, rule 15, for the registers: each change leaves one entry with old and new, a refused one none. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditOfRegistersTest {
    private final String code =
            "A-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "benefits/| benefit/| keepBenefit| name| 'currency':'GBP','inForceFrom':'2020-04-01'",
                "vocabularies/| vocabulary/| keepVocabulary| title| 'publisher':'Its keeper'",
                "responsible-parties/PILLARS/| responsible-party/PILLARS/| keepResponsibleParty| name|"
                        + " 'standings':[{'inForceFrom':'2020-04-01'}]"
            })
    void rule_5_15_whatIsKeptByCondition(String path, String subject, String action, String field, String rest) {
        String address = "/v1/" + path + code;
        put(address, "If-None-Match", "*", field, "First", rest).statusCode(201);
        put(address, "If-Match", "\"1\"", field, "Second", rest).statusCode(200);
        put(address, "If-Match", "\"1\"", field, "Late", rest).statusCode(412);
        put(address, "If-None-Match", "*", field, "Again", rest).statusCode(412);

        entries(subject + code)
                .body("items.action", contains(action, action))
                .body("items.who", contains("C-0001", "C-0001"))
                .body("items[1].content.old", nullValue())
                .body("items[1].content.new." + field, equalTo("First"))
                .body("items[0].content.old." + field, equalTo("First"))
                .body("items[0].content.old.version", equalTo(1))
                .body("items[0].content.new." + field, equalTo("Second"))
                .body("items[0].content.new.version", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "descriptors, descriptor, Descriptor, element",
        "causes, cause, Cause, name",
        "detection-points, detection-point, DetectionPoint, name"
    })
    void rule_5_15_whatIsRegisteredAndRetired(String register, String kind, String noun, String field) {
        String body = "{\"vocabulary\":\"PILLARS\",\"code\":\"" + code + "\",\"" + field + "\":\"N " + code
                + "\",\"inForceFrom\":\"2025-01-01\"" + (field.equals("element") ? ",\"nature\":\"Tested\"}" : "}");
        post("/v1/" + register, body, "\"1\"").statusCode(201);
        post("/v1/" + register, body, "\"1\"").statusCode(409);
        String retirement = "/v1/" + register + "/PILLARS/" + code + "/retirement";
        post(retirement, "{\"retiredOn\":\"2024-06-03\"}", "\"1\"").statusCode(422);
        post(retirement, "{\"retiredOn\":\"2025-06-03\"}", "\"7\"").statusCode(412);
        post(retirement, "{\"retiredOn\":\"2025-06-03\"}", "\"1\"").statusCode(200);

        entries(kind + "/PILLARS/" + code)
                .body("items.action", contains("retire" + noun, "register" + noun))
                .body("items.who", contains("C-0001", "C-0001"))
                .body("items[1].content.new.code", equalTo(code))
                .body("items[0].content.old.retiredOn", nullValue())
                .body("items[0].content.new.retiredOn", equalTo("2025-06-03"));
    }

    @Test
    void whoMayNotLeavesNoEntry() {
        given().header("Authorization", "Bearer " + Tokens.of("team-leader").signed())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"title\":\"First\"}")
                .put("/v1/vocabularies/" + code)
                .then()
                .statusCode(403);

        entries("vocabulary/" + code).body("items", hasSize(0));
    }

    private static ValidatableResponse put(
            String address, String condition, String value, String field, String words, String rest) {
        return given().contentType("application/json")
                .header(condition, value)
                .body("{\"" + field + "\":\"" + words + "\"," + rest.replace('\'', '"') + "}")
                .put(address)
                .then();
    }

    private static ValidatableResponse post(String address, String body, String etag) {
        return given().contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .post(address)
                .then();
    }

    private static ValidatableResponse entries(String subject) {
        return given().queryParam("subject", subject).get("/v1/audit").then().statusCode(200);
    }
}
