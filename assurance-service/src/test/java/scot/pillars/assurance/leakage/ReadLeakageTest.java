package scot.pillars.assurance.leakage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 3, rule 12. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReadLeakageTest {
    private static final String WRONG = """
            ,"errorLines":[{"descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
             "direction":"overpayment","amount":{"value":"10.00","currency":"GBP"},"effect":"incurred"}]""";

    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String benefit = "B" + own;

    @BeforeEach
    void aBenefitOfItsOwn() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2021-01-01\"}")
                .put("/v1/benefits/" + benefit)
                .then()
                .statusCode(201);
    }

    @Test
    void rule12_whatTheNextTierFindsInWorkThatThisOnePassed() {
        check("A", 1, "2026-02-02", "");
        check("A", 2, "2026-03-02", WRONG);
        check("B", 1, "2026-02-02", "");
        check("B", 2, "2026-03-03", "");
        check("C", 1, "2026-02-02", WRONG);
        check("C", 2, "2026-03-04", WRONG);
        check("D", 2, "2026-03-05", WRONG);
        check("E", 2, "2026-03-05", "");
        check("E", 1, "2026-03-06", WRONG);
        check("B", 3, "2026-03-20", "");

        given().config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .get("/v1/leakage?from=2026-01-01&to=2026-03-31&benefit=" + benefit)
                .then()
                .statusCode(200)
                .body("items.foundAtTier", contains(2, 3))
                .body("items.month", contains("2026-03", "2026-03"))
                .body("items.checkedAgain", contains(2, 1))
                .body("items.errors", contains(1, 0))
                .body("items.errorsInMoney", contains(1, 0))
                .body("items[0].share", closeTo(.5, 1e-9))
                .body("items[0].lower", closeTo(.0945, 5e-5))
                .body("items[0].upper", closeTo(.9055, 5e-5));
        given().get("/leakage?benefit=" + benefit)
                .then()
                .statusCode(200)
                .body(containsString("Does the next tier find"))
                .body(containsString("<option value=\"" + benefit + "\" selected>"));
    }

    @Test
    void rule10_cellsBelowTenAreWithheldFromWhoMayNotReadChecks() {
        check("A", 1, "2026-02-02", "");
        check("A", 2, "2026-03-02", WRONG);

        given().header("Authorization", "Bearer " + Tokens.of("analyst").signed())
                .get("/v1/leakage?from=2026-01-01&to=2026-03-31&benefit=" + benefit)
                .then()
                .statusCode(200)
                .body("items[0].withheld", equalTo(true))
                .body("items[0].errors", nullValue())
                .body("items[0].checkedAgain", nullValue());
        given().header("Authorization", "Bearer " + Tokens.of("decision-maker").signed())
                .get("/v1/leakage")
                .then()
                .statusCode(403);
        given().get("/v1/leakage?tier=1").then().statusCode(400);
    }

    private void check(String reference, int tier, String on, String lines) {
        given().contentType("application/json")
                .body("""
                        {"caseReference":"CR-%s-%s","benefit":"%s","tier":%d,"timing":"post-payment","decidedOn":"2026-01-05",
                         "checkedOn":"%s","disposition":"complete"%s}""".formatted(own, reference, benefit, tier, on, lines))
                .post("/v1/checks")
                .then()
                .statusCode(201);
    }
}
