package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CheckPagesTest {
    @Test
    void _200_theAreaSaysWhatItIsFor() {
        given().accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Was the decision right the first time?"))
                .body(containsString("/assurance/checks"));
    }

    @Test
    void _200_aCheckIsFoundAndReadInWords() {
        CheckJson check = new CheckJson();
        check.body.put("area", "<b>Fife</b>").put("dataset", "synthetic");
        String id = given().contentType("application/json")
                .body(check.toString())
                .post("/v1/checks")
                .path("id");

        given().accept("text/html")
                .queryParam("caseReference", check.caseReference())
                .queryParam("benefit", "SCP")
                .queryParam("outcome", "")
                .get("/checks")
                .then()
                .statusCode(200)
                .body(containsString("/assurance/checks/" + id))
                .body(containsString("3 June 2025"))
                .body(containsString("Synthetic data"))
                .body(not(containsString("<b>Fife")));
        given().accept("text/html")
                .get("/checks/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Scottish Child Payment"))
                .body(containsString("Residence: Wrong date used"))
                .body(containsString("Overpayment, incurred: £26.70"))
                .body(containsString("Social Security Scotland"))
                .body(containsString("Not met"));
    }

    @Test
    void _200_anEmptyListSaysWhatToDo() {
        given().accept("text/html")
                .queryParam("caseReference", UUID.randomUUID())
                .get("/checks")
                .then()
                .statusCode(200)
                .body(containsString("No check fits these filters"));
    }

    @Test
    void _200_whatCannotBeReadIsSaidAndKept() {
        given().accept("text/html")
                .queryParam("checkedFrom", "June")
                .queryParam("tier", "9")
                .get("/checks")
                .then()
                .statusCode(200)
                .body(containsString("Give the date as 2025-06-03"))
                .body(containsString("The tier is 1, 2 or 3"))
                .body(containsString("value=\"June\""));
    }

    @Test
    void _200_aPageOffersOnlyWhatItsVisitorMayDo() {
        page("quality-lead", "/")
                .body(containsString("href=\"/assurance/checks\">Find a check"))
                .body(containsString("Import past checks"))
                .body(containsString("pl_side__link\" href=\"/assurance/imports\""));
        page("quality-lead", "/imports").body(containsString("<form method=\"post\""));
        page("internal-auditor", "/")
                .body(containsString("Read the imports"))
                .body(not(containsString("Import past checks")));
        page("internal-auditor", "/imports")
                .body(containsString("Imports so far"))
                .body(containsString("imports/audit-findings?"))
                .body(not(containsString("imports/checks?")));
        page("team-leader", "/").body(containsString("href=\"/assurance/checks\">Find a check"));
        page("decision-maker", "/")
                .body(containsString("About assurance"))
                .body(not(containsString("href=\"/assurance/checks\"")))
                .body(not(containsString("href=\"/assurance/imports\"")));
    }

    @Test
    void _404_aCheckThatIsNotThere() {
        given().accept("text/html").get("/checks/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static ValidatableResponse page(String role, String path) {
        return given().accept("text/html")
                .header("Authorization", "Bearer " + Tokens.of(role).signed())
                .get(path)
                .then()
                .statusCode(200);
    }
}
