package scot.pillars.assurance.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.form.FormJson;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** A case keeps the form of the day on which it was taken (section 3, rule 3); a form retired while a check is open. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PinnedFormTest {
    @Inject
    BusinessClock clock;

    private final FormJson form = new FormJson();
    private final String checker = "C-" + form.benefit;

    @BeforeEach
    void aDecisionAndSomebodyToCheckIt() {
        form.benefit();
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Team\"}")
                .put("/v1/units/team/T-" + form.benefit);
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Somebody\",\"postings\":[{\"inForceFrom\":\"2025-04-01\",\"team\":\"T-"
                        + form.benefit + "\"}]}")
                .put("/v1/colleagues/" + checker)
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body("""
                        {"reference":"D-%1$s","caseReference":"CR-%1$s","benefit":"%1$s","type":"new-application",
                         "decidedOn":"2026-03-02","colleague":"C-MAKER"}""".formatted(form.benefit))
                .post("/v1/decisions")
                .then()
                .statusCode(201);
    }

    @Test
    void aCaseTakenPinsTheFormInForceAndItsCheckIsMadeOnIt() {
        form.published(form.plain(), clock.today());
        String id = picked();

        take(id).then().statusCode(200).body("form.code", equalTo(form.code)).body("form.version", equalTo(1));

        String check = end(id, 2, both()).then().statusCode(200).extract().path("checkId");
        given().get("/v1/checks/" + check)
                .then()
                .body("form.version", equalTo(1))
                .body("score", equalTo(1.0f));
    }

    @Test
    void aCaseTakenBeforeThereWasAFormNeedsNone() {
        String id = picked();
        take(id).then().body("form", nullValue());
        form.published(form.plain(), clock.today());

        end(id, 2, both()).then().statusCode(200);
    }

    @Test
    void anOpenCheckEndsOnAFormThatWasRetiredMeanwhile() {
        form.published(form.plain(), clock.today());
        String id = picked();
        take(id);
        form.retire(1, "{\"reason\":\"The rule changed\"}").then().statusCode(200);

        String check = end(id, 2, both()).then().statusCode(200).extract().path("checkId");
        given().get("/v1/checks/" + check).then().body("form.version", equalTo(1));
    }

    @Test
    void _409_anOpenCheckDoesNotEndOnAFormWithdrawnAsWrong_andItsDraftCarriesOver() {
        form.published(form.plain(), clock.today());
        String id = picked();
        take(id);
        as().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(both())
                .put("/v1/sampled-cases/" + id + "/draft")
                .then()
                .statusCode(200);
        form.retire(1, "{\"reason\":\"It is wrong\",\"withdrawOpen\":true}")
                .then()
                .statusCode(200);
        form.published(form.draft(form.criterion(1, "3", true, ""), form.criterion(3, "1", false, "")), clock.today());

        end(id, 3, both())
                .then()
                .statusCode(409)
                .body("type", containsString("form-retired"))
                .body("detail", containsString(form.code + " version 2"));

        as().header("If-Match", "\"3\"")
                .post("/v1/sampled-cases/" + id + "/repin")
                .then()
                .statusCode(200)
                .body("form.version", equalTo(2));
        as().get("/v1/sampled-cases/" + id + "/draft")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(form.code + "-01"),
                        org.hamcrest.Matchers.not(containsString(form.code + "-02"))));
        end(id, 4, "{\"disposition\":\"complete\",\"findings\":[%s,%s]}".formatted(met(1), met(3)))
                .then()
                .statusCode(200);
    }

    @Test
    void rule_3_9_returnedWorkMayBeSelectedAgainAndIsThenCheckedInFull() {
        form.published(form.plain(), clock.today());
        String first = picked("pre-payment");
        take(first);
        end(first, 2, both().replace("\"complete\"", "\"incomplete\",\"approval\":\"returned\""))
                .then()
                .statusCode(200)
                .body("hold", equalTo("returned"));

        String again = picked("pre-payment");

        take(again).then().statusCode(200).body("hold", equalTo("held")).body("form.code", equalTo(form.code));
        as().get("/v1/sampled-cases/" + again + "/draft").then().statusCode(204);
        end(again, 2, "{\"disposition\":\"complete\",\"findings\":[%s]}".formatted(met(1)))
                .then()
                .statusCode(422);
        end(again, 2, both()).then().statusCode(200).body("hold", equalTo("released"));
        given().get("/v1/sampled-cases/" + first).then().body("hold", equalTo("returned"));
    }

    private String picked() {
        return picked("post-payment");
    }

    private String picked(String timing) {
        return given().contentType("application/json")
                .body("""
                        {"determinationReference":"D-%s","tier":1,"timing":"%s","dueOn":"2099-01-01"}""".formatted(form.benefit, timing))
                .post("/v1/sampled-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response take(String id) {
        return as().post("/v1/sampled-cases/" + id + "/take");
    }

    private Response end(String id, int version, String check) {
        return as().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(check)
                .post("/v1/sampled-cases/" + id + "/check");
    }

    private String both() {
        return "{\"disposition\":\"complete\",\"findings\":[%s,%s]}".formatted(met(1), met(2));
    }

    private String met(int number) {
        return "{\"criterion\":\"%s-%02d\",\"result\":\"met\"}".formatted(form.code, number);
    }

    private RequestSpecification as() {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("quality-checker")
                                        .with("colleague", checker)
                                        .signed());
    }
}
