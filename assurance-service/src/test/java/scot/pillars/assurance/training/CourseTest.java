package scot.pillars.assurance.training;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CourseTest {
    private final Checked checked = new Checked();
    private final String code = "COURSE-" + checked.own;

    @BeforeEach
    void register() {
        checked.create();
    }

    @Test
    void errorsBeforeAndAfterASessionAreSharesOfTheChecksOf180Days() {
        for (int colleague = 0; colleague < 3; colleague++) {
            checked.right(3, colleague, "2021-05-01");
            checked.right(4, colleague, "2021-09-01");
        }
        checked.wrong(3, 0, "2021-05-01");
        checked.wrong(1, 1, "2021-06-03");
        checked.wrong(1, 0, "2021-11-30");
        checked.wrong(1, 0, "2021-12-01");
        Checked.put("/v1/training-courses/" + code, course("2021-06-03"));

        // Other tests check other benefits in other years, so that these windows hold this test's checks alone
        given().get("/v1/training-courses/" + code + "/effects")
                .then()
                .statusCode(200)
                .body("[0].attended", equalTo(14))
                .body("[0].daysBefore.from", equalTo("2020-12-05"))
                .body("[0].daysBefore.to", equalTo("2021-06-02"))
                .body("[0].before.counted", equalTo(3))
                .body("[0].before.checks", equalTo(12))
                .body("[0].daysAfter.to", equalTo("2021-11-30"))
                .body("[0].after.counted", equalTo(1))
                .body("[0].after.checks", equalTo(13));
        given().accept("text/html")
                .get("/training/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Did the errors become fewer?"))
                .body(containsString("25.0\u00a0%"));
    }

    @Test
    void aFrequentErrorIsListedUntilACourseAddressesIt() {
        checked.wrong(3, 0, "2020-03-03");
        given().get("/v1/training-courses/gaps?from=2020-03-01&to=2020-03-30")
                .then()
                .body("code", hasItem(checked.descriptor));

        Checked.put("/v1/training-courses/" + code, course("2023-06-03"));

        given().get("/v1/training-courses/gaps?from=2020-03-01&to=2020-03-30")
                .then()
                .body("code", not(hasItem(checked.descriptor)));
        given().get("/v1/training-courses?descriptor=" + checked.descriptor)
                .then()
                .body("items.code", contains(code));
        given().accept("text/html")
                .get("/training")
                .then()
                .statusCode(200)
                .body(containsString("Which errors have no course?"));
    }

    @Test
    void _422_aSessionThatWasNotHeldYetAndAnUnknownDescriptor_403_whoDoesNotKeepTraining() {
        Checked.json()
                .header("If-None-Match", "*")
                .body(course("2999-06-03").replace(checked.descriptor, "NOBODY-KNOWS"))
                .put("/v1/training-courses/" + code)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("unknown-code", "not-in-future"));
        Checked.as("decision-maker", "C-1")
                .header("If-None-Match", "*")
                .body(course("2023-06-03"))
                .put("/v1/training-courses/" + code)
                .then()
                .statusCode(403);
        given().get("/v1/training-courses/" + code).then().statusCode(404);
    }

    @Test
    void aFileWithSessionsIsTriedAndLandsOnce() {
        String file = "code,name,content,audience,letters,descriptors,sessions\n" + code
                + ",Residence,Worked cases,both,prevent;learning," + checked.descriptor
                + ",2023-06-03;14|2023-09-01;9\n";
        assertEquals(1, Checked.upload("training-courses", "?dryRun=true", file).getInt("landed"));
        given().get("/v1/training-courses/" + code).then().statusCode(404);
        assertEquals(1, Checked.upload("training-courses", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("training-courses", "", file).getInt("alreadyKnown"));
        given().get("/v1/training-courses/" + code).then().body("entry.sessions.attended", contains(14, 9));
    }

    private String course(String heldOn) {
        return """
                {"name":"Residence in practice","content":"Worked cases","audience":"both","letters":["prevent"],
                 "descriptors":["%s"],"sessions":[{"heldOn":"%s","attended":14}]}""".formatted(checked.descriptor, heldOn);
    }
}
