package scot.pillars.assurance.objective;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;

/** Section 3, rule 13: a colleague's own numbers are for the colleague, their line and quality leads. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ObjectiveTest {
    private final Checked checked = new Checked();
    private final String code = "KWO-" + checked.own;

    @BeforeEach
    void register() {
        checked.create();
    }

    @Test
    void rule_3_11_colleagueAndLeaderSeeTheMeasuredLevelBesideOfWhatWasReleasedOnly() {
        agree(checked.leader, checked.colleague(0)).then().statusCode(201);
        checked.right(3, 0, "2025-06-03");
        checked.wrong(1, 0, "2025-06-03");

        Checked.as("decision-maker", checked.colleague(0))
                .get("/v1/objectives/" + code + "/level")
                .then()
                .statusCode(200)
                .body("checks", equalTo(0));
        Checked.as("team-leader", checked.leader)
                .get("/v1/objectives/" + code + "/level")
                .then()
                .body("checks", equalTo(0));
        Checked.as("quality-lead", "C-0002")
                .get("/v1/objectives/" + code + "/level")
                .then()
                .body("withheld", equalTo(true));

        given().contentType("application/json")
                .body("{\"benefit\":\"" + checked.benefit + "\"}")
                .post("/v1/feedback/releases")
                .then()
                .statusCode(200)
                .body("released", equalTo(4));

        Checked.as("team-leader", checked.leader)
                .get("/v1/objectives/" + code + "/level")
                .then()
                .statusCode(200)
                .body("counted", equalTo(3))
                .body("checks", equalTo(4))
                .body("share", equalTo(0.75f));
        Checked.as("team-leader", checked.leader)
                .accept("text/html")
                .get("/objectives")
                .then()
                .statusCode(200)
                .body(containsString("Test residence"))
                .body(containsString("75.0\u00a0%"));
    }

    @Test
    void rule_3_13_404_whatIsNotTheirs() {
        agree(checked.leader, checked.colleague(0)).then().statusCode(201);

        Checked.as("decision-maker", checked.colleague(1))
                .get("/v1/objectives/" + code)
                .then()
                .statusCode(404);
        Checked.as("decision-maker", checked.colleague(1))
                .get("/v1/objectives?colleague=" + checked.colleague(0))
                .then()
                .body("items", empty());
        Checked.as("team-leader", "C-STRANGER")
                .get("/v1/objectives/" + code)
                .then()
                .statusCode(404);
        agree("C-STRANGER", checked.colleague(1)).then().statusCode(404);
        Checked.as("team-leader", checked.leader)
                .get("/v1/objectives?colleague=" + checked.colleague(0))
                .then()
                .body("items.code", contains(code));
        Checked.as("decision-maker", checked.colleague(0))
                .header("If-Match", "\"1\"")
                .body(objective(checked.colleague(0)))
                .put("/v1/objectives/" + code)
                .then()
                .statusCode(403);
    }

    @Test
    void _422_aMeasureWithoutALevelAndAnIdentifierInTheText() {
        Checked.as("team-leader", checked.leader)
                .header("If-None-Match", "*")
                .body(objective(checked.colleague(0)).replace("\"level\":0.9,", ""))
                .put("/v1/objectives/" + code)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("measure-and-level"));
        Checked.as("team-leader", checked.leader)
                .header("If-None-Match", "*")
                .body(objective(checked.colleague(0)).replace("Test residence", "As for AB123456C"))
                .put("/v1/objectives/" + code)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("no-identifiers"));
    }

    @Test
    void aFileIsTriedAndLandsOnce() {
        String file = "code,colleague,text,measure,level,inForceFrom,inForceTo\n"
                + code + "," + checked.colleague(0) + ",Test residence,case-accuracy,0.9,2025-04-01,2026-03-31\n"
                + code + "-2,C-NOBODY,Test residence,,,2025-04-01,2026-03-31\n";
        assertEquals(1, Checked.upload("objectives", "?dryRun=true", file).getInt("landed"));
        given().get("/v1/objectives/" + code).then().statusCode(404);
        assertEquals(1, Checked.upload("objectives", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("objectives", "", file).getInt("alreadyKnown"));
    }

    private Response agree(String leader, String colleague) {
        return Checked.as("team-leader", leader)
                .header("If-None-Match", "*")
                .body(objective(colleague))
                .put("/v1/objectives/" + code);
    }

    private static String objective(String colleague) {
        return """
                {"colleague":"%s","text":"Test residence","measure":"case-accuracy","level":0.9,
                 "inForceFrom":"2025-04-01","inForceTo":"2026-03-31"}""".formatted(colleague);
    }
}
