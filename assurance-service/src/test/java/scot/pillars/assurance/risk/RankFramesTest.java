package scot.pillars.assurance.risk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;

/** Risk-targeted plans rank their frame by the score in use and keep a random part (section 3, rule 7). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RankFramesTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String benefit = "B" + own;

    @Inject
    Sql sql;

    @Test
    void rule_3_7_the_highest_scores_are_certain_and_the_random_part_keeps_its_chance() {
        int model = adopted();
        decisions();
        String frame = frame();

        JsonPath ranking = given().get("/v1/risk-models/rankings/" + frame)
                .then()
                .statusCode(200)
                .body("model", equalTo(model))
                .body("units", equalTo(40))
                .extract()
                .jsonPath();
        assertTrue(ranking.getInt("highest[0].score") > ranking.getInt("highest[39].score"));
        assertTrue(ranking.getList("highest[0].reasons.level").contains("post"));
        JsonPath draw = draw(frame);
        List<Map<String, Object>> strata = draw.getList("strata");
        Map<String, Object> targeted = named(strata, "targeted");
        assertEquals(5, targeted.get("sample"));
        assertEquals(1.0, ((Number) targeted.get("inclusionProbability")).doubleValue(), 1e-9);
        Map<String, Object> random = named(strata, "random part");
        assertEquals(10, random.get("sample"));
        assertEquals(10.0 / 35, ((Number) random.get("inclusionProbability")).doubleValue(), 1e-6);
        assertEquals(List.of("post"), sql.list("""
                select distinct d.channel from sampled_case s join determination d on d.reference = s.determination_reference
                where s.draw_id = ? and s.stratum = 'targeted'""", row -> row.getString(1), UUID.fromString(draw.getString("id"))));
        given().get("/v1/risk-models/" + model + "/transparency").then().body("plans.code", hasItem("RISK-" + own));
        given().accept("text/html")
                .get("/risk-models/rankings/" + frame)
                .then()
                .statusCode(200)
                .body(containsString("Channel post"));
        given().accept("text/html")
                .get("/draws/" + draw.getString("id"))
                .then()
                .statusCode(200)
                .body(containsString("/risk-models/rankings/" + frame));
        given().accept("text/html")
                .get("/risk-models/" + model)
                .then()
                .statusCode(200)
                .body(containsString("/risk-models/rankings/" + frame));
    }

    @Test
    void _404_a_frame_that_no_score_ranked() {
        given().get("/v1/risk-models/rankings/" + UUID.randomUUID()).then().statusCode(404);
    }

    private int adopted() {
        RandomChecks.of(sql, own, 1981, RandomChecks.BY_POST, 600, "draw", "'all'", "0.5");
        int model = given().contentType("application/json")
                .body("""
                        {"name":"Model of a test","purpose":"Choose what is checked","decidedFrom":"1981-01-01",
                         "decidedTo":"1981-12-26","seed":7}""")
                .post("/v1/risk-models")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        given().contentType("application/json")
                .body("{\"reason\":\"It finds more\"}")
                .post("/v1/risk-models/" + model + "/adoption")
                .then()
                .statusCode(200);
        return model;
    }

    /** Forty of March 2026 at £10.00, every second by post. */
    private void decisions() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2021-01-01\"}")
                .put("/v1/benefits/" + benefit)
                .then()
                .statusCode(201);
        sql.update("""
                insert into determination (reference, case_reference, case_token, benefit, type, decided_on, amount, currency,
                  channel, source, content_hash, registered_at)
                select 'D-' || ? || '-' || i, 'CR-' || ? || i, gen_random_uuid(), ?, 'review', date '2026-03-01' + i % 31, 10,
                  'GBP', case when i % 2 = 0 then 'post' else 'online' end, 'import', '\\x00', now()
                from generate_series(1, 40) i""", own, own, benefit);
    }

    private String frame() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"name":"By risk","question":"Where is money wrong?","tier":2,"benefits":["%s"],"dueInDays":28,
                         "method":"risk-targeted","targeted":5,"size":10}""".formatted(benefit))
                .put("/v1/sampling-plans/RISK-" + own)
                .then()
                .statusCode(201);
        given().header("If-Match", "\"1\"")
                .post("/v1/sampling-plans/RISK-" + own + "/in-force")
                .then()
                .statusCode(200);
        return given().contentType("application/json")
                .body("{\"plan\":\"RISK-%s\",\"month\":\"2026-03\"}".formatted(own))
                .post("/v1/sampling-frames")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath draw(String frame) {
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("""
                        {"benefits":[{"benefit":"%s","cases":40,"money":{"value":"400.00","currency":"GBP"}}]}""".formatted(benefit))
                .put("/v1/sampling-frames/" + frame + "/control-totals")
                .then()
                .statusCode(200);
        return given().contentType("application/json")
                .body("{}")
                .post("/v1/sampling-frames/" + frame + "/draw")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> named(List<Map<String, Object>> strata, String name) {
        return strata.stream()
                .filter(one -> name.equals(one.get("name")))
                .findFirst()
                .orElseThrow();
    }
}
