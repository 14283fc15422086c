package scot.pillars.assurance.calculator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalculatorsTest {
    private static final String MIXED = "{\"units\":[" + "{\"value\":50,\"probabilities\":[0.5]},"
            + "{\"value\":0,\"probabilities\":[0.5]},{\"value\":30,\"probabilities\":[0.5]},"
            + "{\"value\":0,\"probabilities\":[0.02]},{\"value\":0,\"probabilities\":[0.02]},"
            + "{\"value\":40,\"probabilities\":[0.02]},{\"value\":0,\"probabilities\":[0.02]},"
            + "{\"value\":0,\"probabilities\":[0.02]}]}";

    @Test
    void _200_sampleSize() {
        ask("sample-size", "{\"proportion\":0.5,\"margin\":0.05,\"z\":1.959964,\"population\":1000}")
                .statusCode(200)
                .body("unlimited", closeTo(384.14589, 5e-6))
                .body("unrounded", closeTo(277.733, 5e-4))
                .body("roundedUp", equalTo(278))
                .body("source", containsString("Cochran"));
        ask("sample-size", "{\"margin\":0.05}").body("roundedUp", equalTo(385));
    }

    @Test
    void _200_discoverySample() {
        ask("discovery-sample", "{\"rate\":0.05}")
                .statusCode(200)
                .body("roundedUp", equalTo(59))
                .body("errors", nullValue());
        ask("discovery-sample", "{\"rate\":0.05,\"population\":500}")
                .body("roundedUp", equalTo(56))
                .body("errors", equalTo(25));
    }

    @Test
    void _200_changeDetection() {
        ask("change-detection", "{\"rate\":0.5,\"change\":0.25,\"power\":0.9,\"checksSoFar\":77}")
                .statusCode(200)
                .body("unrounded", closeTo(76.7, .05))
                .body("roundedUp", equalTo(77))
                .body("moreChecks", notNullValue())
                .body("reason", nullValue());
        ask("change-detection", "{\"rate\":0.5,\"change\":0.25,\"power\":0.9,\"checksSoFar\":5}")
                .body("moreChecks", nullValue())
                .body("reason", containsString("too few"));
        ask("change-detection", "{\"rate\":0.25,\"change\":0.15,\"power\":0.9,\"continuityCorrection\":true}")
                .body("roundedUp", equalTo(216));
    }

    @Test
    void _200_allocation() {
        ask(
                        "allocation",
                        "{\"method\":\"neyman\",\"sample\":200,\"strata\":[{\"name\":\"NEW\",\"size\":400,\"deviation\":9},"
                                + "{\"name\":\"COC\",\"size\":600,\"deviation\":25},{\"name\":\"LIVE\",\"size\":4000,\"deviation\":5}]}")
                .statusCode(200)
                .body("strata.sample", contains(19, 78, 103))
                .body("strata[0].unrounded", closeTo(18.65285, 5e-6))
                .body("sample", equalTo(200));
    }

    @Test
    void _200_inclusionProbability() {
        ask("inclusion-probability", MIXED)
                .statusCode(200)
                .body("total", near(2160))
                .body("mean", near(8.4375))
                .body("plainMean", near(15));
        ask("inclusion-probability", "{\"units\":[{\"probabilities\":[0.02,0.5]},{\"probabilities\":[0.5]}]}")
                .body("units[0].probability", near(.51))
                .body("joint[0][1]", near(.255))
                .body("total", nullValue());
        ask("inclusion-probability", "{\"weights\":[2,2,2,2,2,2,2,2,2,2,10,10,10,10,10]}")
                .body("effectiveSize", near(9.074074));
    }

    @Test
    void _200_interval() {
        ask("interval", "{\"events\":81,\"sample\":263}")
                .statusCode(200)
                .body("wilson.lower", closeTo(.2553, 5e-5))
                .body("clopperPearson.upper", closeTo(.3676, 5e-5));
        ask("interval", "{\"events\":0}").body("poissonUpper", near(2.995732)).body("wilson", nullValue());
    }

    @Test
    void _200_agreementOfTwoRatersAsATable() {
        ask("agreement", "{\"table\":[[88,14,18],[10,40,10],[2,6,12]]}")
                .statusCode(200)
                .body("agreement.value", near(.7))
                .body("cohen.value", near(.4915254))
                .body("cohen.standardError", notNullValue())
                .body("compared", equalTo(200));
    }

    @Test
    void _200_agreementOfSeveralRatersWithMissingRatings() {
        ask(
                        "agreement",
                        "{\"ratings\":[[\"1\",\"1\",null,\"1\"],[\"2\",\"2\",\"3\",\"2\"],[\"3\",\"3\",\"3\",\"3\"],"
                                + "[\"3\",\"3\",\"3\",\"3\"],[\"2\",\"2\",\"2\",\"2\"],[\"1\",\"2\",\"3\",\"4\"],"
                                + "[\"4\",\"4\",\"4\",\"4\"],[\"1\",\"1\",\"2\",\"1\"],[\"2\",\"2\",\"2\",\"2\"],"
                                + "[null,\"5\",\"5\",\"5\"],[null,null,\"1\",\"1\"],[null,null,\"3\",null]]}")
                .statusCode(200)
                .body("krippendorffNominal.value", near(.74342105))
                .body("krippendorffOrdinal.value", near(.8153875))
                .body("krippendorffInterval.value", near(.84910714))
                .body("ac1.value", closeTo(.77544, 5e-6))
                .body("cohen.value", nullValue())
                .body("cohen.reason", containsString("two raters"));
    }

    @Test
    void _200_allRatingsTheSameIsUndefinedAndNeverNaN() {
        ask("agreement", "{\"table\":[[9,0],[0,0]]}")
                .statusCode(200)
                .body("cohen.value", nullValue())
                .body("cohen.reason", equalTo("undefined because all ratings are the same"))
                .body("ac1.value", near(1));
    }

    @Test
    void _200_leniencyAndSeverityOfEachRater() {
        ask(
                        "agreement",
                        "{\"categories\":[\"met\",\"not-met\"],\"key\":[\"met\",\"not-met\",\"not-met\",null],"
                                + "\"ratings\":[[\"met\",\"not-met\"],[\"met\",\"not-met\"],[\"not-met\",null],[\"met\",\"met\"]]}")
                .statusCode(200)
                .body("checkers", hasSize(2))
                .body("checkers[0].leniency.value", near(.5))
                .body("checkers[0].severity.value", near(0))
                .body("checkers[1].severity.value", near(1))
                .body("checkers[1].compared", equalTo(2));
    }

    @Test
    void _200_everyExampleOfTheDocumentIsAnswered() {
        JsonPath document =
                given().queryParam("format", "json").get("/v1/openapi").jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        List<String> calculators = paths.keySet().stream()
                .filter(path -> path.contains("/v1/calculators/"))
                .toList();
        assertEquals(7, calculators.size());
        for (String path : calculators) {
            Object example = document.get(
                    "paths.'" + path + "'.post.requestBody.content.'application/json'.examples.question.value");
            given().contentType("application/json")
                    .body(example)
                    .post(path.substring(path.indexOf("/v1/")))
                    .then()
                    .statusCode(200)
                    .body("formula", notNullValue());
        }
    }

    @Test
    void _400_aQuestionThatLacksSomething() {
        refused("sample-size", "{}", 400, "margin", "not-null");
        refused("agreement", "{}", 400, "oneForm", "assert-true");
        refused("inclusion-probability", "{}", 400, "something", "assert-true");
        refused("allocation", "{\"method\":\"neyman\",\"sample\":5,\"strata\":[]}", 400, "strata", "size");
        given().contentType("application/json")
                .body("{\"events\":1.5}")
                .post("/v1/calculators/interval")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("events"));
    }

    @Test
    void _422_numbersForWhichThereIsNoAnswer() {
        refused("sample-size", "{\"margin\":-0.1}", 422, "margin", "between");
        refused("sample-size", "{\"margin\":0.0000000001}", 422, "margin", "too-small");
        refused("sample-size", "{\"margin\":0.1,\"proportion\":1.2}", 422, "proportion", "between");
        refused("discovery-sample", "{\"rate\":0}", 422, "rate", "between");
        refused("change-detection", "{\"rate\":0.02,\"change\":-0.03}", 422, "change", "probability");
        refused("change-detection", "{\"rate\":0.02,\"change\":0}", 422, "change", "change");
        refused("interval", "{\"events\":3,\"sample\":2}", 422, "events", "at-most-sample");
        refused("interval", "{\"events\":1,\"sample\":0}", 422, "sample", "count");
        refused("interval", "{\"events\":9000000000000}", 422, "events", "count");
        refused(
                "allocation",
                "{\"method\":\"fixed\",\"sample\":5,\"strata\":[{\"name\":\"A\",\"size\":9,\"share\":0.5}]}",
                422,
                "strata",
                "shares-sum-to-one");
        refused(
                "inclusion-probability",
                "{\"units\":[{\"probabilities\":[0.1,1.1]}]}",
                422,
                "units[0].probabilities[1]",
                "probability");
        refused(
                "agreement",
                "{\"categories\":[\"met\",\"not-met\"],\"ratings\":[[\"met\",\"perhaps\"]]}",
                422,
                "ratings[0][1]",
                "unknown-category");
        refused("agreement", "{\"table\":[[1,2],[3]]}", 422, "table[1]", "square");
    }

    @Test
    void _4xx_whatIsNoNumberIsNeverAFaultOfTheService() {
        for (String number : List.of("\"NaN\"", "1e999", "-1e308", "NaN", "\"x\"", "null", "1e-320")) {
            int status =
                    ask("sample-size", "{\"margin\":" + number + "}").extract().statusCode();
            assertEquals(4, status / 100, number);
        }
    }

    private static void refused(String calculator, String question, int status, String field, String rule) {
        ask(calculator, question)
                .statusCode(status)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
    }

    private static Matcher<Double> near(double value) {
        return closeTo(value, 1e-6);
    }

    private static ValidatableResponse ask(String calculator, String question) {
        return given().config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .contentType("application/json")
                .body(question)
                .post("/v1/calculators/" + calculator)
                .then();
    }
}
