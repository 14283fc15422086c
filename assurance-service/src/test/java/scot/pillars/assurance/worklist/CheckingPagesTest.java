package scot.pillars.assurance.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.form.FormJson;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** A checker works in the pages: takes a case, answers the form, records an error, and nothing typed is lost. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CheckingPagesTest {
    @Inject
    BusinessClock clock;

    private final FormJson form = new FormJson();
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String checker = "C-W-" + own;
    private final String maker = "C-X-" + own;
    private String id;

    @BeforeEach
    void aPaidDecisionWaitsForItsCheck() {
        form.published(form.plain(), clock.today());
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Team\"}")
                .put("/v1/units/team/T-" + own);
        colleague(checker);
        colleague(maker);
        given().contentType("application/json")
                .body("""
                        {"reference":"D-%1$s","caseReference":"CR-%1$s","benefit":"%2$s","type":"new-application",
                         "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"},"colleague":"%3$s",
                         "attributes":{"children":2}}""".formatted(own, form.benefit, maker))
                .post("/v1/decisions")
                .then()
                .statusCode(201);
        for (int month = 4; month <= 5; month++) {
            given().contentType("application/json")
                    .body("""
                            {"reference":"P-%1$s-%2$d","determinationReference":"D-%1$s","caseReference":"CR-%1$s","benefit":"%3$s",
                             "periodFrom":"2026-0%2$d-01","periodTo":"2026-0%2$d-28","amount":{"value":"106.80","currency":"GBP"},
                             "paidOn":"2026-0%2$d-28"}""".formatted(own, month, form.benefit))
                    .post("/v1/payments")
                    .then()
                    .statusCode(201);
        }
        id = given().contentType("application/json")
                .body("""
                        {"determinationReference":"D-%s","tier":1,"timing":"post-payment","dueOn":"%s"}""".formatted(own, clock.today()))
                .post("/v1/sampled-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theWorklistSaysWhatIsDueAndWhyACaseIsNotForTheVisitor() {
        list(checker)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("CR-" + own), containsString("due today"), containsString("/worklist/" + id)));
        list(maker)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("CR-" + own),
                        containsString("You made this decision"),
                        not(containsString("/worklist/" + id))));
    }

    @Test
    void whoTakesTheNextCaseLandsOnItsCheckWithFactsPaymentsAndCriteria() {
        take();

        page(checker)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Check of CR-" + own),
                        containsString("children"),
                        containsString("£106.80"),
                        containsString("result-" + code(1)),
                        containsString("0 of 2")));
        page("C-Y-" + own).then().statusCode(200).body(containsString(checker + " has taken this case"));
    }

    @Test
    void everythingTypedIsKept_alsoWhatCannotBeRead() {
        take();

        post(
                        "check",
                        typed(
                                "do",
                                "keep",
                                "result-" + code(1),
                                "met",
                                "line-3-amount",
                                "a lot",
                                "line-3-cause",
                                "GUIDANCE"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/worklist/" + id + "?done=kept"));

        page(checker)
                .then()
                .body(allOf(
                        containsString("1 of 2"),
                        containsString("id=\"line-0-amount\" name=\"line-0-amount\" value=\"a lot\""),
                        containsString("value=\"GUIDANCE\" selected")));
    }

    @Test
    void anErrorTypedByItsCodeIsShownInWords_andIsOfTheOnlyCriterionThatIsNotMet() {
        take();

        post("check", typed("do", "keep", "result-" + code(1), "not-met", "line-0-descriptor", "res-wrong-date"))
                .then()
                .statusCode(303);

        page(checker)
                .then()
                .body(allOf(
                        containsString("name=\"line-0-descriptor\" value=\"Residence: Wrong date used\""),
                        containsString("<option value=\"" + code(1) + "\" selected>")));
    }

    @Test
    void anErrorBesideSeveralCriteriaThatAreNotMetIsOfNoneByItself() {
        take();

        post(
                        "check",
                        typed(
                                "do",
                                "keep",
                                "result-" + code(1),
                                "not-met",
                                "result-" + code(2),
                                "not-met",
                                "line-0-descriptor",
                                "RES-WRONG-DATE"))
                .then()
                .statusCode(303);

        page(checker).then().body(not(containsString("<option value=\"" + code(1) + "\" selected>")));
    }

    @Test
    void aRefusedCheckSaysWhatIsMissingBesideTheFieldAndKeepsWhatWasTyped() {
        take();

        Response refused = post(
                "check",
                typed(
                        "do",
                        "end",
                        "result-" + code(1),
                        "met",
                        "line-0-direction",
                        "overpayment",
                        "line-0-descriptor",
                        "RES-WRONG-DATE",
                        "line-0-party-SSS",
                        "on",
                        "line-0-amount",
                        "10"));

        refused.then()
                .statusCode(422)
                .body(allOf(
                        containsString("href=\"#result-" + code(2) + "\""),
                        containsString("href=\"#line-0-cause\""),
                        containsString("value=\"10\"")));
        page(checker).then().body(containsString("value=\"10\""));
        given().get("/v1/checks?benefit=" + form.benefit).then().body("items", hasSize(0));
    }

    @Test
    void theAmountIsWorkedOutFromWhatShouldHaveBeenPaid() {
        take();
        Map<String, Object> answers = typed(
                "do",
                "end",
                "result-" + code(1),
                "met",
                "result-" + code(2),
                "met",
                "line-0-descriptor",
                "RES-WRONG-DATE",
                "line-0-cause",
                "GUIDANCE",
                "line-0-party-SSS",
                "on",
                "line-0-due-0",
                "80.10",
                "line-0-due-1",
                "£80.10");

        post("check", answers).then().statusCode(303).header("Location", endsWith("/worklist/" + id + "?done=ended"));

        String check = given().get("/v1/sampled-cases/" + id).path("checkId");
        given().get("/v1/checks/" + check)
                .then()
                .body("errorLines[0].direction", equalTo("overpayment"))
                .body("errorLines[0].amount.value", equalTo("53.40"))
                .body("errorLines[0].periodFrom", equalTo("2026-04-01"))
                .body("errorLines[0].periodTo", equalTo("2026-05-28"))
                .body("form.code", equalTo(form.code))
                .body("score", equalTo(1.0f))
                .body("minutes", equalTo(1));
        page(checker).then().statusCode(200).body(containsString("Read the check"));
    }

    @Test
    void anErrorThatNothingWasTypedIntoIsNone() {
        take();

        post(
                        "check",
                        typed(
                                "do",
                                "end",
                                "result-" + code(1),
                                "met",
                                "result-" + code(2),
                                "not-applicable",
                                "line-0-direction",
                                "none",
                                "line-0-effect",
                                "prevented"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=ended"));
    }

    @Test
    void overAndUnderAreNeverNettedInOneError() {
        take();

        post(
                        "check",
                        typed(
                                "do",
                                "end",
                                "line-0-descriptor",
                                "RES-WRONG-DATE",
                                "line-0-due-0",
                                "80.10",
                                "line-0-due-1",
                                "120.00"))
                .then()
                .statusCode(400)
                .body(containsString("never netted"));
    }

    @Test
    void whatWasTypedInAnOlderWindowIsNotLostWhenTheCaseChangedMeanwhile() {
        take();
        post("check", typed("do", "keep", "result-" + code(1), "met")).then().statusCode(303);

        Map<String, Object> older = typed("do", "keep", "comment-" + code(2), "Typed in the other window");
        older.put("version", "2");

        post("check", older).then().statusCode(412).body(containsString("Typed in the other window"));
    }

    @Test
    void aCaseIsGivenBackWithAReasonOnly() {
        take();
        post("put-back", typed()).then().statusCode(400).body(containsString("Say why you give the case back"));

        post("put-back", typed("reason", "I know the client")).then().statusCode(303);

        given().get("/v1/sampled-cases/" + id).then().body("state", equalTo("waiting"));
    }

    private String code(int criterion) {
        return form.code + "-0" + criterion;
    }

    private void take() {
        as(checker)
                .redirects()
                .follow(false)
                .formParam("x", "y")
                .post("/worklist/next")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/worklist/" + id));
    }

    private Map<String, Object> typed(String... fieldsAndValues) {
        Map<String, Object> typed = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return typed;
    }

    private Response post(String what, Map<String, Object> typed) {
        Map<String, Object> fields = new HashMap<>(typed);
        fields.putIfAbsent(
                "version",
                given().get("/v1/sampled-cases/" + id).path("version").toString());
        return as(checker).redirects().follow(false).formParams(fields).post("/worklist/" + id + "/" + what);
    }

    private Response page(String who) {
        return as(who).accept("text/html").get("/worklist/" + id);
    }

    private Response list(String who) {
        return as(who).accept("text/html").get("/worklist?benefit=" + form.benefit);
    }

    private static RequestSpecification as(String who) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("quality-checker")
                                        .with("colleague", who)
                                        .signed());
    }

    private void colleague(String number) {
        int status = given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                {"name":"Somebody","postings":[{"inForceFrom":"2025-04-01","team":"T-%s"}],"skills":[{"skill":"%s","inForceFrom":"2025-04-01"}]}""".formatted(own, form.benefit))
                .put("/v1/colleagues/" + number)
                .statusCode();
        assertEquals(201, status);
    }
}
