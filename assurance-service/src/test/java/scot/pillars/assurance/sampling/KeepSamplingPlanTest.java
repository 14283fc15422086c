package scot.pillars.assurance.sampling;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeepSamplingPlanTest {
    private static final String RANDOM = "\"method\":\"simple-random\",\"size\":10";

    private Population own;

    @BeforeEach
    void aBenefitOfItsOwn() {
        own = new Population();
    }

    @Test
    void _200_aDraftIsPutInForceChangedAndRetired_andEveryVersionStays() {
        own.draft(own.definition(RANDOM))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("draft"))
                .body("inForceVersion", nullValue())
                .body("definition.question", equalTo("How many decisions were right?"));

        post("in-force", 1).statusCode(200).body("state", equalTo("in-force")).body("inForceVersion", equalTo(2));
        put(2, own.definition("\"method\":\"simple-random\",\"size\":20"))
                .statusCode(200)
                .body("version", equalTo(3))
                .body("state", equalTo("draft"))
                .body("inForceVersion", equalTo(2));
        post("retirement", 3).statusCode(200).body("state", equalTo("retired")).body("inForceVersion", nullValue());

        given().get("/v1/sampling-plans/" + own.plan + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(4, 3, 2, 1))
                .body("items.state", contains("retired", "draft", "in-force", "draft"))
                .body("items.definition.size", contains(20, 20, 10, 10));
        given().get("/v1/audit?subject=sampling-plan/" + own.plan)
                .then()
                .body("items.action", hasItem("putSamplingPlanInForce"));
    }

    @Test
    void aFileOfPlansIsTriedAndThenMakesDraftsOnce_andWhatBreaksARuleIsNamed() {
        String file = """
                code,question,name,tier,benefits,channels,method,stratifyBy,allocation,strata,size,mostPerColleague,\
                leaveOutOpenCases,dueInDays
                %1$s,How many?,Monthly,2,%2$s,online;post,stratified,channel,proportional,online;;5|post;;2,30,4,yes,28
                %1$s-A,How many?,All,1,%2$s,,all,,,,10,,,28
                %1$s-M,How many?,Margin,1,%2$s,,simple-random,,,,many,,,28
                %1$s-3,How many?,Third,3,%2$s,,simple-random,,,,10,,,28
                """.formatted(own.plan, own.benefit);

        JsonPath tried = upload("text/csv", file, "?dryRun=true");
        assertEquals(1, tried.getInt("landed"));
        given().get("/v1/sampling-plans/" + own.plan).then().statusCode(404);
        JsonPath landed = upload("text/csv", file, "");
        assertEquals(1, landed.getInt("landed"));
        assertEquals(3, landed.getInt("rejected"));
        given().get("/v1/imports/" + landed.getString("id") + "/rejections")
                .then()
                .body("items.rule", containsInAnyOrder("one-size", "format", "independent"));
        assertEquals(1, upload("text/csv", file, "").getInt("alreadyKnown"));

        given().get("/v1/sampling-plans/" + own.plan)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("version", equalTo(1))
                .body("changedBy", startsWith("import:"))
                .body("definition.strata.name", contains("online", "post"))
                .body("definition.strata.atLeast", contains(5, 2))
                .body("definition.mostPerColleague", equalTo(4))
                .body("definition.leaveOutOpenCases", equalTo(true));
        String line = "{\"code\":\"%s\",\"plan\":%s}\n".formatted(own.plan, own.definition(RANDOM));
        assertEquals(1, upload("application/x-ndjson", line, "").getInt("landed"));
        given().get("/v1/sampling-plans/" + own.plan).then().body("version", equalTo(2));
        given().get("/v1/audit?subject=sampling-plan/" + own.plan)
                .then()
                .body("items.action", contains("keepSamplingPlan", "keepSamplingPlan"));
    }

    private static JsonPath upload(String type, String file, String query) {
        String id = given().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/sampling-plans" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                given().get("/v1/imports/" + id).jsonPath().getString("state").matches("completed|failed"));
        return given().get("/v1/imports/" + id).jsonPath();
    }

    @Test
    void _200_thePlansAreListedWithCsv() {
        own.draft(own.definition(RANDOM)).statusCode(201);

        given().queryParam("limit", 1000)
                .queryParam("state", "draft")
                .get("/v1/sampling-plans")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(own.plan));
        given().queryParam("format", "csv")
                .get("/v1/sampling-plans")
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    @Test
    void _400_aMalformedPlanNamesItsFields() {
        own.draft("{\"name\":\"\",\"tier\":4,\"method\":\"simple-random\",\"dueInDays\":0}")
                .statusCode(400)
                .body("errors.field", hasItem("question"))
                .body("errors.field", hasItem("tier"));
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(own.definition(RANDOM))
                .put("/v1/sampling-plans/lower")
                .then()
                .statusCode(400);
    }

    @Test
    void _422_eachRuleIsNamed() {
        refused("\"method\":\"simple-random\"", "one-size");
        refused("\"method\":\"simple-random\",\"size\":10,\"sizeFor\":{\"margin\":0.05}", "one-size");
        refused("\"method\":\"all\",\"size\":10", "one-size");
        refused("\"method\":\"systematic\",\"size\":10", "systematic-sorted");
        refused("\"method\":\"stratified\",\"size\":10", "stratified-by");
        refused(
                "\"method\":\"stratified\",\"stratifyBy\":[\"amount-band\"],\"allocation\":\"proportional\",\"size\":10",
                "amount-bands");
        refused("\"method\":\"risk-targeted\",\"size\":10", "risk-targeted");
        refused("""
                "method":"stratified","stratifyBy":["channel"],"allocation":"proportional","size":10,"mostPerStratum":5,
                "strata":[{"name":"online","atLeast":6}]""", "quota-within-cap");
        refused("\"method\":\"simple-random\",\"size\":1,\"decidedFrom\":\"2026-03-01\"", "order");
        refused("""
                "method":"stratified","stratifyBy":["channel"],"allocation":"neyman","size":10,"strata":[{"name":"online"}]""", "stratum-needs");
        own.draft(own.definition(RANDOM).replace(own.benefit, "NO-SUCH"))
                .statusCode(422)
                .body("errors.rule", contains("benefit-known"));
    }

    @Test
    void _422_sharesThatDoNotSumAreRefusedWithTheirSum() {
        own.draft(own.definition("""
                        "method":"stratified","stratifyBy":["channel"],"allocation":"shares","size":10,
                        "strata":[{"name":"online","share":0.5},{"name":"telephone","share":0.4}]"""))
                .statusCode(422)
                .body("errors.rule", contains("shares-sum-to-one"))
                .body("errors.message", contains("The shares sum to 0.9, not to 1"));
    }

    @Test
    void _409_aRetiredPlanIsNotChanged() {
        own.draft(own.definition(RANDOM)).statusCode(201);
        post("retirement", 1).statusCode(200);

        put(2, own.definition(RANDOM)).statusCode(409).body("type", equalTo("urn:pillars:problem:plan-retired"));
        post("in-force", 2).statusCode(409);
    }

    @Test
    void _412_ofTwoWhoChangeItAtOnceTheSecondReadsAnew() {
        own.draft(own.definition(RANDOM)).statusCode(201);
        put(1, own.definition(RANDOM)).statusCode(200);

        put(1, own.definition(RANDOM)).statusCode(412);
        own.draft(own.definition(RANDOM)).statusCode(412);
        given().contentType("application/json")
                .body(own.definition(RANDOM))
                .put("/v1/sampling-plans/" + own.plan)
                .then()
                .statusCode(428);
    }

    @Test
    void _403_operationsDoNotSampleForTheThirdLine_norItForThem() {
        own.draft(Population.as("quality-lead"), own.definition(3, RANDOM)).statusCode(403);
        own.draft(Population.as("mvfe-reviewer"), own.definition(2, RANDOM)).statusCode(403);
        own.draft(Population.as("analyst"), own.definition(2, RANDOM)).statusCode(403);
    }

    @Test
    void _404_aPlanOfTheThirdLineIsUnknownToOperations() {
        own.draft(Population.as("mvfe-reviewer"), own.definition(3, RANDOM)).statusCode(201);

        for (String role : new String[] {"quality-lead", "analyst"}) {
            Population.as(role).get("/v1/sampling-plans/" + own.plan).then().statusCode(404);
            Population.as(role)
                    .get("/v1/sampling-plans/" + own.plan + "/versions")
                    .then()
                    .statusCode(404);
            Population.as(role).get("/v1/sampling-plans?limit=1000").then().body("items.code", not(hasItem(own.plan)));
        }
        Population.as("internal-auditor")
                .get("/v1/sampling-plans/" + own.plan)
                .then()
                .statusCode(200);
    }

    private void refused(String rest, String rule) {
        own.draft(own.definition(rest)).statusCode(422).body("errors.rule", hasItem(rule));
    }

    private ValidatableResponse put(int version, String definition) {
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(definition)
                .put("/v1/sampling-plans/" + own.plan)
                .then();
    }

    private ValidatableResponse post(String step, int version) {
        return given().header("If-Match", "\"" + version + "\"")
                .post("/v1/sampling-plans/" + own.plan + "/" + step)
                .then();
    }
}
