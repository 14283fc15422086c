package scot.pillars.assurance.guidance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

/** Guidance, and the words of errors, for people. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuidancePagesTest {
    private final String code =
            "G-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void guidanceIsRegisteredVersionedTestedAndAnsweredOnPages() {
        form().formParam("code", code)
                .formParam("title", "Page guidance")
                .formParam("reviewOn", "2030-01-01")
                .post("/guidance/new")
                .then()
                .statusCode(303);
        form().formParam("inForceFrom", "2026-05-01")
                .formParam("summary", "First wording")
                .post("/guidance/" + code + "/versions")
                .then()
                .statusCode(303);
        form().formParam("testedVersion", "1")
                .formParam("testedOn", "2026-06-01")
                .formParam("participants", "6")
                .formParam("findings", "Four of six found it")
                .post("/guidance/" + code + "/user-tests")
                .then()
                .statusCode(303);
        form().formParam("clear", "no")
                .post("/guidance/" + code + "/versions/1/clarity")
                .then()
                .statusCode(303);

        given().accept("text/html")
                .get("/guidance/" + code)
                .then()
                .statusCode(200)
                .body(containsString("First wording"))
                .body(containsString("Four of six found it"))
                .body(containsString("0 yes, 1 no"));
        form().formParam("version", "1")
                .formParam("title", "Page guidance anew")
                .formParam("reviewOn", "2020-01-01")
                .post("/guidance/" + code + "/change")
                .then()
                .statusCode(303);
        given().accept("text/html")
                .get("/guidance?overdue=true&text=" + code)
                .then()
                .statusCode(200)
                .body(containsString("Page guidance anew"))
                .body(containsString("Overdue"));
    }

    @Test
    void aNewEntryWithoutACodeIsToldSoTogetherWithAllElse() {
        form().post("/guidance/new")
                .then()
                .statusCode(400)
                .body(containsString("#code\">Code: must be filled in"))
                .body(containsString("#title\">Title: must be filled in"))
                .body(containsString("#reviewOn\">Review by: must be filled in"));
        form().post("/controls/new")
                .then()
                .statusCode(400)
                .body(containsString("#code\">Code: must be filled in"))
                .body(containsString("#name\">What is it called? Must be filled in"));
    }

    @Test
    void everyFieldOfARoundOfTestsThatIsMissingIsNamedAsItsLabelNamesIt() {
        form().formParam("participants", "some")
                .post("/guidance/G-RESIDENCE/user-tests")
                .then()
                .statusCode(400)
                .body(containsString("#participants\">How many took part? Must be a whole number"));
        form().post("/guidance/G-RESIDENCE/user-tests")
                .then()
                .statusCode(400)
                .body(containsString("#testedVersion\">Version: must be filled in"))
                .body(containsString("#testedOn\">Day: must be filled in"))
                .body(containsString("#participants\">How many took part? Must be filled in"))
                .body(containsString("#findings\">What was found? Must be filled in"));
    }

    @Test
    void whatIsRefusedStaysInTheForm() {
        form().formParam("inForceFrom", "tomorrow")
                .formParam("summary", "Kept in the form")
                .post("/guidance/G-RESIDENCE/versions")
                .then()
                .statusCode(400)
                .body(containsString("There is a problem"))
                .body(containsString("Kept in the form"));
        given().accept("text/html").get("/guidance/G-NONE").then().statusCode(404);
    }

    @Test
    void aFileOfGuidanceLandsOnce() {
        String file = "code,title,reviewOn,inForceFrom,summary\n" + code + ",From a file,2030-01-01,2026-05-01,First\n"
                + code + ",From a file,2030-01-01,2026-09-01,Second\n" + code
                + ",From a file,2030-01-01,2026-06-01,Between\n";

        upload(file, "?dryRun=true", 2);
        upload(file, "", 2);
        upload(file, "", 0);
        given().get("/v1/guidance/" + code).then().body("versions[0].summary", equalTo("Second"));
    }

    @Test
    void theWordsOfErrorsAreShownWithTheirUseByTier() {
        given().accept("text/html")
                .get("/descriptors")
                .then()
                .statusCode(200)
                .body(containsString("Residence: Wrong date used"))
                .body(containsString("Tier not known"))
                .body(containsString("The guidance was missing, unclear or out of date"));
    }

    private static void upload(String file, String query, int landed) {
        String id = given().contentType("text/csv")
                .body(file)
                .post("/v1/imports/guidance" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                given().get("/v1/imports/" + id).jsonPath().getString("state").matches("completed|failed"));
        given().get("/v1/imports/" + id).then().body("landed", equalTo(landed));
    }

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false);
    }
}
