package scot.pillars.assurance.control;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ControlTest {
    private final Checked checked = new Checked();
    private final String code = "CONTROL-" + checked.own;

    @BeforeEach
    void register() {
        checked.create();
    }

    @Test
    void errorsThatAroseAfterTheLastTestItPassedGotPastIt() {
        checked.wrong(2, 0, "2023-06-03");
        checked.wrong(3, 0, "2023-06-04");
        Checked.put(
                "/v1/controls/" + code,
                control(test("2023-01-10", true), test("2023-06-03", true), test("2023-06-10", false)));

        given().get("/v1/controls/results")
                .then()
                .statusCode(200)
                .body("find { it.code == '" + code + "' }.since", equalTo("2023-06-03"))
                .body("find { it.code == '" + code + "' }.errors", equalTo(3));
        given().accept("text/html")
                .get("/controls/" + code)
                .then()
                .statusCode(200)
                .body(containsString("3 errors with these descriptors arose"))
                .body(containsString(" (" + checked.descriptor + ")"));
        given().accept("text/html").get("/controls").then().statusCode(200).body(containsString("<svg"));
    }

    @Test
    void aControlThatPassedNoTestHasNoNumber() {
        Checked.put("/v1/controls/" + code, control(test("2023-06-03", false)));

        given().get("/v1/controls/results").then().body("find { it.code == '" + code + "' }.errors", nullValue());
    }

    @Test
    void _422_theResultOfATestStays_412_aStaleVersion() {
        Checked.put("/v1/controls/" + code, control(test("2023-06-03", false)));
        change("\"1\"", control(test("2023-06-03", true)))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("test-stays"));
        change("\"1\"", control(test("2023-06-03", false), test("2023-07-03", true)))
                .then()
                .statusCode(200);
        change("\"1\"", control(test("2023-06-03", false))).then().statusCode(412);
        given().get("/v1/audit?subject=control/" + code).then().body("items.size()", equalTo(2));
    }

    @Test
    void aFileIsTriedAndLandsOnce() {
        String file = "code,name,stops,descriptors,yearlyCost,tests\n" + code + ",Prompt,Dates are asked for,"
                + checked.descriptor + ",1200.5,2023-06-03;yes;40|2023-07-03;no;40\n";
        assertEquals(1, Checked.upload("controls", "?dryRun=true", file).getInt("landed"));
        given().get("/v1/controls/" + code).then().statusCode(404);
        assertEquals(1, Checked.upload("controls", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("controls", "", file).getInt("alreadyKnown"));
        given().get("/v1/controls/" + code).then().body("entry.tests.passed", contains(true, false));
    }

    private Response change(String etag, String body) {
        return Checked.json().header("If-Match", etag).body(body).put("/v1/controls/" + code);
    }

    private static String test(String day, boolean passed) {
        return "{\"testedOn\":\"" + day + "\",\"passed\":" + passed + ",\"sample\":40}";
    }

    private String control(String... tests) {
        return """
                {"name":"Prompt %s","stops":"Dates are asked for","descriptors":["%s"],"tests":[%s]}""".formatted(checked.own, checked.descriptor, String.join(",", tests));
    }
}
