package scot.pillars.assurance.strategy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StrategyTest {
    private final Checked checked = new Checked();
    private final String code = "STRATEGY-" + checked.own;

    @BeforeEach
    void aBusinessArea() {
        Checked.put("/v1/units/business-area/A-" + checked.own, "{\"name\":\"Area\"}");
    }

    @Test
    void everyLetterIsSpokenForAndEveryVersionStaysReadable() {
        Checked.put("/v1/quality-strategies/" + code, strategy("First aim", 7));
        Checked.json()
                .header("If-Match", "\"1\"")
                .body(strategy("Second aim", 7))
                .put("/v1/quality-strategies/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        given().get("/v1/quality-strategies/" + code + "/versions/1").then().body("entry.aim", equalTo("First aim"));
        given().get("/v1/quality-strategies/" + code + "/versions/2").then().body("entry.aim", equalTo("Second aim"));
        given().get("/v1/quality-strategies/" + code + "/versions/3").then().statusCode(404);
        given().accept("text/html")
                .get("/strategies/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Accountability"))
                .body(containsString("Quality strategy of Area</h1>"))
                .body(not(containsString("How is it measured? m")))
                .body(not(containsString("First aim")));
        given().accept("text/html").get("/strategies").then().statusCode(200).body(containsString("Second aim"));
    }

    @Test
    void _422_aLetterForWhichNothingIsSaid() {
        Checked.json()
                .header("If-None-Match", "*")
                .body(strategy("Aim", 6))
                .put("/v1/quality-strategies/" + code)
                .then()
                .statusCode(422)
                .body("errors.rule", contains("every-letter"))
                .body("errors[0].message", containsString("Standards"));
    }

    @Test
    void aFileIsTriedAndLandsOnce() {
        String parts =
                "prevent;m;c;f|identify;m;c;f|learning;m;c;f|leadership;m;c;f|accountability;m;c;f|resolution;m;c;f|standards;m;c;f";
        String file = "code,businessArea,aim,inForceFrom,parts\n" + code + ",A-" + checked.own + ",Aim,2026-04-01,"
                + parts + "\n";
        assertEquals(
                1, Checked.upload("quality-strategies", "?dryRun=true", file).getInt("landed"));
        assertEquals(1, Checked.upload("quality-strategies", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("quality-strategies", "", file).getInt("alreadyKnown"));
    }

    private String strategy(String aim, int letters) {
        java.util.List<String> all = java.util.List.of(
                "prevent", "identify", "learning", "leadership", "accountability", "resolution", "standards");
        return "{\"businessArea\":\"A-" + checked.own + "\",\"aim\":\"" + aim
                + "\",\"inForceFrom\":\"2026-04-01\",\"parts\":["
                + all.subList(0, letters).stream()
                        .map(letter -> "{\"letter\":\"" + letter
                                + "\",\"measure\":\"m\",\"control\":\"c\",\"feedback\":\"f\"}")
                        .collect(java.util.stream.Collectors.joining(","))
                + "]}";
    }
}
