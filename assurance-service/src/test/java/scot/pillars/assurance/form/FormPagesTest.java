package scot.pillars.assurance.form;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

/** Check forms for people: the list, one form, the guide, what changed, and the editor as a plain form. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FormPagesTest {
    @Inject
    BusinessClock clock;

    private final FormJson form = new FormJson();

    @Test
    void theListAndTheGuideSayThatShippedFormsAreThisProjectsOwn() {
        page("/check-forms").then().statusCode(200).body(containsString("(this project's own)"));
        page("/check-forms/SCP-1/versions/1")
                .then()
                .statusCode(200)
                .body(containsString("shipped as a default"))
                .body(containsString("Were the residence conditions met for the whole period?"))
                .body(containsString("Required standard"))
                .body(containsString("Risk addressed"))
                .body(containsString("Residence conditions and proof of address, version 1"))
                .body(containsString("Only if SCP-1-07 is met or not met"));
    }

    @Test
    void oneFormShowsItsVersionsAndWhatChanged() {
        form.published(form.plain(), clock.today());
        form.create(form.plain().replace("Question 2?", "Is it so?"));

        page("/check-forms/" + form.code)
                .then()
                .statusCode(200)
                .body(containsString("Version 1 is in force since"))
                .body(containsString("difference?from=1&amp;to=2"));
        page("/check-forms/" + form.code + "/difference?from=1&to=2")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Question 2?"), containsString("Is it so?"), containsString("Changed")));
        page("/check-forms/NONE").then().statusCode(404);
    }

    @Test
    void theEditorAddsRemovesAndMovesWithoutLosingWhatWasTyped() {
        form.create(form.plain());
        page("/check-form-drafts/" + form.code)
                .then()
                .statusCode(200)
                .body(containsString("Criterion 2: " + form.code + "-02"));

        typed().formParam("step", "add")
                .post("/check-form-drafts/" + form.code)
                .then()
                .statusCode(200)
                .body(containsString("Typed and not kept"))
                .body(containsString("Criterion 3: " + form.code + "-03"));
        typed().formParam("step", "down-0")
                .post("/check-form-drafts/" + form.code)
                .then()
                .statusCode(200)
                .body(containsString("Criterion 2: " + form.code + "-01"));
        typed().formParam("step", "remove-1")
                .post("/check-form-drafts/" + form.code)
                .then()
                .body(not(containsString("Criterion 2:")));
        given().get("/v1/check-forms/" + form.code + "/draft").then().header("ETag", "\"1\"");
    }

    @Test
    void theEditorKeepsTheDraftAndRefusesBesideTheField() {
        form.create(form.plain());

        typed().post("/check-form-drafts/" + form.code)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/check-forms/" + form.code + "?done=kept"));
        given().get("/v1/check-forms/" + form.code + "/draft")
                .then()
                .header("ETag", "\"2\"")
                .body("criteria[0].question", equalTo("Typed and not kept"))
                .body("criteria[1].shownIf.results", hasItem("met"));

        typed().post("/check-form-drafts/" + form.code)
                .then()
                .statusCode(412)
                .body(containsString("There is a problem"))
                .body(containsString("Typed and not kept"));
        typed("2", "heavy")
                .post("/check-form-drafts/" + form.code)
                .then()
                .statusCode(400)
                .body(containsString("href=\"#c0-weight\""));
        typed("2", "")
                .post("/check-form-drafts/" + form.code)
                .then()
                .statusCode(400)
                .body(containsString("href=\"#c0-weight\">Criterion 1: weight must be filled in"));
    }

    @Test
    void aFormIsMadePublishedByAnotherAndRetiredOnPages() {
        form.benefit();
        form("editor")
                .formParam("code", form.code)
                .formParam("benefit", form.benefit)
                .formParam("tier", "1")
                .formParam("title", "A new form")
                .post("/check-form-drafts/new")
                .then()
                .statusCode(303);
        form.replace(form.plain(), "\"1\"").then().statusCode(200);

        form("editor")
                .formParam("edition", "2")
                .formParam("inForceFrom", clock.today().toString())
                .post("/check-forms/" + form.code + "/publish")
                .then()
                .statusCode(403)
                .body(containsString("You changed this draft last"));
        form("publisher")
                .formParam("edition", "2")
                .formParam("inForceFrom", clock.today().toString())
                .post("/check-forms/" + form.code + "/publish")
                .then()
                .statusCode(303);
        form("editor").post("/check-form-drafts/" + form.code + "/begin").then().statusCode(303);
        form("publisher")
                .formParam("reason", "")
                .post("/check-forms/" + form.code + "/versions/1/retire")
                .then()
                .statusCode(400)
                .body(containsString("Say why"));
        form("publisher")
                .formParam("reason", "The rule changed")
                .post("/check-forms/" + form.code + "/versions/1/retire")
                .then()
                .statusCode(303);
    }

    @Test
    void criteriaComeInAFileTriedOnceAndThenForGood() {
        form.create(form.draft());
        String file = "code,question,standard,risk,weight,critical,shownIf,shownIfResults\n"
                + form.code + "-01,Right person?,It is,Wrong,3,yes,,\n"
                + form.code + "-02,Right date?,It is,Wrong,1,no," + form.code + "-01,met;not-met\n"
                + form.code + "-03,Right rate?,It is,Wrong,much,no,,\n"
                + form.code + "-04,Right end?,It is,Wrong,1,no," + form.code + "-09,met\n";

        upload(file, "&dryRun=true").then().body("landed", equalTo(2)).body("rejected", equalTo(2));
        upload(file, "").then().body("landed", equalTo(2));
        upload(file, "").then().body("landed", equalTo(0)).body("alreadyKnown", equalTo(2));
        given().get("/v1/check-forms/" + form.code + "/draft")
                .then()
                .body("criteria.code", equalTo(java.util.List.of(form.code + "-01", form.code + "-02")))
                .body("criteria[1].shownIf.criterion", equalTo(form.code + "-01"));
    }

    private Response upload(String file, String more) {
        String id = given().contentType("text/csv")
                .body(file)
                .post("/v1/imports/check-form-criteria?form=" + form.code + more)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                given().get("/v1/imports/" + id).jsonPath().getString("state").matches("completed|failed"));
        return given().get("/v1/imports/" + id);
    }

    private RequestSpecification typed() {
        return typed("1", "3");
    }

    private RequestSpecification typed(String edition, String weight) {
        return form("editor")
                .formParam("edition", edition)
                .formParam("title", "Operational check")
                .formParam("rows", "2")
                .formParam("c0-code", form.code + "-01")
                .formParam("c0-question", "Typed and not kept")
                .formParam("c0-standard", "It is so")
                .formParam("c0-risk", "It goes wrong")
                .formParam("c0-weight", weight)
                .formParam("c0-critical", "on")
                .formParam("c1-code", form.code + "-02")
                .formParam("c1-question", "Question 2?")
                .formParam("c1-standard", "It is so")
                .formParam("c1-risk", "It goes wrong")
                .formParam("c1-weight", "1")
                .formParam("c1-shownIf", form.code + "-01")
                .formParam("c1-after-met", "on");
    }

    private RequestSpecification form(String who) {
        RequestSpecification asked = who.equals("editor") ? form.editor() : form.publisher();
        return asked.contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false);
    }

    private static Response page(String path) {
        return given().accept("text/html").get(path);
    }
}
