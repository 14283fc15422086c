package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.form.FormJson;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

/** A check pins one published version of its form and is scored by it (section 3, rules 3 and 4). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RecordCheckOnFormTest {
    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    private final FormJson form = new FormJson();

    @BeforeEach
    void publish() {
        form.published(form.plain(), clock.today());
    }

    @Test
    void _201_theCheckKeepsFormScoreAndPassed() {
        Response recorded = post(check(1, "complete", met(1), notMet(2, "No note of the call")));

        recorded.then()
                .statusCode(201)
                .body("form.code", equalTo(form.code))
                .body("form.version", equalTo(1))
                .body("score", equalTo(0.75f))
                .body("passed", equalTo(true))
                .body("findings[1].comment", equalTo("No note of the call"));
        given().get("/v1/checks/" + recorded.path("id"))
                .then()
                .body("score", equalTo(0.75f))
                .body("findings[0].critical", equalTo(true))
                .body("findings[1].comment", equalTo("No note of the call"));
        given().get("/v1/checks?benefit=" + form.benefit)
                .then()
                .body("items[0].form.version", equalTo(1))
                .body("items[0].passed", equalTo(true));
        given().accept("text/html")
                .get("/checks/" + recorded.path("id"))
                .then()
                .statusCode(200)
                .body(containsString("75.0"))
                .body(containsString("no critical criterion failed"))
                .body(containsString(form.code + "-01 Question 1?"))
                .body(containsString("No note of the call"));
    }

    @Test
    void _201_theFormSaysWhatIsCritical() {
        post(check(1, "complete", notMet(1, null), met(2)))
                .then()
                .statusCode(201)
                .body("score", equalTo(0.25f))
                .body("passed", equalTo(false))
                .body("findings[0].critical", equalTo(true));
    }

    @Test
    void _201_aCheckThatIsNotCompleteHasNoScore() {
        post(check(1, "incomplete", met(1)))
                .then()
                .statusCode(201)
                .body("form.version", equalTo(1))
                .body("score", nullValue())
                .body("passed", nullValue());
    }

    @Test
    void event_saysFormScoreAndPassedAndNoComment() {
        String id = post(check(1, "complete", met(1), notMet(2, "Seldom word"))).path("id");

        String payload = sql.first(
                        "select content from audit_content c join audit_entry e on e.id = c.entry_id where e.subject = ?",
                        row -> row.getString(1),
                        "check/" + id)
                .orElseThrow();
        assertEquals(true, payload.contains("Seldom word"));
        assertEquals(
                0,
                sql.list("select 1 from outbox where payload like '%Seldom word%'", row -> 1)
                        .size());
    }

    @Test
    void _400_aCommentIsOfSensibleLength() {
        post(check(1, "complete", met(1), notMet(2, "x".repeat(2001))))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("findings[1].comment"));
    }

    @Test
    void rule_3_3_aCheckPinsTheFormInForce() {
        refused("form-pinned", "form", check(null, "complete", met(1), met(2)))
                .body("errors[0].message", containsString(form.code + " version 1"));
        refused("form-known", "form", check(7, "complete", met(1), met(2)));
    }

    @Test
    void rule_3_3_aFormThatIsNotInForceOnTheDayOfTheCheckIsNotPinned() {
        refused(
                "form-in-force",
                "form",
                check(1, "complete", met(1), met(2))
                        .replace(
                                clock.today().toString(),
                                clock.today().minusDays(1).toString()));
    }

    @Test
    void rule_3_3_beforeAFormIsInForceNoneIsNeeded() {
        post(check(null, "complete", met(1))
                        .replace(
                                clock.today().toString(),
                                clock.today().minusDays(1).toString()))
                .then()
                .statusCode(201)
                .body("form", nullValue());
    }

    @Test
    void _422_everyCriterionAskedIsAnswered() {
        refused("criterion-unanswered", "findings", check(1, "complete", met(1)));
    }

    @Test
    void _422_anAnswerToAHiddenCriterionIsRefused() {
        LocalDate later = clock.today().plusDays(1);
        FormJson other = new FormJson();
        String third = other.criterion(
                2, "1", false, ",\"shownIf\":{\"criterion\":\"" + other.code + "-01\",\"results\":[\"met\"]}");
        other.published(other.draft(other.criterion(1, "3", true, ""), third), clock.today());

        post(check(other, 1, "complete", finding(other, 1, "not-met", null), finding(other, 2, "met", null)))
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("criterion-hidden"))
                .body("errors[0].field", equalTo("findings[1].criterion"));
    }

    @Test
    void _422_otherAnswersAgainstTheForm() {
        refused("criterion-unknown", "findings[0].criterion", check(1, "incomplete", met(9)));
        refused(
                "not-applicable-taken",
                "findings[0].result",
                check(1, "incomplete", finding(form, 1, "not-applicable", null)));
        refused("comment-on-fail", "findings[0].comment", check(1, "incomplete", notMet(2, null)));
    }

    @Test
    void _422_aCommentHoldsNoIdentifier() {
        refused("no-identifiers", "findings[1].comment", check(1, "complete", met(1), notMet(2, "Ring 0131 496 0000")));
        post(check(
                        1,
                        "complete",
                        met(1),
                        notMet(2, "Ring 0131 496 0000").replace("}", ",\"falseAlarm\":\"Our own line\"}")))
                .then()
                .statusCode(201);
    }

    private io.restassured.response.ValidatableResponse refused(String rule, String field, String check) {
        return post(check)
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo(rule))
                .body("errors[0].field", equalTo(field));
    }

    private String met(int number) {
        return finding(form, number, "met", null);
    }

    private String notMet(int number, String comment) {
        return finding(form, number, "not-met", comment);
    }

    private static String finding(FormJson of, int number, String result, String comment) {
        return "{\"criterion\":\"%s-%02d\",\"result\":\"%s\"%s}"
                .formatted(of.code, number, result, comment == null ? "" : ",\"comment\":\"" + comment + "\"");
    }

    private String check(Integer version, String disposition, String... findings) {
        return check(form, version, disposition, findings);
    }

    private String check(FormJson of, Integer version, String disposition, String... findings) {
        return """
                {"caseReference":"CR-%s","benefit":"%s","tier":1,"timing":"post-payment","checkedOn":"%s",
                 "disposition":"%s",%s"findings":[%s]}""".formatted(
                        of.code,
                        of.benefit,
                        clock.today(),
                        disposition,
                        version == null ? "" : "\"form\":{\"code\":\"" + of.code + "\",\"version\":" + version + "},",
                        String.join(",", findings));
    }

    private static Response post(String check) {
        return given().contentType("application/json").body(check).post("/v1/checks");
    }
}
