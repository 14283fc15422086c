package scot.pillars.assurance.descriptor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.assurance.level.Checked;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

/** Descriptors, causes and detection points: registers of codes that are retired, never deleted. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegisterDescriptorTest {
    private final String code = "T-" + UUID.randomUUID();

    @Inject
    BusinessClock clock;

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
    void _200_aNewWordingIsTheNextOfTheSameCode_andACheckShowsTheWordingOfItsDay() {
        String benefit = "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Test\",\"currency\":\"GBP\",\"inForceFrom\":\"2018-09-01\"}")
                .put("/v1/benefits/" + benefit)
                .then()
                .statusCode(201);
        register("descriptors", descriptor(code));
        register("causes", cause(code)).then().statusCode(201);
        String before =
                check(benefit, "2025-06-03").then().statusCode(201).extract().path("id");

        reword("descriptors", code, "\"1\"", wording("element", "Anew " + code, clock.today()))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("wording", equalTo(2))
                .body("element", equalTo("Anew " + code));
        reword("causes", code, "\"1\"", wording("name", "Cause anew " + code, clock.today()))
                .then()
                .statusCode(200)
                .body("name", equalTo("Cause anew " + code));
        reword(
                        "descriptors",
                        code,
                        "\"2\"",
                        wording("element", "Later " + code, clock.today().plusDays(30)))
                .then()
                .statusCode(200)
                .body("element", equalTo("Anew " + code));

        Response after = check(benefit, clock.today().toString());
        after.then().statusCode(201).body("errorLines[0].descriptor.element", equalTo("Anew " + code));
        given().get("/v1/checks/" + after.path("id")).then().body(equalTo(after.asString()));
        given().get("/v1/checks/" + before)
                .then()
                .body("errorLines[0].descriptor.element", equalTo("E " + code))
                .body("errorLines[0].descriptor.code", equalTo(code));
        given().accept("text/html").get("/checks/" + before).then().body(containsString("N " + code));
        given().accept("text/html")
                .get("/checks/" + after.path("id"))
                .then()
                .body(containsString("Cause anew " + code));
        given().get("/v1/descriptors/PILLARS/" + code + "/wordings")
                .then()
                .statusCode(200)
                .body("number", contains(1, 2, 3))
                .body("element", contains("E " + code, "Anew " + code, "Later " + code));
        given().queryParam("search", "Anew " + code)
                .get("/v1/descriptors")
                .then()
                .body("items.element", contains("Anew " + code));
        given().accept("text/html")
                .get("/descriptors")
                .then()
                .body(containsString("3 wordings"))
                .body(containsString("E " + code + ": Tested, from 1 January 2025"))
                .body(containsString("Tier 1 only"));
        given().get("/v1/audit?subject=descriptor/PILLARS/" + code)
                .then()
                .body("items.action", hasItem("rewordDescriptor"));
    }

    @Test
    void _422_aWordingForThePastOrOfARetiredCodeOrWithoutAChange_409_wordsOfAnotherCode_412_aStaleVersion() {
        register("descriptors", descriptor(code));
        register("descriptors", descriptor("O-" + code)).then().statusCode(201);
        String today = wording("element", "Anew " + code, clock.today());
        reword("descriptors", code, "\"7\"", today).then().statusCode(412);
        reword("descriptors", "NOPE", "\"1\"", today).then().statusCode(404);
        reword(
                        "descriptors",
                        code,
                        "\"1\"",
                        wording("element", "Anew " + code, clock.today().minusDays(1)))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("wording-from-today"));
        reword("descriptors", code, "\"1\"", wording("element", "E " + code, clock.today()))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("wording-changes"));
        reword("descriptors", code, "\"1\"", wording("element", "E O-" + code, clock.today()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:already-registered"));
        reword("descriptors", code, "\"1\"", today).then().statusCode(200);
        reword("descriptors", code, "\"2\"", wording("element", "Once more " + code, clock.today()))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("wording-after-the-last"));
        register("descriptors", descriptor("P-" + code).replace("E P-" + code, "Anew " + code))
                .then()
                .statusCode(409);
        retire("descriptors", code, "\"2\"", clock.today().plusDays(1).toString())
                .then()
                .statusCode(200);
        reword(
                        "descriptors",
                        code,
                        "\"3\"",
                        wording("element", "Too late " + code, clock.today().plusDays(1)))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("wording-while-in-use"));
    }

    @Test
    void thePageOfACodeTakesItsNextWordingAndSaysWhatRefusesIt() {
        register("descriptors", descriptor(code));
        given().accept("text/html")
                .get("/descriptors/PILLARS/" + code)
                .then()
                .statusCode(200)
                .body(containsString("E " + code + ": Tested"))
                .body(containsString("Word it anew"));
        reworded("Anew " + code, clock.today().minusDays(1).toString())
                .then()
                .statusCode(422)
                .body(containsString("begin today or later"))
                .body(containsString("Anew " + code));
        reworded("Anew " + code, clock.today().toString())
                .then()
                .statusCode(303)
                .header("Location", containsString("/descriptors/PILLARS/" + code + "?done=kept"));
        given().get("/v1/descriptors/PILLARS/" + code).then().body("element", equalTo("Anew " + code));
        given().accept("text/html").get("/causes/PILLARS/GUIDANCE").then().statusCode(200);
        given().accept("text/html").get("/causes/PILLARS/NOPE").then().statusCode(404);
    }

    @Test
    void aFileRegistersCodesAndWordsThemAnew_onceHoweverOftenItIsSent() {
        String head = "vocabulary,code,element,nature,inForceFrom\n";
        String first = head + "PILLARS," + code + ",E " + code + ",Tested,2025-01-01\n" + "NOBODYS,X-" + code
                + ",E,Tested,2025-01-01\n";

        JsonPath tried = Checked.upload("descriptors", "?dryRun=true", first);
        assertEquals(1, tried.getInt("landed"));
        assertEquals(1, tried.getInt("rejected"));
        given().get("/v1/descriptors/PILLARS/" + code).then().statusCode(404);
        assertEquals(1, Checked.upload("descriptors", "", first).getInt("landed"));
        assertEquals(1, Checked.upload("descriptors", "", first).getInt("alreadyKnown"));

        String second = head + "PILLARS," + code + ",Anew " + code + ",Tested," + clock.today() + "\n";
        assertEquals(1, Checked.upload("descriptors", "", second).getInt("landed"));
        assertEquals(1, Checked.upload("descriptors", "", second).getInt("alreadyKnown"));
        given().get("/v1/descriptors/PILLARS/" + code).then().body("wording", equalTo(2));
        assertEquals(1, Checked.upload("descriptors", "", first).getInt("alreadyKnown"));
        String causes = "vocabulary,code,name,meaning,inForceFrom\nPILLARS," + code + ",N " + code + ",,2025-01-01\n";
        assertEquals(1, Checked.upload("causes", "", causes).getInt("landed"));
        assertEquals(1, Checked.upload("causes", "", causes).getInt("alreadyKnown"));
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

    private Response check(String benefit, String checkedOn) {
        return given().contentType("application/json")
                .body("{\"caseReference\":\"" + UUID.randomUUID() + "\",\"benefit\":\"" + benefit
                        + "\",\"tier\":1,\"timing\":\"post-payment\",\"checkedOn\":\"" + checkedOn
                        + "\",\"disposition\":\"complete\",\"errorLines\":[{\"descriptor\":\"" + code
                        + "\",\"cause\":\""
                        + code + "\",\"responsibleParties\":[\"SSS\"],\"direction\":\"none\"}]}")
                .post("/v1/checks");
    }

    private Response reworded(String element, String from) {
        return given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false)
                .formParam("element", element)
                .formParam("nature", "Tested")
                .formParam("inForceFrom", from)
                .formParam("version", "1")
                .post("/descriptors/PILLARS/" + code);
    }

    private static String cause(String code) {
        return "{\"vocabulary\":\"PILLARS\",\"code\":\"" + code + "\",\"name\":\"N " + code
                + "\",\"inForceFrom\":\"2025-01-01\"}";
    }

    private static String wording(String field, String words, LocalDate from) {
        return "{\"" + field + "\":\"" + words + "\",\"" + (field.equals("name") ? "meaning" : "nature")
                + "\":\"Tested\",\"inForceFrom\":\"" + from + "\"}";
    }

    private static Response reword(String register, String code, String etag, String body) {
        return given().contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .post("/v1/" + register + "/PILLARS/" + code + "/wordings");
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
