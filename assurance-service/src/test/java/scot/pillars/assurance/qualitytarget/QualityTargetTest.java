package scot.pillars.assurance.qualitytarget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QualityTargetTest {
    private final Checked checked = new Checked();
    private final String code = "Q-" + checked.own;

    @BeforeEach
    void register() {
        checked.create();
    }

    @Test
    void _201_aTargetIsSetAndTheWorldHearsOfIt() {
        Checked.put("/v1/quality-targets/" + code, target("0.95", "2026-04-01", null));

        given().get("/v1/quality-targets/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("entry.subject", equalTo(checked.benefit))
                .body("entry.level", equalTo(0.95f));
        given().get("/v1/quality-targets?subject=" + checked.benefit).then().body("items.code", contains(code));
        given().get("/v1/audit?subject=quality-target/" + code)
                .then()
                .body("items.action", contains("keep-quality-target"));
    }

    @Test
    void aCodeThatIsRegisteredIsNoFreeText_evenWhenItLooksLikeANationalInsuranceNumber() {
        String benefit = "BA123456C";
        Checked.put(
                "/v1/benefits/" + benefit,
                "{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2018-10-01\"}");

        Checked.put(
                "/v1/quality-targets/" + code,
                target("0.95", "2026-04-01", null).replace(checked.benefit, benefit));
    }

    @Test
    void _412_aStaleVersionAnd_422_twoTargetsOfOneMeasureAtATime() {
        Checked.put("/v1/quality-targets/" + code, target("0.95", "2026-04-01", null));
        change("\"1\"", target("0.96", "2026-04-01", "2026-09-30"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        change("\"1\"", target("0.97", "2026-04-01", null)).then().statusCode(412);
        create(code + "-2", target("0.97", "2026-09-30", null))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("one-target-at-a-time"));
        create(code + "-2", target("0.97", "2026-10-01", null)).then().statusCode(201);
        create(code + "-3", target("0.97", "2026-10-01", null).replace(checked.benefit, "NOBODY-KNOWS"))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("unknown-code"));
        create(code + "-3", target("1.2", "2026-10-01", null)).then().statusCode(400);
        create(code, target("0.97", "2026-10-01", null)).then().statusCode(412);
        given().get("/v1/quality-targets/NOBODY-" + code).then().statusCode(404);
    }

    @Test
    void theMeasuredLevelStandsBesideWithItsIntervalAndTheVerdictGoesByTheWholeInterval() {
        Checked.put("/v1/quality-targets/" + code, target("0.5", "2025-04-01", null));
        Checked.put(
                "/v1/quality-targets/" + code + "-U",
                target("0.9999", "2025-04-01", null).replace("case-accuracy", "underpayment"));
        for (int colleague = 0; colleague < 3; colleague++) {
            checked.right(3, colleague, "2025-06-03");
        }
        checked.wrong(1, 0, "2025-06-03");
        checked.wrong(5, 0, "2024-06-03");

        // 9 of 10: Wilson's 95 % interval is .596 to .982
        JsonPath level = levels("case-accuracy");
        String one = "items.find { it.code == '" + code + "' }.";
        assertEquals(9, level.getInt(one + "level.counted"));
        assertEquals(10, level.getInt(one + "level.checks"));
        assertEquals(0.596, level.getDouble(one + "level.lower"), 0.0005);
        assertEquals(0.982, level.getDouble(one + "level.upper"), 0.0005);
        assertEquals("met", level.getString(one + "verdict"));
        String other = "items.find { it.code == '" + code + "-U' }.";
        assertEquals("cannot-tell", levels("underpayment").getString(other + "verdict"));
        given().accept("text/html")
                .get("/targets?from=2025-04-01&to=2026-03-31")
                .then()
                .statusCode(200)
                .body(containsString("Does each benefit meet its quality target?"))
                .body(containsString("<svg"))
                .body(containsString("Benefit " + checked.own))
                .body(containsString("90.0\u00a0% (59.6\u00a0% to 98.2\u00a0%) of 10"));
    }

    @Test
    void rule_3_13_fewerThanTenChecksAreWithheld() {
        Checked.put("/v1/quality-targets/" + code, target("0.5", "2025-04-01", null));
        for (int colleague = 0; colleague < 3; colleague++) {
            checked.right(3, colleague, "2025-06-03");
        }

        JsonPath level = levels("case-accuracy");
        String one = "items.find { it.code == '" + code + "' }.";
        assertEquals(true, level.getBoolean(one + "level.withheld"));
        assertNull(level.get(one + "level.share"));
        assertEquals("not-measured", level.getString(one + "verdict"));
    }

    @Test
    void aFileIsTriedThenLandsOnceAndWhatIsExportedCanBeImported() {
        String file = "code,of,subject,measure,level,inForceFrom,inForceTo\n"
                + code + ",benefit," + checked.benefit + ",case-accuracy,0.95,2026-04-01,\n"
                + code + "-T,team," + checked.team + ",case-accuracy,0.9,2026-04-01,2027-03-31\n"
                + code + "-X,benefit,NOBODY-KNOWS,case-accuracy,0.9,2026-04-01,\n"
                + code + "-Y,benefit," + checked.benefit + ",case-accuracy,much,2026-04-01,\n";

        JsonPath tried = Checked.upload("quality-targets", "?dryRun=true", file);
        assertEquals(2, tried.getInt("landed"));
        assertEquals(2, tried.getInt("rejected"));
        given().get("/v1/quality-targets/" + code).then().statusCode(404);
        JsonPath landed = Checked.upload("quality-targets", "", file);
        assertEquals(2, landed.getInt("landed"));
        String leadsToIt = "by <a href=\"/assurance/imports/" + landed.getString("id") + "\">import</a> on";
        page("quality-lead").body(containsString(leadsToIt));
        page("team-leader").body(containsString("by import on"));
        assertEquals(2, Checked.upload("quality-targets", "", file).getInt("alreadyKnown"));
        String exported = given().get("/v1/quality-targets?format=csv&subject=" + checked.team)
                .asString();
        assertEquals(
                "code,of,subject,measure,level,inForceFrom,inForceTo,version,changedAt",
                exported.lines().findFirst().orElseThrow());
        given().get("/v1/imports/quality-targets/template?format=ndjson").then().statusCode(200);
    }

    @Test
    void aPageKeepsWhatWasTypedAndSaysWhatRefusesIt() {
        String form = given().accept("text/html")
                .get("/targets/new")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(form.contains("Whose target is it?"), form);
        Checked.put("/v1/quality-targets/" + code, target("0.95", "2026-04-01", null));
        given().accept("text/html")
                .get("/targets/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Target " + code))
                .body(containsString("95\u00a0%"))
                .body(containsString("1 April 2026"));
    }

    private ValidatableResponse page(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role).signed())
                .accept("text/html")
                .get("/targets/" + code)
                .then()
                .statusCode(200);
    }

    private JsonPath levels(String measure) {
        return given().get("/v1/quality-targets/levels?from=2025-04-01&to=2026-03-31&measure=" + measure)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    private Response create(String target, String body) {
        return Checked.json().header("If-None-Match", "*").body(body).put("/v1/quality-targets/" + target);
    }

    private Response change(String etag, String body) {
        return Checked.json().header("If-Match", etag).body(body).put("/v1/quality-targets/" + code);
    }

    private String target(String level, String from, String to) {
        return "{\"of\":\"benefit\",\"subject\":\"" + checked.benefit + "\",\"measure\":\"case-accuracy\",\"level\":"
                + level + ",\"inForceFrom\":\"" + from + "\"" + (to == null ? "" : ",\"inForceTo\":\"" + to + "\"")
                + "}";
    }
}
