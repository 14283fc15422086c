package scot.pillars.assurance.enquiry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.WorkingDays;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EnquiryTest {
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String asker = "C-A-" + word;

    @Inject
    Sql sql;

    @Test
    void anEnquiryIsRoutedAnsweredAndPublishedWithoutWhoAsked() {
        String code = raise("Does a stay abroad end it, " + word + "?");
        String guidance = sql.first("select code from guidance order by code limit 1", row -> row.getString(1))
                .orElseThrow();
        Checked.as("decision-support", "C-DS")
                .header("If-Match", "\"1\"")
                .body("{\"queue\":\"complex-residence\",\"assignedTo\":\"C-DS\"}")
                .post("/v1/enquiries/" + code + "/routing")
                .then()
                .statusCode(200)
                .body("entry.queue", equalTo("complex-residence"));
        answer(code, "\"1\"", guidance).then().statusCode(412);
        answer(code, "\"2\"", null).then().statusCode(422).body("errors.rule", contains("precedent-has-guidance"));
        answer(code, "\"2\"", guidance).then().statusCode(200).body("entry.answeredBy", equalTo("C-DS"));
        answer(code, "\"3\"", guidance).then().statusCode(409);

        Checked.as("decision-maker", "C-OTHER")
                .get("/v1/enquiries/precedents?text=" + word + "&guidance=" + guidance)
                .then()
                .statusCode(200)
                .body("items.code", contains(code))
                .body("items[0].answer", equalTo("Not below 52 weeks"))
                .body("items[0].raisedBy", nullValue());
        Checked.as("decision-support", "C-DS")
                .accept("text/html")
                .get("/enquiries/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Complex residence"));
        Checked.as("decision-maker", "C-OTHER")
                .accept("text/html")
                .get("/enquiries?text=" + word)
                .then()
                .statusCode(200)
                .body(containsString("Temporary absence"))
                .body(not(containsString(asker)));
    }

    @Test
    void _303_anEnquiryIsRoutedOnItsPage_whoIsToAnswerIsTold_422_toNobodyAndToNobodyKnown() {
        String code = raise("Whose is it, " + word + "?");
        route(code, "1", "", "").then().statusCode(422).body(containsString("Name a queue or who is to answer"));
        route(code, "7", "residence " + word, "")
                .then()
                .statusCode(412)
                .body(containsString("value=\"residence " + word));

        route(code, "1", "", "C-NONE-" + word)
                .then()
                .statusCode(422)
                .body(containsString("No colleague has the code C-NONE-" + word));
        sql.update("insert into colleague (number, name) values (?, 'Decision Support')", "C-T-" + word);

        route(code, "1", "residence " + word, "C-T-" + word).then().statusCode(303);

        Checked.as("decision-support", "C-DS")
                .accept("text/html")
                .get("/enquiries/" + code)
                .then()
                .statusCode(200)
                .body(containsString("residence " + word));
        assertEquals(
                "/enquiries/" + code,
                sql.first(
                                "select href from inbox_message where recipient = ? and kind = 'enquiry-routed'",
                                row -> row.getString(1),
                                "C-T-" + word)
                        .orElseThrow());
        Checked.as("decision-maker", asker)
                .accept("text/html")
                .get("/enquiries/" + code)
                .then()
                .body(not(containsString("Route it")));
    }

    @Test
    void theAnswerIsDueFiveWorkingDaysLater() {
        String code = raise("When, " + word + "?");

        var kept =
                Checked.as("decision-maker", asker).get("/v1/enquiries/" + code).jsonPath();

        assertEquals(
                WorkingDays.BY_RULE
                        .after(LocalDate.parse(kept.getString("entry.raisedOn")), 5)
                        .toString(),
                kept.getString("entry.dueOn"));
    }

    @Test
    void _404_anEnquiryOfSomebodyElse_403_whoDoesNotAnswer_422_anIdentifier() {
        String code = raise("Mine, " + word + "?");
        Checked.as("decision-maker", "C-OTHER")
                .get("/v1/enquiries/" + code)
                .then()
                .statusCode(404);
        Checked.as("decision-maker", "C-OTHER").get("/v1/enquiries").then().body("items", empty());
        Checked.as("decision-maker", asker)
                .header("If-Match", "\"1\"")
                .body("{\"answer\":\"x\"}")
                .post("/v1/enquiries/" + code + "/answer")
                .then()
                .statusCode(403);
        Checked.as("decision-maker", asker)
                .body("{\"question\":\"What of AB123456C?\"}")
                .post("/v1/enquiries")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("no-identifiers"));
        Checked.as("decision-maker", asker)
                .accept("text/html")
                .get("/enquiries/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Mine, " + word));
        Checked.as("decision-maker", asker)
                .accept("text/html")
                .get("/enquiries/new")
                .then()
                .statusCode(200);
    }

    private String raise(String question) {
        return Checked.as("decision-maker", asker)
                .body("{\"question\":\"" + question + "\"}")
                .post("/v1/enquiries")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static io.restassured.response.Response route(
            String code, String version, String queue, String assignedTo) {
        return Checked.as("decision-support", "C-DS")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("version", version)
                .formParam("queue", queue)
                .formParam("assignedTo", assignedTo)
                .post("/enquiries/" + code + "/routing");
    }

    private static io.restassured.response.Response answer(String code, String etag, String guidance) {
        return Checked.as("decision-support", "C-DS")
                .header("If-Match", etag)
                .body("{\"answer\":\"Not below 52 weeks\",\"precedent\":\"Temporary absence\""
                        + (guidance == null ? "" : ",\"guidance\":[\"" + guidance + "\"]") + "}")
                .post("/v1/enquiries/" + code + "/answer");
    }
}
