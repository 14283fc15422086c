package scot.pillars.assurance.impact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
class AssessmentTest {
    private final Checked checked = new Checked();
    private final String code = "IMPACT-" + checked.own;

    @BeforeEach
    void register() {
        checked.create();
        Checked.put("/v1/impact-assessments/" + code, assessment());
    }

    @Test
    void anotherPersonSignsItOffAndAChangeTakesTheSignOffAway() {
        signOff("C-0001", "\"1\"").then().statusCode(422).body("errors.rule", contains("another-person"));
        signOff("C-0002", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("entry.signedOffBy", equalTo("C-0002"));
        signOff("C-0003", "\"2\"").then().statusCode(409);
        Checked.json()
                .header("If-Match", "\"1\"")
                .body(assessment())
                .put("/v1/impact-assessments/" + code)
                .then()
                .statusCode(412);
        Checked.json()
                .header("If-Match", "\"2\"")
                .body(assessment())
                .put("/v1/impact-assessments/" + code)
                .then()
                .statusCode(200)
                .body("entry.signedOffBy", nullValue());
    }

    @Test
    void whetherARiskCameTrueIsReadFromChecksOfTheBenefitsSinceTheLaunch() {
        for (int colleague = 0; colleague < 3; colleague++) {
            checked.right(4, colleague, "2023-05-01");
            checked.right(3, colleague, "2023-06-03");
        }
        checked.wrong(6, 0, "2023-06-01");

        given().get("/v1/impact-assessments/" + code + "/outcomes")
                .then()
                .statusCode(200)
                .body("[0].severity", equalTo(12))
                .body("[0].before.counted", equalTo(0))
                .body("[0].before.checks", equalTo(12))
                .body("[0].after.counted", equalTo(6))
                .body("[0].after.checks", equalTo(15));
        given().accept("text/html")
                .get("/impact/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Did it come true?"))
                .body(containsString("40.0\u00a0%"));
        given().accept("text/html").get("/impact").then().statusCode(200).body(containsString("Not yet"));
    }

    @Test
    void itsPageShowsItsRisksAndItsFormOffersChoicesSeveralLinesAndARowMore() {
        given().accept("text/html")
                .get("/impact/" + code)
                .then()
                .statusCode(200)
                .body(containsString("What is done about it? "))
                .body(not(containsString("?:")))
                .body(containsString("Likelihood: 3; Impact: 4"))
                .body(containsString("<select class=\"ds_select\" id=\"kind\""))
                .body(containsString("<textarea class=\"ds_input\" id=\"risks[0].mitigation\""))
                .body(containsString("id=\"risks[1].risk\""));
    }

    @Test
    void aRiskTypedIntoItsFormIsKept() {
        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("code", code + "-P")
                .formParam("title", "Launch")
                .formParam("kind", "launch")
                .formParam("benefits", checked.benefit)
                .formParam("startsOn", "2023-06-01")
                .formParam("risks[0].risk", "Old rates")
                .formParam("risks[0].likelihood", "3")
                .formParam("risks[0].impact", "4")
                .formParam("risks[0].mitigation", "Tested before")
                .formParam("risks[0].descriptors", checked.descriptor)
                .formParam("resolutionPlan", "Daily call")
                .post("/impact/new")
                .then()
                .statusCode(303);

        given().get("/v1/impact-assessments/" + code + "-P").then().body("entry.risks.risk", contains("Old rates"));
    }

    @Test
    void _422_whatIsNotKnown_403_whoOnlyReads() {
        Checked.json()
                .header("If-None-Match", "*")
                .body(assessment().replace(checked.descriptor, "NOBODY-KNOWS"))
                .put("/v1/impact-assessments/" + code + "-2")
                .then()
                .statusCode(422)
                .body("errors.field", contains("risks[0].descriptors"));
        Checked.as("decision-maker", "C-9")
                .header("If-Match", "\"1\"")
                .post("/v1/impact-assessments/" + code + "/sign-off")
                .then()
                .statusCode(403);
    }

    @Test
    void aFileIsTriedAndLandsOnce() {
        String file = "code,title,kind,benefits,startsOn,risks,resolutionPlan\n" + code + "-F,Launch,launch,"
                + checked.benefit + ",2023-06-01,Old rates;3;4;Tested before;" + checked.descriptor + ",Daily call\n";
        assertEquals(
                1, Checked.upload("impact-assessments", "?dryRun=true", file).getInt("landed"));
        assertEquals(1, Checked.upload("impact-assessments", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("impact-assessments", "", file).getInt("alreadyKnown"));
    }

    private Response signOff(String who, String etag) {
        return Checked.as("quality-lead", who)
                .header("If-Match", etag)
                .post("/v1/impact-assessments/" + code + "/sign-off");
    }

    private String assessment() {
        return """
                {"title":"Launch","kind":"launch","benefits":["%s"],"startsOn":"2023-06-01","resolutionPlan":"Daily call",
                 "risks":[{"risk":"Old rates","likelihood":3,"impact":4,"mitigation":"Tested before","descriptors":["%s"]}]}""".formatted(checked.benefit, checked.descriptor);
    }
}
