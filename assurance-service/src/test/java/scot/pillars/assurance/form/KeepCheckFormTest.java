package scot.pillars.assurance.form;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;

/** Versions of a check form (section 3, rule 3): draft, published, retired. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeepCheckFormTest {
    @Inject
    BusinessClock clock;

    @Inject
    Forms forms;

    private final FormJson form = new FormJson();

    @Test
    void _201_theFirstDraftCreatesTheForm() {
        form.create(form.plain())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("state", equalTo("draft"))
                .body("origin", equalTo("agency"))
                .body("criteria.code", equalTo(java.util.List.of(form.code + "-01", form.code + "-02")));
        given().get("/v1/check-forms?benefit=" + form.benefit)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].criteria", equalTo(2));
        given().accept("text/csv")
                .get("/v1/check-forms?benefit=" + form.benefit)
                .then()
                .body(containsString(form.code + ",1," + form.benefit + ",1,Operational check,draft"));
    }

    @Test
    void _200_publishingMakesAVersionThatNoDraftChanges() {
        form.published(form.plain(), today());

        form.create(form.draft(form.criterion(1, "5", true, "")))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));

        given().get("/v1/check-forms/" + form.code + "/versions/1")
                .then()
                .body("state", equalTo("published"))
                .body("criteria", hasSize(2))
                .body("criteria[0].weight", equalTo(3));
        assertEquals(1, version(today()));
    }

    @Test
    void _200_theNextVersionEndsTheOneBeforeSoThatOneIsInForceOnADay() {
        form.published(form.plain(), today());
        LocalDate later = today().plusDays(10);
        form.create(form.plain().replace("Question 2?", "Is it so?"));
        form.publish(later, "\"1\"").then().statusCode(200).body("inForceFrom", equalTo(later.toString()));

        assertEquals(1, version(later.minusDays(1)));
        assertEquals(2, version(later));
        given().get("/v1/check-forms?benefit=" + form.benefit + "&inForceOn=" + later)
                .then()
                .body("items.version", equalTo(java.util.List.of(2)));
        given().get("/v1/check-forms/" + form.code + "/difference?from=1&to=2")
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].kind", equalTo("changed"))
                .body("changes[0].aspects[0].before", equalTo("Question 2?"))
                .body("changes[0].aspects[0].after", equalTo("Is it so?"));
    }

    @Test
    void _200_retiringEndsAVersionToday() {
        form.published(form.plain(), today());

        form.retire(1, "{\"reason\":\"The rule changed\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("retired"))
                .body("endsBefore", equalTo(today().toString()));

        assertTrue(forms.inForce(form.benefit, 1, today()).isEmpty());
        form.retire(1, "{\"reason\":\"Again\"}").then().statusCode(409);
        form.retire(1, "{\"reason\":\"It was wrong\",\"withdrawOpen\":true}")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true));
    }

    @Test
    void _400_everyFieldOfACriterionIsNamed() {
        form.create(form.draft("{\"code\":\"x\",\"question\":\"\",\"standard\":\"s\",\"risk\":\"r\",\"weight\":0}"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(containsString("criteria[0].code")))
                .body("errors.field", hasItem(containsString("criteria[0].question")))
                .body("errors.field", hasItem(containsString("criteria[0].weight")));
    }

    @Test
    void _403_whoChangedTheDraftLastDoesNotPublishIt() {
        form.create(form.plain());

        form.editor()
                .header("If-Match", "\"1\"")
                .body("{\"inForceFrom\":\"" + today() + "\"}")
                .post("/v1/check-forms/" + form.code + "/draft/publication")
                .then()
                .statusCode(403)
                .body("detail", containsString("somebody else"));
    }

    @Test
    void _404_thereIsNoDraftToPublishOrRead() {
        form.publish(today(), "\"1\"").then().statusCode(404);
        given().get("/v1/check-forms/" + form.code + "/versions/1").then().statusCode(404);
    }

    @Test
    void _412_twoEditorsNeverOverwriteEachOther() {
        form.create(form.plain());
        form.replace(form.plain(), "\"1\"").then().statusCode(200).header("ETag", "\"2\"");

        form.replace(form.plain(), "\"1\"").then().statusCode(412);
        form.create(form.plain()).then().statusCode(412);
        form.publish(today(), "\"1\"").then().statusCode(412);
    }

    @Test
    void _422_aConditionNamesAnEarlierCriterion() {
        form.create(form.draft(form.criterion(1, "1", true, shownIf(2)), form.criterion(2, "1", false, "")))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("criteria[0].shownIf"))
                .body("errors[0].rule", equalTo("shown-if-earlier"));
    }

    @Test
    void _422_aBenefitHasOneFormPerTier() {
        form.create(form.plain());

        form.editor()
                .header("If-None-Match", "*")
                .body(form.plain())
                .put("/v1/check-forms/" + form.code + "-OTHER/draft")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("one-form"));
    }

    @Test
    void _422_aFormIsPublishedWithACriticalCriterionAndNotForThePast() {
        form.create(form.draft(form.criterion(1, "1", false, "")));
        form.publish(today(), "\"1\"").then().statusCode(422).body("errors[0].rule", equalTo("critical-needed"));
        form.replace(form.plain(), "\"1\"");
        form.publish(today().minusDays(1), "\"2\"")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("not-in-past"));
        form.publish(today(), "\"2\"").then().statusCode(200);
        form.create(form.plain());
        form.publish(today(), "\"1\"").then().statusCode(422).body("errors[0].rule", equalTo("after-version-before"));
    }

    private String shownIf(int number) {
        return ",\"shownIf\":{\"criterion\":\"%s-%02d\",\"results\":[\"met\"]}".formatted(form.code, number);
    }

    private int version(LocalDate on) {
        return forms.inForce(form.benefit, 1, on).orElseThrow().content().version();
    }

    private LocalDate today() {
        return clock.today();
    }
}
