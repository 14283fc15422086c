package scot.pillars.assurance.automation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpportunityTest {
    private final Checked checked = new Checked();
    private final String code = "STEP-" + checked.own;

    @BeforeEach
    void register() {
        checked.create();
    }

    @Test
    void aStepCostsItsMinutesTimesItsNumberAndItsErrorsAreComparedAroundTheDayItWasPutInPlace() {
        for (int colleague = 0; colleague < 3; colleague++) {
            checked.right(3, colleague, "2019-03-01");
            checked.right(4, colleague, "2019-09-01");
        }
        checked.wrong(3, 0, "2019-05-31");
        checked.wrong(1, 1, "2019-06-01");
        Checked.put("/v1/automation-opportunities/" + code, step(",\"inPlaceFrom\":\"2019-06-01\""));

        String one = "find { it.code == '" + code + "' }.";
        given().get("/v1/automation-opportunities/costs")
                .then()
                .statusCode(200)
                .body(one + "hoursMonthly", equalTo(90.0f))
                .body(one + "before.counted", equalTo(3))
                .body(one + "before.checks", equalTo(12))
                .body(one + "after.counted", equalTo(1))
                .body(one + "after.checks", equalTo(13));
        given().accept("text/html").get("/automation").then().statusCode(200).body(containsString("<svg"));
        given().accept("text/html")
                .get("/automation/" + code)
                .then()
                .statusCode(200)
                .body(containsString("90.0 hours a month"));
    }

    @Test
    void _422_aDecisionWithoutReasonAndPutInPlaceWithoutBeingAccepted() {
        Checked.json()
                .header("If-None-Match", "*")
                .body(step(",\"inPlaceFrom\":\"2019-06-01\"")
                        .replace("accepted", "rejected")
                        .replace("\"reason\":\"Dates stand in the evidence\",", ""))
                .put("/v1/automation-opportunities/" + code)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("reason-required", "accepted-only"));
    }

    @Test
    void aFileIsTriedAndLandsOnce() {
        String file = "code,step,idea,descriptors,minutesEach,timesMonthly,decision\n" + code + ",Typing,Read it,"
                + checked.descriptor + ",4.5,1200,open\n";
        assertEquals(
                1,
                Checked.upload("automation-opportunities", "?dryRun=true", file).getInt("landed"));
        assertEquals(1, Checked.upload("automation-opportunities", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("automation-opportunities", "", file).getInt("alreadyKnown"));
    }

    private String step(String more) {
        return """
                {"step":"Typing dates","idea":"Read them","descriptors":["%s"],"minutesEach":4.5,"timesMonthly":1200,
                 "decision":"accepted","reason":"Dates stand in the evidence",%s}""".formatted(checked.descriptor, more.substring(1));
    }
}
