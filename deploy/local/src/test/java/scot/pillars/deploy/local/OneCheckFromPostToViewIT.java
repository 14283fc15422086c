package scot.pillars.deploy.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The packaged suite as {@code deploy/run} starts it: one check followed from POST to the views, then the supervisor
 * killed and started again on the same state, then stopped.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedSuite.class)
class OneCheckFromPostToViewIT {
    private static final String CHECK = """
            {"caseReference":"CR-2025-000123","benefit":"SCP","area":"Dundee City","team":"T-014",
             "colleague":"C-000731","tier":1,"timing":"post-payment","decidedOn":"2025-05-02",
             "checkedOn":"2025-06-03","disposition":"complete","minutes":25,
             "errorLines":[{"descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
               "direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},"periodFrom":"2025-04-07",
               "periodTo":"2025-05-04","effect":"incurred","detectionPoint":"case-record",
               "occurredOn":"2025-04-07","correctedAtSource":false}]}
            """;
    private static final Duration EVENT = Duration.ofMinutes(2);

    private final Path state = SharedSuite.state();
    private final RunningSuite suite = SharedSuite.suite();

    @Test
    @Order(1)
    void aCheckBecomesAnErrorCaseAndShowsInTheViews() {
        HttpResponse<String> recorded = suite.post("/assurance/v1/checks", CHECK);

        assertEquals(201, recorded.statusCode(), recorded.body());
        String location = recorded.headers().firstValue("Location").orElseThrow();
        assertEquals(200, suite.get(location).statusCode());
        await().atMost(EVENT).until(() -> items("/error-resolution/v1/error-cases?benefit=SCP") == 1);
        await().atMost(EVENT).until(() -> total("checks", "checks") == 1);
        await().atMost(EVENT).until(() -> total("error-cases", "opened") == 1);
    }

    @Test
    @Order(2)
    void nobodyReadsWithoutSigningIn() {
        assertEquals(401, suite.asNobody("/assurance/v1/checks").statusCode());
        assertEquals(302, suite.asNobody("/error-resolution/").statusCode());
        assertEquals(403, suite.get("/assurance/v1/audit").statusCode());
        assertTrue(suite.asNobody("/").body().contains("Sign in"));
    }

    @Test
    @Order(2)
    void aBrowserSignsInOnceForTheWholeSuite() {
        Browser browser = new Browser(suite.port());

        HttpResponse<String> checks = browser.signIn("/assurance/checks", "quality-checker");

        assertEquals(200, checks.statusCode());
        assertTrue(checks.body().contains("quality checker"), checks.body());
        assertEquals(200, browser.open("/reporting/views/checks").statusCode());
        assertEquals(200, browser.open("/assurance/v1/checks").statusCode());
        assertEquals(403, browser.open("/error-resolution/").statusCode());
    }

    @Test
    @Order(2)
    void aFormThatDidNotComeFromThePageChangesNothing() {
        Browser browser = new Browser(suite.port());
        browser.signIn("/error-resolution/", "fer-officer");
        String id = suite.json("/error-resolution/v1/error-cases?benefit=SCP")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String action = "/error-resolution/cases/" + id + "/take";

        HttpResponse<String> forged = browser.send(action, Map.of("version", "1"));
        Matcher form = Pattern.compile("action=\"(" + action + "[^\"]*)\"")
                .matcher(browser.open("/error-resolution/cases/" + id).body());
        assertTrue(form.find());
        HttpResponse<String> own = browser.send(form.group(1), Map.of("version", "1"));

        assertEquals(403, forged.statusCode());
        assertTrue(forged.body().contains("This form is out of date"), forged.body());
        assertEquals(200, own.statusCode());
        assertTrue(own.body().contains("C-0011"), own.body());
    }

    @Test
    @Order(2)
    void signingOutEndsTheSessionInEveryService() {
        Browser browser = new Browser(suite.port());
        String page = browser.signIn("/assurance/checks", "quality-lead").body();
        Matcher link = Pattern.compile("href=\"(/assurance/sign-out[^\"]*)\"").matcher(page);
        assertTrue(link.find());

        Browser copied = browser.copy();
        assertFalse(copied.open("/reporting/views/checks").body().contains("name=\"password\""));

        browser.open(link.group(1));

        assertTrue(browser.open("/assurance/checks").body().contains("name=\"password\""));
        assertTrue(browser.open("/reporting/views/checks").body().contains("name=\"password\""));
        await("a copy of the cookie is refused by every service within seconds")
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        copied.copy().open("/reporting/views/checks").body().contains("name=\"password\""));
    }

    @Test
    @Order(2)
    void theFrontDoorLeadsToEachServiceAndNowhereElse() {
        for (String path : List.of("/assurance", "/error-resolution", "/charter-measures", "/reporting")) {
            assertEquals(200, suite.get(path + "/q/health/ready").statusCode(), path);
            assertEquals(200, suite.get(path + "/v1/openapi?format=json").statusCode(), path);
        }
        assertTrue(suite.get("/").body().contains("<html"));
        assertEquals(404, suite.get("/q/metrics").statusCode());
    }

    @Test
    @Order(3)
    void aSecondSupervisorOnTheSameStateIsRefusedInOneLine() throws IOException, InterruptedException {
        RunningSuite second = RunningSuite.start(state);

        assertTrue(second.process().waitFor(30, TimeUnit.SECONDS));
        assertEquals(2, second.process().exitValue());
        assertEquals(1, second.printed().lines().count(), second.printed());
        assertTrue(second.printed().contains("already running"));
    }

    @Test
    @Order(4)
    void afterAKillOfTheSupervisorTheNextStartEndsWhatWasLeftAndComesUpClean() throws IOException {
        List<ProcessHandle> left = children();
        suite.process().destroyForcibly().onExit().join();

        SharedSuite.start();

        assertEquals(7, left.size());
        assertTrue(left.stream().noneMatch(ProcessHandle::isAlive));
        assertTrue(SharedSuite.suite().printed().contains("ended reporting-service"));
        await().atMost(EVENT).until(() -> total("checks", "checks") == 1);
    }

    @Test
    @Order(5)
    void stoppedItLeavesNothingRunning() throws InterruptedException {
        List<ProcessHandle> children = children();

        suite.process().destroy();

        assertTrue(suite.process().waitFor(90, TimeUnit.SECONDS));
        assertEquals(7, children.size());
        assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
        assertTrue(new RecordedProcesses(state.resolve("children")).all().isEmpty());
        assertFalse(suite.printed().contains("by force"), suite.printed());
    }

    private List<ProcessHandle> children() {
        return new RecordedProcesses(state.resolve("children"))
                .all().stream()
                        .filter(record -> !record.name().equals("supervisor"))
                        .flatMap(record -> record.alive().stream())
                        .toList();
    }

    private static int items(String path) {
        return SharedSuite.suite().json(path).path("items").size();
    }

    private static long total(String view, String figure) {
        JsonNode totals = SharedSuite.suite()
                .json("/reporting/v1/views/" + view + "?dataset=agency&benefit=SCP")
                .path("totals");
        return totals.path(0).path(figure).asLong();
    }
}
