package scot.pillars.assurance.benefit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeepBenefitTest {
    private static final String SNAP =
            "{\"name\":\"SNAP (US)\",\"currency\":\"USD\",\"paid\":\"monthly\",\"inForceFrom\":\"2017-10-01\"}";
    private final String code =
            "B-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void _200_theShippedCatalogueIsThere() {
        given().get("/v1/benefits?limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("SCP", "ADP", "SADLA", "BSG-PB"))
                .body("items.find { it.code == 'SCP' }.currency", equalTo("GBP"))
                .body("items.find { it.code == 'SCP' }.inForceFrom", equalTo("2021-02-01"));
        given().get("/v1/benefits?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .header("Link", containsString("after="));
        given().accept("text/csv").get("/v1/benefits").then().body(containsString("SCP,Scottish Child Payment,GBP"));
    }

    @Test
    void _201_ifNoneMatchCreates() {
        create(SNAP)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("code", equalTo(code))
                .body("currency", equalTo("USD"))
                .body("inForceTo", nullValue());
        given().get("/v1/benefits/" + code).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void _201_aNewBenefitCanBeCheckedAtOnce() {
        create(SNAP);
        given().contentType("application/json")
                .body(
                        "{\"caseReference\":\"X\",\"benefit\":\"" + code
                                + "\",\"tier\":1,\"timing\":\"post-payment\",\"checkedOn\":\"2025-06-03\",\"disposition\":\"complete\"}")
                .post("/v1/checks")
                .then()
                .statusCode(201);
    }

    @Test
    void _200_ifMatchChanges() {
        create(SNAP);
        put("If-Match", "\"1\"", SNAP.replace("(US)", "(United States)"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("SNAP (United States)"));
    }

    @Test
    void _400_fieldErrorsAndMalformedConditions() {
        put("If-None-Match", "*", "{\"currency\":\"pounds\"}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("currency", "inForceFrom", "name"));
        put("If-None-Match", "*", SNAP.replace("USD", "ZZZ"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("currency"));
        put("If-None-Match", "*", SNAP.replace("}", ",\"inForceTo\":\"2017-09-30\"}"))
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("must not lie before inForceFrom"));
        put("If-None-Match", "\"1\"", SNAP).then().statusCode(400);
        put("If-Match", "1", SNAP).then().statusCode(400);
        put("If-None-Match", "*", SNAP.replace("}", ",\"code\":\"X\"}")).then().statusCode(400);
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(SNAP)
                .put("/v1/benefits/lower")
                .then()
                .statusCode(400);
    }

    @Test
    void _404_aBenefitThatIsNotThere() {
        given().get("/v1/benefits/NOPE").then().statusCode(404);
        put("If-Match", "\"1\"", SNAP).then().statusCode(404);
    }

    @Test
    void _412_aStaleETagOrACodeThatIsTaken() {
        create(SNAP);
        put("If-Match", "\"1\"", SNAP).then().statusCode(200);
        put("If-Match", "\"1\"", SNAP)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:pillars:problem:precondition-failed"));
        create(SNAP).then().statusCode(412);
    }

    @Test
    void _415_anotherMediaType() {
        given().contentType("text/plain")
                .header("If-None-Match", "*")
                .body("x")
                .put("/v1/benefits/" + code)
                .then()
                .statusCode(415);
    }

    @Test
    void _428_withoutACondition() {
        given().contentType("application/json")
                .body(SNAP)
                .put("/v1/benefits/" + code)
                .then()
                .statusCode(428);
    }

    private Response create(String body) {
        return put("If-None-Match", "*", body);
    }

    private Response put(String condition, String value, String body) {
        return given().contentType("application/json")
                .header(condition, value)
                .body(body)
                .put("/v1/benefits/" + code);
    }
}
