package scot.pillars.assurance.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Reports of another system, as protected as those made here (docs/domain/quality-domain.md, section 5, rule 12). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportReportsTest {
    private static final String HEADER =
            "sourceId,kind,what,happenedOn,reference,reportedBy,reportedOn,nextStep,answer,answeredBy,answeredOn\n";

    @Inject
    BusinessClock clock;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reporter = "C-R-" + own;

    @Test
    void pastReportsAreTriedThenLandOnceWithTheirAnswers_openOnesWaitHere_andIdentifiersAreMasked() {
        String file = HEADER
                + "1,own-work,Old rate %s,2025-05-30,D-1,%s,2025-06-03,put-right,Corrected,C-L,2025-06-05\n"
                        .formatted(own, reporter)
                + "2,own-work,Ring 0131 496 0123,,,%s,2025-06-04,check,It was looked at,,2025-06-06\n"
                        .formatted(reporter)
                + "3,something-wrong,Waits %s,,,%s,2025-06-05,,,,\n".formatted(own, reporter);
        assertEquals(3, upload(file, "&dryRun=true").getInt("landed"));
        ownReports().body("items", hasSize(0));

        JsonPath landed = upload(file, "");

        assertEquals(3, landed.getInt("landed"), landed::prettify);
        given().get("/v1/imports/" + landed.getString("id"))
                .then()
                .body("decisions.code", containsInAnyOrder("waits", "identifier-masked", "reporter-unknown"));
        ownReports()
                .body("items.what", contains("Waits " + own, "Ring [removed]", "Old rate " + own))
                .body("items[2].answer", equalTo("Corrected"))
                .body("items[2].happenedOn", equalTo("2025-05-30"))
                .body("items.source", contains("S-" + own, "S-" + own, "S-" + own));
        as(reporter, "decision-maker")
                .accept("text/html")
                .get("/something-wrong")
                .then()
                .body(containsString("Was checked"));
        as(reporter, "decision-maker").get("/v1/inbox").then().body(not(containsString("report-answered")));
        assertEquals(3, upload(file, "").getInt("alreadyKnown"));
        JsonPath other = upload(file.replace("Corrected", "Not corrected"), "");
        assertEquals(2, other.getInt("alreadyKnown"));
        rules(other).body("items.rule", contains("record-differs"));
    }

    @Test
    void anOpenReportThatWasImportedIsAnsweredHere() {
        upload(HEADER + "1,something-wrong,Waits %s,,,%s,2025-06-05,,,,\n".formatted(own, reporter), "");
        String id = lead().get("/v1/work-reports")
                .then()
                .extract()
                .path("items.find { it.what == 'Waits %s' }.id".formatted(own));

        lead().header("If-Match", "\"1\"")
                .body(Map.of("nextStep", "passed-on", "answer", "Thank you"))
                .post("/v1/work-reports/" + id + "/next-step")
                .then()
                .statusCode(200);

        as(reporter, "decision-maker").get("/v1/inbox").then().body(containsString("report-answered"));
    }

    @Test
    void aRowIsRefusedWithEveryRuleItBreaks() {
        LocalDate tomorrow = clock.today().plusDays(1);
        JsonPath refused = upload(
                HEADER
                        + "1,own-work,So,%s,,%s,%s,,,,\n".formatted(tomorrow.plusDays(1), reporter, tomorrow)
                        + "2,own-work,So,,,%s,2025-06-03,put-right,,,2025-06-05\n".formatted(reporter)
                        + "3,own-work,So,,,%s,2025-06-03,put-right,So,,2025-06-02\n".formatted(reporter)
                        + "4,own-work,So,,,%s,2025-06-03,,,,\n".formatted(reporter)
                        + "4,own-work,So,,,%s,2025-06-03,,,,\n".formatted(reporter)
                        + "5,blame,So,,,%s,2025-06-03,,,,\n".formatted(reporter)
                        + "6,own-work,So,June,,%s,2025-06-03,,,,\n".formatted(reporter),
                "");

        assertEquals(0, refused.getInt("landed"));
        rules(refused)
                .body(
                        "items.findAll { it.rule }.rule",
                        hasItems("date-range", "answer-whole", "once", "pattern", "date"))
                .body("items.findAll { it.rule == 'date-range' }", hasSize(3));
    }

    @Test
    void whoDoesNotAnswerReportsImportsNone() {
        as("C-M-" + own, "audit-manager")
                .contentType("text/csv")
                .body(HEADER)
                .post("/v1/imports/work-reports?source=S")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse ownReports() {
        return as(reporter, "decision-maker").get("/v1/self-reports").then();
    }

    private static ValidatableResponse rules(JsonPath report) {
        return given().get("/v1/imports/" + report.getString("id") + "/rejections")
                .then();
    }

    private JsonPath upload(String file, String query) {
        return Checked.upload("work-reports", "?source=S-" + own + query, file);
    }

    private RequestSpecification lead() {
        return as("C-L-" + own, "quality-lead");
    }

    private static RequestSpecification as(String who, String role) {
        return given().auth()
                .oauth2(Tokens.of(role).with("colleague", who).signed())
                .contentType("application/json");
    }
}
