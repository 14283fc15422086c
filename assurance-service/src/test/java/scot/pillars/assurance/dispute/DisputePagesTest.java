package scot.pillars.assurance.dispute;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.feedback.CheckedWork;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisputePagesTest {
    private final CheckedWork work = new CheckedWork();

    @Inject
    BusinessClock clock;

    @BeforeEach
    void people() {
        work.create();
    }

    @Test
    void _303_fromMyResultsToADecision_eachOnOnePage() {
        String check = work.wrong(clock.today());
        work.release(check);
        work.asMaker()
                .get("/my-results/" + check)
                .then()
                .body(containsString("30 days left"))
                .body(containsString("/disputes/lodge/" + check));
        work.asMaker()
                .get("/disputes/lodge/" + check)
                .then()
                .statusCode(200)
                .body(containsString("X-1-02: found Not met (critical)"));
        form(work.asMaker())
                .formParam("check", check)
                .formParam("criterion-0", "X-1-01")
                .formParam("expected-0", "not-applicable")
                .formParam("disputed-0", "yes")
                .formParam("statement", "Kept <i>text</i>")
                .post("/disputes/lodge")
                .then()
                .statusCode(422)
                .body(containsString("The overall result would stay the same"))
                .body(containsString("Kept &lt;i&gt;text"));
        String page = lodge(check);

        work.asMaker().get("/disputes").then().body(containsString(page.substring(page.lastIndexOf("/disputes/"))));
        CheckedWork.as(work.reviewer, "dispute-reviewer")
                .get(path(page))
                .then()
                .statusCode(200)
                .body(containsString("Take this dispute"))
                .body(not(containsString("Withdraw this dispute")));
        post(CheckedWork.as(work.reviewer, "dispute-reviewer"), page, "review", "version", "1")
                .then()
                .statusCode(303);
        post(
                        CheckedWork.as(work.reviewer, "dispute-reviewer"),
                        page,
                        "decision",
                        "version",
                        "2",
                        "outcome",
                        "overturned",
                        "reason",
                        "So",
                        "accepted-X-1-02",
                        "yes")
                .then()
                .statusCode(422)
                .body(containsString("Ask the first checker for a reply first"));
        post(CheckedWork.as(work.reviewer, "dispute-reviewer"), page, "steps", "version", "2", "step", "ask-for-reply")
                .then()
                .statusCode(303);
        work.asChecker().get(path(page)).then().body(containsString("Your reply as the first checker"));
        post(work.asChecker(), page, "reply", "version", "3", "reply", "It was dated later")
                .then()
                .statusCode(303);
        post(
                        CheckedWork.as(work.reviewer, "dispute-reviewer"),
                        page,
                        "decision",
                        "version",
                        "4",
                        "outcome",
                        "overturned",
                        "reason",
                        "So",
                        "accepted-X-1-02",
                        "yes",
                        "minutes",
                        "20")
                .then()
                .statusCode(303);
        work.asMaker()
                .get(path(page))
                .then()
                .body(containsString("Overturned."))
                .body(containsString("It was dated later"))
                .body(not(containsString("Withdraw this dispute")));
        work.asMaker().get("/my-results/" + check).then().body(containsString("The decision was right the first time"));
    }

    @Test
    void _200_aLateOneIsSaidToBeLateBeforeItIsLodged() {
        String check = work.wrong(clock.today().minusDays(40));
        work.release(check);

        work.asMaker()
                .get("/disputes/lodge/" + check)
                .then()
                .statusCode(200)
                .body(containsString("a dispute is taken and finalised without review"));
        work.asMaker().get(path(lodge(check))).then().body(containsString("Finalised without review"));
    }

    @Test
    void _400_everythingThatIsMissingIsNamedAtOnce() {
        String check = work.wrong(clock.today());
        work.release(check);

        form(work.asMaker())
                .formParam("check", check)
                .formParam("criterion-0", "X-1-02")
                .post("/disputes/lodge")
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#criteria\">Tick what you dispute</a>"))
                .body(containsString("<a href=\"#statement\">Say why</a>"));
    }

    @Test
    void _303_itIsWithdrawnByTheColleague_and404_othersDoNotKnowOfIt() {
        String check = work.wrong(clock.today());
        work.release(check);
        String page = lodge(check);
        CheckedWork.as(work.other, "team-leader").get(path(page)).then().statusCode(404);
        CheckedWork.as(work.other, "team-leader")
                .get("/disputes/lodge/" + check)
                .then()
                .statusCode(404);

        post(work.asMaker(), page, "withdrawal", "version", "1").then().statusCode(303);

        work.asMaker().get(path(page)).then().body(containsString("Withdrawn"));
        work.asMaker().get("/disputes").then().body(containsString("No open dispute"));
    }

    private String lodge(String check) {
        return form(work.asMaker())
                .formParam("check", check)
                .formParam("criterion-0", "X-1-02")
                .formParam("expected-0", "met")
                .formParam("disputed-0", "yes")
                .formParam("statement", "The guidance of that day")
                .post("/disputes/lodge")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static Response post(RequestSpecification who, String page, String step, String... fields) {
        RequestSpecification request = form(who);
        for (int at = 0; at < fields.length; at += 2) {
            request.formParam(fields[at], fields[at + 1]);
        }
        return request.post(path(page) + "/" + step);
    }

    private static String path(String location) {
        return location.substring(location.lastIndexOf("/disputes/"));
    }

    private static RequestSpecification form(RequestSpecification request) {
        return request.redirects().follow(false).contentType("application/x-www-form-urlencoded");
    }
}
