package scot.pillars.assurance.dispute;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.feedback.CheckedWork;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

/** A check on a shipped form: section 3, rule 4; section 4, rules 3 and 7. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisputeOnFormTest {
    private final CheckedWork work = new CheckedWork();

    @Inject
    BusinessClock clock;

    private LocalDate today;

    @BeforeEach
    void people() {
        work.create();
        today = clock.today();
    }

    @Test
    void theResultShowsTheRequiredStandardAndTheGuidanceOfTheDayBesideWhatTheCheckerWrote() {
        String check = released();

        work.asMaker()
                .get("/v1/feedback/" + check)
                .then()
                .statusCode(200)
                .body("standards.criterion", contains("SCP-1-03"))
                .body("standards.guidance", contains("G-RESIDENCE"))
                .body("standards.guidanceVersion", contains(1));
        work.asMaker()
                .get("/my-results/" + check)
                .then()
                .statusCode(200)
                .body(containsString("Residence in Scotland is shown by the address history"))
                .body(containsString("The letter is older than the move"))
                .body(containsString("version 1"));
    }

    @Test
    void rule3_theEvidenceIsTheGuidanceVersionInForceAtTheCheck_andRule7_scoreAndPassedFollow() {
        String check = released();
        work.asLead()
                .get("/v1/checks/" + check)
                .then()
                .body("passed", equalTo(false))
                .body("score", lessThan(1f));
        String id = work.asMaker()
                .body("""
                        {"check":"%s","criteria":[{"criterion":"SCP-1-03","expected":"met"}],"statement":"So"}""".formatted(check))
                .post("/v1/disputes")
                .then()
                .statusCode(201)
                .body("criteria.guidance", contains("G-RESIDENCE"))
                .body("criteria.guidanceVersion", contains(1))
                .extract()
                .path("id");
        reviewer(1).post("/v1/disputes/" + id + "/review").then().statusCode(200);
        reviewer(2)
                .body("{\"step\":\"ask-for-reply\"}")
                .post("/v1/disputes/" + id + "/steps")
                .then()
                .statusCode(200);
        work.asChecker()
                .header("If-Match", "\"3\"")
                .body("{\"reply\":\"It stands\"}")
                .post("/v1/disputes/" + id + "/reply")
                .then()
                .statusCode(200);
        reviewer(4)
                .body("{\"outcome\":\"overturned\",\"reason\":\"The guidance of that day\"}")
                .post("/v1/disputes/" + id + "/decision")
                .then()
                .statusCode(200);

        work.asLead()
                .get("/v1/checks/" + check)
                .then()
                .body("passed", equalTo(true))
                .body("score", equalTo(1f))
                .body("outcome", equalTo("correct"))
                .body("errorLines", empty());
    }

    private RequestSpecification reviewer(int version) {
        return CheckedWork.as(work.reviewer, "dispute-reviewer").header("If-Match", "\"" + version + "\"");
    }

    private String released() {
        List<String> asked = given().get("/v1/check-forms/SCP-1/versions/1").path("criteria.code");
        String findings = asked.stream()
                .map(code -> code.equals("SCP-1-03")
                        ? "{\"criterion\":\"SCP-1-03\",\"result\":\"not-met\",\"comment\":\"The letter is older than the move\"}"
                        : "{\"criterion\":\"" + code + "\",\"result\":\"met\"}")
                .collect(Collectors.joining(","));
        String reference = UUID.randomUUID().toString();
        String check = work.asChecker()
                .body("""
                        {"caseReference":"CR-%1$s","determinationReference":"D-%1$s","benefit":"SCP","team":"%2$s",
                         "colleague":"%3$s","tier":1,"timing":"post-payment","decidedOn":"%4$s","checkedOn":"%4$s",
                         "disposition":"complete","form":{"code":"SCP-1","version":1},"findings":[%5$s],
                         "errorLines":[{"criterion":"SCP-1-03","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE",
                           "responsibleParties":["SSS"],"direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},
                           "effect":"incurred","periodFrom":"2025-04-07","periodTo":"2025-05-04","correctedAtSource":false}]}""".formatted(reference, work.team, work.maker, today, findings))
                .post("/v1/checks")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .extract()
                .path("id");
        work.release(check);
        return check;
    }
}
