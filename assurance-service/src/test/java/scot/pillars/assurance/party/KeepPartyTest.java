package scot.pillars.assurance.party;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
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
class KeepPartyTest {
    private static final String BODY = """
            {"name":"Another body","standings":[{"inForceFrom":"2020-04-01","official":false},
             {"inForceFrom":"2025-06-03","official":true}]}""";
    private final String code =
            "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void _200_theShippedPartiesAndWhoIsOfficial() {
        given().get("/v1/responsible-parties")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("CLIENT", "REPRESENTATIVE", "SSS", "DWP", "NI-DFC", "THIRD-PARTY"))
                .body("items.find { it.code == 'SSS' }.standings[0].official", equalTo(true))
                .body("items.find { it.code == 'CLIENT' }.standings[0].official", equalTo(false));
        given().accept("text/csv")
                .get("/v1/responsible-parties")
                .then()
                .body(containsString("PILLARS,DWP,Department for Work and Pensions,true,2018-09-01"));
    }

    @Test
    void _201_theDefinitionInForceOnTheDayOfTheCheckDecidesOfficialError() {
        put("If-None-Match", "*", BODY).then().statusCode(201).body("standings", hasSize(2));
        official("2025-06-02").then().body("errorLines[0].official", equalTo(false));
        official("2025-06-03").then().body("errorLines[0].official", equalTo(true));
    }

    @Test
    void _200_ifMatchChanges_412_whenItIsStale() {
        put("If-None-Match", "*", BODY);
        String unknown = "{\"name\":\"Another\",\"standings\":[{\"inForceFrom\":\"2020-04-01\"}]}";
        put("If-Match", "\"1\"", unknown)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("standings", hasSize(1))
                .body("standings[0].official", nullValue());
        put("If-Match", "\"1\"", BODY).then().statusCode(412);
        put("If-None-Match", "*", BODY).then().statusCode(412);
        given().get("/v1/responsible-parties/PILLARS/" + code).then().body("name", equalTo("Another"));
        official("2025-06-03").then().body("errorLines[0].official", nullValue());
    }

    @Test
    void _400_fieldErrors() {
        put("If-None-Match", "*", "{\"standings\":[]}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("name", "standings"));
        put(
                        "If-None-Match",
                        "*",
                        "{\"name\":\"x\",\"standings\":[{\"inForceFrom\":\"2020-04-01\"},{\"inForceFrom\":\"2020-04-01\"}]}")
                .then()
                .statusCode(400);
    }

    @Test
    void _404_428_422() {
        given().get("/v1/responsible-parties/PILLARS/NOPE").then().statusCode(404);
        put("If-Match", "\"1\"", BODY).then().statusCode(404);
        given().contentType("application/json")
                .body(BODY)
                .put("/v1/responsible-parties/PILLARS/" + code)
                .then()
                .statusCode(428);
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(BODY)
                .put("/v1/responsible-parties/NOBODYS/" + code)
                .then()
                .statusCode(422);
    }

    private Response official(String checkedOn) {
        return given().contentType("application/json")
                .body("{\"caseReference\":\"" + UUID.randomUUID()
                        + "\",\"benefit\":\"SCP\",\"tier\":1,\"timing\":\"post-payment\",\"checkedOn\":\"" + checkedOn
                        + "\",\"disposition\":\"complete\",\"errorLines\":[{\"descriptor\":\"REC-INCOMPLETE\","
                        + "\"responsibleParties\":[\"SSS\",\"" + code + "\"],\"direction\":\"none\"}]}")
                .post("/v1/checks");
    }

    private Response put(String condition, String value, String body) {
        return given().contentType("application/json")
                .header(condition, value)
                .body(body)
                .put("/v1/responsible-parties/PILLARS/" + code);
    }
}
