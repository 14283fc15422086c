package scot.pillars.assurance.risk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Scores of risk-targeted plans: trained on random checks, tested on the later period (section 3, rule 7). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TrainRiskModelTest {
    private static final String BY_NOTHING = "(i / 2) % 5 = 0";

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Sql sql;

    @Test
    void _201_a_score_is_trained_on_random_checks_only_and_tested_on_the_later_period() {
        RandomChecks.of(sql, own, 1971, RandomChecks.BY_POST, 600, "draw", "'all'", "0.5");
        RandomChecks.of(sql, own, 1971, "true", 90, "draw", "'targeted'", "1");
        RandomChecks.of(sql, own, 1971, "true", 90, "hand-picked", "null", "null");

        Response answer = train(1971);

        answer.then()
                .statusCode(201)
                .header("Location", containsString("/assurance/v1/risk-models/"))
                .body("inUse", equalTo(false))
                .body("training.seed", equalTo(7))
                .body("holdOut.area.lower", greaterThan(0.5f))
                .body("holdOut.groups.by", hasItems("benefit", "channel", "age band"))
                .body("scorecard.features.name", hasItem("channel"))
                .body("scorecard.features.name", not(hasItem("attributes.ageBand")));
        JsonPath model = answer.jsonPath();
        assertEquals(600, model.getInt("training.checks") + model.getInt("holdOut.checks"));
        assertEquals("1971-12-26", model.getString("training.testedTo"));
        assertTrue(model.getString("training.to").compareTo(model.getString("training.testedFrom")) < 0);
        given().queryParam("subject", "risk-model/" + model.getInt("version"))
                .get("/v1/audit")
                .then()
                .body("items.action", hasItem("trainRiskModel"));
    }

    @Test
    void _422_a_score_that_does_not_beat_random_on_the_later_period_is_refused() {
        RandomChecks.of(sql, own, 1973, BY_NOTHING, 600, "draw", "'all'", "0.5");

        train(1973)
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("beats-random"))
                .body("detail", containsString("no better than random"));
    }

    @Test
    void _422_too_few_random_checks() {
        train(1975).then().statusCode(422).body("errors.rule", hasItem("enough-random-checks"));
    }

    @Test
    void _400_names_the_fields() {
        given().contentType("application/json")
                .body("{\"name\":\"\"}")
                .post("/v1/risk-models")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("name", "purpose", "decidedFrom", "decidedTo"));
        given().get("/v1/risk-models/999999").then().statusCode(404);
    }

    @Test
    void _403_who_may_not_read_or_train() {
        as("quality-checker").get("/v1/risk-models").then().statusCode(403);
        as("analyst")
                .contentType("application/json")
                .body("{}")
                .post("/v1/risk-models")
                .then()
                .statusCode(403);
        as("analyst").accept("text/html").get("/risk-models").then().statusCode(200);
    }

    @Test
    void a_person_puts_a_score_into_use_and_its_record_card_and_reasons_are_read() {
        RandomChecks.of(sql, own, 1977, RandomChecks.BY_POST, 600, "gate", "null", "0.5");
        int version = train(1977).then().statusCode(201).extract().path("version");
        String path = "/v1/risk-models/" + version;

        adopt(version, "Ring 0131 496 0000").then().statusCode(422).body("errors.rule", hasItem("no-identifiers"));
        adopt(version, "It finds more").then().statusCode(200).body("inUse", equalTo(true));
        adopt(version, "Again").then().statusCode(409);

        given().queryParam("format", "csv")
                .get(path + "/scorecard")
                .then()
                .statusCode(200)
                .body(startsWith("feature,level,points"))
                .body(containsString("channel,post,"));
        given().get(path + "/transparency")
                .then()
                .statusCode(200)
                .body("phase", equalTo("in use"))
                .body("responsible", containsString("It finds more"))
                .body("features", hasItem("channel"))
                .body("testing", containsString("which training did not see"));
        given().get(path + "/scores/R1977-" + own + "-gate-2")
                .then()
                .statusCode(200)
                .body("score", greaterThan(0))
                .body("reasons.level", hasItem("post"));
        given().get(path + "/scores/NONE").then().statusCode(404);
        given().get("/v1/risk-models").then().statusCode(200).body("items.version", hasItem(version));
    }

    @Test
    void the_pages_show_lift_groups_points_and_the_transparency_record() {
        RandomChecks.of(sql, own, 1979, RandomChecks.BY_POST, 600, "draw", "'all'", "0.5");

        String location = form().formParam("name", "From the page")
                .formParam("purpose", "Choose what is checked")
                .formParam("decidedFrom", "1979-01-01")
                .formParam("decidedTo", "1979-12-26")
                .post("/risk-models")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=trained"))
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/risk-models"));
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("<svg"))
                .body(containsString("highest scores"))
                .body(containsString("Scorecard"))
                .body(containsString("Right and yet chosen"));
        String page = path.substring(0, path.indexOf('?'));
        form().formParam("reason", "").post(page + "/adoption").then().statusCode(400);
        form().formParam("reason", "It finds more")
                .post(page + "/adoption")
                .then()
                .statusCode(303);
        given().accept("text/html")
                .get(page + "/transparency")
                .then()
                .statusCode(200)
                .body(containsString("Human oversight"));
        given().accept("text/html").get("/risk-models").then().statusCode(200).body(containsString("From the page"));
        form().formParam("name", "Kept")
                .formParam("decidedFrom", "soon")
                .post("/risk-models")
                .then()
                .statusCode(400)
                .body(containsString("value=\"Kept\""));
    }

    private static Response train(int year) {
        return given().contentType("application/json")
                .body("""
                        {"name":"Model of a test","purpose":"Choose what is checked","decidedFrom":"%d-01-01",
                         "decidedTo":"%d-12-26","seed":7}""".formatted(year, year))
                .post("/v1/risk-models");
    }

    private static Response adopt(int version, String reason) {
        return given().contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/v1/risk-models/" + version + "/adoption");
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).accept("text/html").contentType("application/x-www-form-urlencoded");
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role).signed());
    }
}
