package scot.pillars.assurance.sampling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;

/** The walk from a draft to dispositions, on its pages. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SamplingPagesTest {
    private static final String BY_CHANNEL =
            "\"method\":\"stratified\",\"stratifyBy\":[\"channel\"],\"allocation\":\"proportional\",\"size\":12";

    @Inject
    Sql sql;

    private Population own;

    @BeforeEach
    void sixtyDecisionsOfMarch() {
        own = new Population().decide(sql, 60);
    }

    @Test
    void _303_aPlanIsDraftedPutInForceFramedReconciledAndDrawn() {
        Map<String, String> plan = new TreeMap<>(Map.of(
                "code",
                own.plan,
                "question",
                "How many <b>were</b> right?",
                "name",
                "Monthly",
                "tier",
                "2",
                "benefits",
                own.benefit,
                "method",
                "stratified",
                "stratify-channel",
                "on",
                "allocation",
                "proportional",
                "size",
                "12",
                "dueInDays",
                "28"));
        plan.put("version", "");
        plan.put("mostPerColleague", "9");
        String at = send("/sampling-plans/new", plan).statusCode(303).extract().header("Location");
        page(at).body(containsString("How many &lt;b&gt;were"))
                .body(containsString("Put version 1 in force"))
                .body(containsString("At most 9 of each colleague in one draw"));

        at = send("/sampling-plans/" + own.plan + "/in-force", Map.of("version", "1"))
                .extract()
                .header("Location");
        page(at).body(containsString("Build the frame")).body(containsString("None has been built yet"));

        String frame = send("/sampling-plans/" + own.plan + "/frames", Map.of("month", "2026-03"))
                .statusCode(303)
                .extract()
                .header("Location");
        page(frame)
                .body(containsString("Decisions of 1 March 2026 to 31 March 2026"))
                .body(containsString("60 decisions"))
                .body(containsString("£600.00"))
                .body(containsString("Decisions that would be drawn, by stratum"))
                .body(containsString("telephone"))
                .body(not(containsString("Draw 12 cases")));

        String path = frame.substring(frame.indexOf("/sampling-frames"), frame.indexOf('?'));
        send(path + "/control-totals", totals("59", "590.00")).statusCode(303).header("Location", endsWith("differs"));
        page(path)
                .body(containsString("The frame less the control totals"))
                .body(containsString("value=\"59\""))
                .body(containsString("value=\"590.00\""));
        send(path + "/control-totals", Map.of("version", "2", "cases-" + own.benefit, "many"))
                .statusCode(400)
                .body(containsString("There is a problem"))
                .body(containsString("value=\"many\""));
        Map<String, String> right = new TreeMap<>(totals("60", "600.00"));
        right.put("version", "2");
        send(path + "/control-totals", right).statusCode(303).header("Location", endsWith("closed"));
        page(path).body(containsString("Draw 12 cases")).body(containsString("cannot be undone"));

        String draw = send(path + "/draw", Map.of("seed", ""))
                .statusCode(303)
                .extract()
                .header("Location");
        page(draw)
                .body(containsString("How did the 12 cases of this draw end?"))
                .body(containsString("completed</strong>, 12 open"))
                .body(containsString("telephone"));
        page(draw.substring(draw.indexOf("/draws"), draw.indexOf('?')) + "?verify=now")
                .body(containsString("The same cases"));
    }

    @Test
    void _422_whatARuleRefusesIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
        Map<String, String> plan = new TreeMap<>(Map.of(
                "code",
                own.plan,
                "question",
                "How many were right?",
                "name",
                "Monthly",
                "tier",
                "2",
                "benefits",
                own.benefit,
                "method",
                "stratified",
                "stratify-channel",
                "on",
                "allocation",
                "shares",
                "size",
                "12",
                "dueInDays",
                "28"));
        plan.put("strata", "online | 0.5\ntelephone | 0.4");
        send("/sampling-plans/new", plan)
                .statusCode(422)
                .body(containsString("The shares sum to 0.9, not to 1"))
                .body(containsString("telephone | 0.4"));
        plan.put("strata", "online | half");
        plan.put("size", "twelve");
        send("/sampling-plans/new", plan)
                .statusCode(400)
                .body(containsString("Size: must be a whole number"))
                .body(containsString("A line is like SCP | 0.25 | 30"));
    }

    @Test
    void _412_whoChangesAPlanThatSomebodyElseChangedReadsItAnew() {
        own.draft(own.definition(BY_CHANNEL)).statusCode(201);
        String change = "/sampling-plans/" + own.plan + "/change";
        Map<String, String> typed = new TreeMap<>(Map.of(
                "version",
                "1",
                "question",
                "How many were right?",
                "name",
                "Another",
                "tier",
                "2",
                "benefits",
                own.benefit,
                "method",
                "simple-random",
                "size",
                "12",
                "dueInDays",
                "28"));
        page(change).body(containsString("value=\"Monthly\""));
        send(change, typed).statusCode(303);

        send(change, typed).statusCode(412).body(containsString("the present version is 2"));
    }

    @Test
    void _200_theCalculatorSaysWhatASizeBuys() {
        own.draft(own.definition(BY_CHANNEL)).statusCode(201);

        page("/sampling-plans/" + own.plan + "?margin=0.05&expectedRate=0.5&confidence=0.95&population=1000")
                .body(containsString("278 checks"))
                .body(containsString("Margin by number of checks"));
        page("/sampling-plans/" + own.plan + "?margin=nine").body(containsString("ust be a number"));
    }

    @Test
    void _200_strataOfBenefitsAndTeamsAreSaidWithTheirNames() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Team of strata\"}")
                .put("/v1/units/team/T-0");
        String team = given().get("/v1/units/team/T-0").path("name");
        own.inForce(own.definition("""
                "method":"stratified","stratifyBy":["benefit","team"],"allocation":"proportional","size":12"""));
        String frame = own.build().extract().path("id");

        page("/sampling-frames/" + frame)
                .body(containsString(own.benefit + " / T-0 <span class=\"pl_muted\">Benefit / " + team + "</span>"))
                .body(containsString("<legend>Benefit: the frame holds"));
    }

    @Test
    void _200_aDrawThatWouldBeRefusedSaysWhyOnItsFrame() {
        own.inForce(own.definition("""
                "method":"stratified","stratifyBy":["channel"],"allocation":"numbers",
                "strata":[{"name":"online","number":3},{"name":"telephone","number":3},{"name":"post","number":3}]"""));
        String frame = own.build().extract().path("id");

        page("/sampling-frames/" + frame).body(containsString("The frame holds nothing in stratum post"));
    }

    @Test
    void _404_theThirdLineIsUnknownToOperations_and_403_forWhoReadsNoSamples() {
        own.draft(own.definition(3, "\"method\":\"simple-random\",\"size\":5")).statusCode(201);

        Population.as("quality-lead")
                .accept("text/html")
                .get("/sampling-plans/" + own.plan)
                .then()
                .statusCode(404);
        Population.as("decision-maker")
                .accept("text/html")
                .get("/sampling-plans")
                .then()
                .statusCode(403);
        Population.as("analyst")
                .accept("text/html")
                .get("/sampling-plans")
                .then()
                .statusCode(200)
                .body(not(containsString(own.plan)))
                .body(not(containsString("Draft a plan")));
    }

    @Test
    void _200_onlyWhoSamplesForTheTierOfAPlanIsOfferedToBuildAFrameAndToChangeIt() {
        own.inForce(own.definition(BY_CHANNEL));
        String plan = "/sampling-plans/" + own.plan;

        Population.as("quality-lead")
                .accept("text/html")
                .get(plan)
                .then()
                .body(containsString("Build the frame"))
                .body(containsString(plan + "/change"));
        Population.as("mvfe-reviewer")
                .accept("text/html")
                .get(plan)
                .then()
                .statusCode(200)
                .body(not(containsString("Build the frame")))
                .body(not(containsString(plan + "/change")));
    }

    private Map<String, String> totals(String cases, String money) {
        return Map.of("version", "1", "cases-" + own.benefit, cases, "money-" + own.benefit, money);
    }

    private static ValidatableResponse page(String path) {
        return html().get(below(path)).then().statusCode(200);
    }

    private static ValidatableResponse send(String action, Map<String, String> fields) {
        return html().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParams(fields)
                .post(action)
                .then();
    }

    private static RequestSpecification html() {
        return given().accept("text/html");
    }

    private static String below(String path) {
        return path.startsWith("/assurance") ? path.substring("/assurance".length()) : path;
    }
}
