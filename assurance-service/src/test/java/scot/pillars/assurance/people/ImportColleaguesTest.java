package scot.pillars.assurance.people;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportColleaguesTest {
    private final Register names = new Register();
    private final String file = "number,name,inForceFrom,team,lineManager,skills\n"
            + names.head + ",Head,2025-04-01," + names.team + ",,\n"
            + names.maker + ",Maker,2025-04-01," + names.team + "," + names.head + ",SCP;BSG\n"
            + names.maker + ",Maker,2025-09-01," + names.team + ",,\n"
            + names.leader + ",Leader,2025-13-01," + names.team + ",,\n"
            + names.leader + ",Leader,2025-04-01," + names.team + ",C-NOBODY,\n";

    @Test
    void aFileIsTriedAndThenLandsOnceHoweverOftenItIsSent() {
        JsonPath tried = upload("?dryRun=true&newUnits=register");
        assertEquals(3, tried.getInt("landed"));
        given().get("/v1/colleagues/" + names.head).then().statusCode(404);
        JsonPath first = upload("?newUnits=register");
        assertEquals(3, first.getInt("landed"));
        assertEquals(2, first.getInt("rejected"));
        given().get("/v1/colleagues/" + names.maker)
                .then()
                .body("postings.size()", equalTo(2))
                .body("skills.size()", equalTo(2));
        JsonPath again = upload("?newUnits=register");
        assertEquals(0, again.getInt("landed"));
        assertEquals(3, again.getInt("alreadyKnown"));
    }

    @Test
    void aTeamTheRegisterDoesNotHoldIsRefusedUnlessAskedFor() {
        assertEquals(0, upload("").getInt("landed"));
    }

    @Test
    void whoKeepsPeopleImportsColleaguesAndNoChecks() {
        String administrator = Tokens.of("administrator").signed();
        given().header("Authorization", "Bearer " + administrator)
                .contentType("text/csv")
                .body("number\n")
                .post("/v1/imports/checks")
                .then()
                .statusCode(403);
        String checks = Tokens.of("system/checks").signed();
        given().header("Authorization", "Bearer " + checks)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports/colleagues")
                .then()
                .statusCode(403);
    }

    private JsonPath upload(String query) {
        String id = given().contentType("text/csv")
                .body(file)
                .post("/v1/imports/colleagues" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                given().get("/v1/imports/" + id).jsonPath().getString("state").matches("completed|failed"));
        return given().get("/v1/imports/" + id).jsonPath();
    }
}
