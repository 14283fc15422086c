package scot.pillars.assurance.feedback;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FeedbackPagesTest {
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
    void _200_aColleagueWithoutResultsIsToldWhy() {
        work.asMaker()
                .get("/my-results")
                .then()
                .statusCode(200)
                .body(containsString("No result has been released to you yet"));
    }

    @Test
    void _303_theCheckerReleasesWithPraise_andTheColleagueReadsItFirstAndAcknowledges() {
        String check = work.wrong(today);
        work.asChecker()
                .get("/feedback/" + check)
                .then()
                .statusCode(200)
                .body(containsString("This cannot be taken back"));

        form(work.asChecker())
                .formParam("praise", "Well <b>explained</b>")
                .post("/feedback/" + check + "/release")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/feedback/" + check + "?done=released"));

        work.asMaker()
                .get("/my-results/" + check)
                .then()
                .statusCode(200)
                .body(containsString("1 of 2 criteria was met."))
                .body(containsString("Well &lt;b&gt;explained"))
                .body(containsString("X-1-02 was not met (critical)"))
                .body(containsString("Residence: Wrong date used"));
        form(work.asMaker())
                .formParam("version", "2")
                .formParam("comment", "My number is 0131 496 0123")
                .post("/my-results/" + check + "/acknowledgement")
                .then()
                .statusCode(422)
                .body(containsString("There is a problem"))
                .body(containsString("My number is 0131 496 0123"));
        form(work.asMaker())
                .formParam("version", "2")
                .formParam("comment", "Noted")
                .post("/my-results/" + check + "/acknowledgement")
                .then()
                .statusCode(303);
        work.asMaker().get("/my-results/" + check).then().body(containsString("You acknowledged this on"));
        work.asLeader().get("/feedback/" + check).then().body(containsString("Noted"));
    }

    @Test
    void _303_aQualityLeadReleasesAllThatFits_withTheConsequenceInNumbers() {
        work.right(today);
        work.wrong(today);
        work.asLead()
                .get("/feedback?benefit=" + work.benefit)
                .then()
                .statusCode(200)
                .body(containsString("2 results wait"));

        form(work.asLead())
                .formParam("benefit", work.benefit)
                .post("/feedback/releases")
                .then()
                .statusCode(303)
                .header("Location", containsString("released=2"));

        work.asLead()
                .get("/feedback?released=2&benefit=" + work.benefit)
                .then()
                .body(containsString("2 results are visible to their colleagues now"))
                .body(not(containsString("results wait")));
    }

    @Test
    void _200_whatCannotBeReadIsSaid() {
        work.asLead()
                .get("/feedback?checkedFrom=June")
                .then()
                .statusCode(200)
                .body(containsString("Give the date as 2026-06-03"));
    }

    private static RequestSpecification form(RequestSpecification request) {
        return request.redirects().follow(false).contentType("application/x-www-form-urlencoded");
    }
}
