package scot.pillars.assurance.descriptor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.testing.RealParts;

/** Descriptors, causes and detection points: registers of codes that are retired, never deleted. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegisterDescriptorTest {
    private final String code = "T-" + UUID.randomUUID();

    @Test
    void _200_theShippedDefaultsAreThere() {
        given().get("/v1/vocabularies").then().body("items.code", hasItem("PILLARS"));
        given().get("/v1/descriptors?vocabulary=PILLARS&search=INCOME&limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("INC-OMITTED", "INC-WRONG-AMOUNT"))
                .body("items.element", everyItem(is("Income and earnings")));
        given().get("/v1/causes?limit=100").then().body("items.code", hasItems("GUIDANCE", "TRAINING", "WORKLOAD"));
        given().get("/v1/detection-points").then().body("items.code", hasItems("case-record", "data-match"));
        given().accept("text/csv").get("/v1/causes").then().body(containsString("PILLARS,GUIDANCE,Guidance,"));
        given().get("/v1/descriptors/PILLARS/RES-WRONG-DATE")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("nature", equalTo("Wrong date used"));
    }

    @Test
    void _200_pageByPage() {
        Response first = given().get("/v1/descriptors?vocabulary=PILLARS&limit=3");
        first.then().body("items", hasSize(3));
        given().queryParam("vocabulary", "PILLARS")
                .queryParam("limit", 3)
                .queryParam("after", first.<String>path("next"))
                .get("/v1/descriptors")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.code", not(hasItem(first.<String>path("items[2].code"))));
    }

    @Test
    void _200_searchTakesWildcardsAsLetters() {
        given().queryParam("search", "%")
                .get("/v1/descriptors")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void _201_aDescriptorCanBeUsedAtOnceAndUntilItIsRetired() {
        register("descriptors", descriptor(code)).then().statusCode(201).header("ETag", "\"1\"");
        check("2025-06-03").then().statusCode(201);

        retire("descriptors", code, "\"1\"", "2025-06-03")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("retiredOn", equalTo("2025-06-03"));

        check("2025-06-03").then().statusCode(422).body("errors[0].rule", equalTo("descriptor-in-force"));
        check("2025-06-02").then().statusCode(201);
        given().queryParam("search", code)
                .queryParam("state", "retired")
                .get("/v1/descriptors")
                .then()
                .body("items", hasSize(1));
        given().queryParam("search", code)
                .queryParam("state", "in-force")
                .get("/v1/descriptors")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"causes", "detection-points"})
    void _201_causesAndDetectionPointsLikewise(String register) {
        String term = "{\"vocabulary\":\"PILLARS\",\"code\":\"" + code + "\",\"name\":\"N " + code
                + "\",\"inForceFrom\":\"2025-01-01\"}";
        register(register, term).then().statusCode(201);
        register(register, term).then().statusCode(409);
        retire(register, code, "\"1\"", "2025-06-03").then().statusCode(200);
        given().get("/v1/" + register + "/PILLARS/" + code).then().body("retiredOn", equalTo("2025-06-03"));
    }

    @Test
    void _201_theSameKeyRegistersOnce() {
        String key = UUID.randomUUID().toString();
        given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(descriptor(code))
                .post("/v1/descriptors")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(descriptor(code))
                .post("/v1/descriptors")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(descriptor("T-" + UUID.randomUUID()))
                .post("/v1/descriptors")
                .then()
                .statusCode(409);
    }

    @Test
    void _400_fieldErrors() {
        register("descriptors", "{\"vocabulary\":\"\",\"code\":\"with blank\",\"nature\":\"\"}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("vocabulary", "code", "element", "nature", "inForceFrom"));
        given().get("/v1/descriptors?state=gone").then().statusCode(400);
    }

    @Test
    void _404_whatIsNotThere() {
        given().get("/v1/descriptors/PILLARS/NOPE").then().statusCode(404);
        retire("descriptors", "NOPE", "\"1\"", "2025-06-03").then().statusCode(404);
    }

    @Test
    void _409_aCodeOrWordsThatAreTaken() {
        register("descriptors", descriptor(code));
        register("descriptors", descriptor(code))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:already-registered"));
        register("descriptors", descriptor(code).replace("\"code\":\"" + code, "\"code\":\"OTHER-" + code))
                .then()
                .statusCode(409);
    }

    @Test
    void _412_aStaleETag_428_none() {
        register("descriptors", descriptor(code));
        retire("descriptors", code, "\"7\"", "2025-06-03").then().statusCode(412);
        given().contentType("application/json")
                .body("{\"retiredOn\":\"2025-06-03\"}")
                .post("/v1/descriptors/PILLARS/" + code + "/retirement")
                .then()
                .statusCode(428);
    }

    @Test
    void _422_anUnknownVocabularyOrARetirementBeforeUse() {
        register("descriptors", descriptor(code).replace("PILLARS", "NOBODYS"))
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("vocabulary-known"));
        register("descriptors", descriptor(code));
        retire("descriptors", code, "\"1\"", "2024-06-03").then().statusCode(422);
    }

    @Test
    void vocabulariesAreKeptByConditionToo() {
        String path = "/v1/vocabularies/V-" + code.substring(2, 10).toUpperCase(Locale.ROOT);
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"title\":\"Another source\"}")
                .put(path)
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"title\":\"Another source\",\"publisher\":\"Its keeper\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        given().get(path).then().body("publisher", equalTo("Its keeper"));
        given().get("/v1/vocabularies/NOPE").then().statusCode(404);
    }

    private Response check(String checkedOn) {
        return given().contentType("application/json")
                .body("{\"caseReference\":\"" + UUID.randomUUID()
                        + "\",\"benefit\":\"SCP\",\"tier\":1,\"timing\":\"post-payment\",\"checkedOn\":\"" + checkedOn
                        + "\",\"disposition\":\"complete\",\"errorLines\":[{\"descriptor\":\"" + code
                        + "\",\"responsibleParties\":[\"SSS\"],\"direction\":\"none\"}]}")
                .post("/v1/checks");
    }

    private static String descriptor(String code) {
        return "{\"vocabulary\":\"PILLARS\",\"code\":\"" + code + "\",\"element\":\"E " + code
                + "\",\"nature\":\"Tested\",\"inForceFrom\":\"2025-01-01\"}";
    }

    private static Response register(String register, String body) {
        return given().contentType("application/json").body(body).post("/v1/" + register);
    }

    private static Response retire(String register, String code, String etag, String on) {
        return given().contentType("application/json")
                .header("If-Match", etag)
                .body("{\"retiredOn\":\"" + on + "\"}")
                .post("/v1/" + register + "/PILLARS/" + code + "/retirement");
    }
}
