package scot.pillars.charter.measure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PagesTest {
    @Test
    void the_first_page_shows_the_four_sections() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(allOf(
                        containsString("A people&#39;s service"),
                        containsString("A learning system"),
                        containsString("The wording of this measure is not held")));
    }

    @Test
    void a_measure_has_a_page_and_an_unknown_one_says_so() {
        given().get("/measures/PS18").then().statusCode(200).body(containsString("PS18b"));
        given().accept("text/html").get("/measures/XX").then().statusCode(404).contentType("text/html");
    }

    @Test
    void a_file_is_uploaded_by_the_form_and_its_report_is_a_page() {
        String location = given().redirects()
                .follow(false)
                .multiPart("file", "answers.csv", template(), "text/csv")
                .formParam("source", "form-test")
                .formParam("dataset", "pages-test")
                .formParam("dryRun", "true")
                .post("/imports/survey-responses")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        given().basePath("")
                .get(location)
                .then()
                .statusCode(200)
                .body(containsString("Only tried"))
                .body(containsString("<dt class=\"ds_summary-list__key\">Source</dt>"));
        given().get("/imports").then().statusCode(200).body(containsString("answers.csv"));
    }

    @Test
    void a_form_without_a_file_or_with_a_wrong_name_says_what_is_wrong() {
        given().multiPart("file", "answers.xlsx", template(), "application/octet-stream")
                .formParam("source", "form-test")
                .post("/imports/survey-responses")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("must end in .csv"))
                .body(containsString("<a href=\"#file-survey-responses\">"))
                .body(containsString("id=\"file-survey-responses-error\""))
                .body(containsString("value=\"form-test\""));
        given().multiPart("source", "typed before")
                .post("/imports/survey-responses")
                .then()
                .statusCode(400)
                .body(containsString("Choose a file"))
                .body(containsString("value=\"typed before\""));
    }

    @Test
    void a_page_offers_only_what_its_visitor_may_do() {
        page("data-entry", "/").body(containsString("pl_side__link\" href=\"/charter-measures/imports\""));
        page("data-entry", "/imports").body(containsString("<form method=\"post\""));
        page("publication-owner", "/imports").body(not(containsString("<form method=\"post\"")));
        page("forum-member", "/")
                .body(containsString("pl_side__link\" href=\"/charter-measures/\""))
                .body(not(containsString("/charter-measures/imports")));
    }

    private static ValidatableResponse page(String role, String path) {
        return given().accept("text/html")
                .header("Authorization", "Bearer " + Tokens.of(role).signed())
                .get(path)
                .then()
                .statusCode(200);
    }

    private static byte[] template() {
        return given().get("/v1/imports/survey-responses/template").asByteArray();
    }
}
