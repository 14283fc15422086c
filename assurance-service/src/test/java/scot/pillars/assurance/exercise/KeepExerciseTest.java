package scot.pillars.assurance.exercise;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 3, rules 6 and 7; a sample of tier 3 is unknown to operations until its cases have ended. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeepExerciseTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String benefit = "B" + own;
    private final String reviewer = "C-V-" + own;
    private final UUID draw = UUID.randomUUID();

    @Inject
    Sql sql;

    @BeforeEach
    void aBenefitAReviewerAndThreeCasesOfADraw() {
        put("/v1/benefits/" + benefit, "{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2021-01-01\"}");
        put("/v1/units/team/T-" + own, "{\"name\":\"Team\"}");
        put(
                "/v1/colleagues/" + reviewer,
                "{\"name\":\"Name\",\"postings\":[{\"inForceFrom\":\"2025-04-01\",\"team\":\"T-%s\"}]}".formatted(own));
        for (int number = 1; number <= 3; number++) {
            decide("D-" + own + "-" + number);
            drawn("D-" + own + "-" + number, 3, draw);
        }
    }

    @Test
    void rule6_everyCaseEndsInADispositionAndEvidenceNotFoundIsCountedApart() {
        String id = begin("exclude").then().statusCode(201).extract().path("id");
        begin("exclude").then().statusCode(409);
        reviewing("mvfe-reviewer")
                .header("If-Match", "\"1\"")
                .body("{\"draw\":\"" + draw + "\"}")
                .post("/v1/exercises/" + id + "/draws")
                .then()
                .statusCode(200)
                .body("progress.drawn", equalTo(3))
                .body("progress.waiting", equalTo(3));
        post(id, "closure", 2).then().statusCode(422).body("errors.rule", contains("every-case-ended"));
        end("{\"disposition\":\"complete\",\"findings\":[{\"criterion\":\"X\",\"result\":\"not-met\"}],"
                + "\"errorLines\":[{\"criterion\":\"X\",\"descriptor\":\"RES-WRONG-DATE\",\"cause\":\"GUIDANCE\","
                + "\"responsibleParties\":[\"SSS\"],\"direction\":\"overpayment\","
                + "\"amount\":{\"value\":\"12.50\",\"currency\":\"GBP\"},\"effect\":\"incurred\"}]}");
        end("{\"disposition\":\"evidence-not-found\"}");
        end("{\"disposition\":\"not-subject-to-review\"}");

        reviewing("mvfe-reviewer")
                .get("/v1/exercises/" + id)
                .then()
                .statusCode(200)
                .body("progress.complete", equalTo(1))
                .body("progress.evidenceNotFound", equalTo(1))
                .body("treatedByPolicy", equalTo(1))
                .body("completionRate", equalTo(.5f));
        reviewing("named-analyst")
                .get("/v1/exercises/" + id + "/cases")
                .then()
                .statusCode(200)
                .body("items.weight", contains(20f, 20f, 20f))
                .body("items.treatment", hasItems("exclude"))
                .body("items.overpaid", hasItems(12.5f))
                .body("items.officialLines", hasItem(1));
        reviewing("named-analyst")
                .get("/v1/exercises/" + id + "/cases?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("inclusionProbability,weight,determinationReference"));
        reviewing("internal-auditor")
                .get("/v1/audit?subject=exercise/" + id)
                .then()
                .body("items.action", hasItems("readExerciseCases"));
        post(id, "closure", 2).then().statusCode(200);
        reviewing("mvfe-reviewer").get("/exercises").then().statusCode(200).body(containsString("MVFE-" + own));
    }

    @Test
    void rule7_operationsSeeNothingOfTheSampleAnywhereBeforeItsCasesHaveEnded() {
        String id = begin("deem").path("id");
        reviewing("mvfe-reviewer")
                .header("If-Match", "\"1\"")
                .body("{\"draw\":\"" + draw + "\"}")
                .post("/v1/exercises/" + id + "/draws")
                .then()
                .statusCode(200);
        String sampled = sql.first(
                        "select id::text from sampled_case where draw_id = ? limit 1", row -> row.getString(1), draw)
                .orElseThrow();

        for (String role : List.of("quality-checker", "quality-lead", "team-leader", "decision-maker", "analyst")) {
            reviewing(role).get("/v1/exercises").then().statusCode(403);
            reviewing(role).get("/v1/exercises/" + id + "/cases").then().statusCode(403);
            reviewing(role).get("/exercises").then().statusCode(403);
        }
        for (String role : List.of("quality-checker", "quality-lead")) {
            for (String list : List.of(
                    "/v1/sampled-cases?limit=1000&benefit=" + benefit,
                    "/v1/sampled-cases?limit=1000&format=csv&tier=3",
                    "/v1/sampled-cases?plan=P-" + own,
                    "/v1/decisions/D-" + own + "-1",
                    "/v1/decisions/D-" + own + "-1/approval-check",
                    "/v1/decisions?limit=1000&benefit=" + benefit,
                    "/v1/checks?benefit=" + benefit,
                    "/checks?benefit=" + benefit)) {
                reviewing(role)
                        .get(list)
                        .then()
                        .body(not(containsString(sampled)))
                        .body(not(containsString("P-" + own)))
                        .body(not(containsString(draw.toString())));
            }
            reviewing(role).get("/v1/sampled-cases/" + sampled).then().statusCode(404);
            reviewing(role)
                    .post("/v1/sampled-cases/" + sampled + "/take")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void rule7_aDrawOfAnotherTierOrOfAnotherExerciseIsRefused() {
        String id = begin("impute").path("id");
        UUID second = UUID.randomUUID();
        drawn("D-" + own + "-1", 2, second);
        for (UUID one : List.of(second, UUID.randomUUID())) {
            reviewing("mvfe-reviewer")
                    .header("If-Match", "\"1\"")
                    .body("{\"draw\":\"" + one + "\"}")
                    .post("/v1/exercises/" + id + "/draws")
                    .then()
                    .statusCode(422)
                    .body("errors.rule", contains(one.equals(second) ? "independent-draw" : "draw-known"));
        }
        reviewing("mvfe-reviewer").body("{}").post("/v1/exercises").then().statusCode(400);
        reviewing("mvfe-reviewer")
                .get("/v1/exercises/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private Response begin(String policy) {
        return reviewing("mvfe-reviewer").body("""
                        {"code":"MVFE-%s","name":"Exercise","periodFrom":"2026-04-01","periodTo":"2027-03-31",
                         "evidencePolicy":"%s"}""".formatted(own, policy)).post("/v1/exercises");
    }

    private Response post(String id, String step, int version) {
        return reviewing("mvfe-reviewer")
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/exercises/" + id + "/" + step);
    }

    private void end(String check) {
        String id = sql.first(
                        "select id::text from sampled_case where draw_id = ? and disposition is null order by id limit 1",
                        row -> row.getString(1),
                        draw)
                .orElseThrow();
        reviewing("mvfe-reviewer")
                .post("/v1/sampled-cases/" + id + "/take")
                .then()
                .statusCode(200);
        reviewing("mvfe-reviewer")
                .header("If-Match", "\"2\"")
                .body(check)
                .post("/v1/sampled-cases/" + id + "/check")
                .then()
                .statusCode(200);
    }

    private void drawn(String decision, int tier, UUID by) {
        sql.update(
                """
                insert into sampled_case (id, origin, plan, plan_version, draw_id, determination_reference, benefit, tier,
                  timing, stratum, inclusion_probability, selected_at, due_on)
                values (?, 'draw', ?, 1, ?, ?, ?, ?, 'post-payment', 'all', 0.05, ?, ?)""",
                UUID.randomUUID(),
                "P-" + own,
                by,
                decision,
                benefit,
                tier,
                Instant.parse("2026-11-01T10:00:00Z"),
                LocalDate.of(2099, 1, 1));
    }

    private void decide(String reference) {
        given().contentType("application/json")
                .body("""
                        {"reference":"%s","caseReference":"CR-%s","benefit":"%s","type":"new-application",
                         "decidedOn":"2026-03-02","amount":{"value":"26.70","currency":"GBP"}}""".formatted(reference, reference, benefit))
                .post("/v1/decisions")
                .then()
                .statusCode(201);
    }

    private RequestSpecification reviewing(String role) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of(role).with("colleague", reviewer).signed())
                .contentType("application/json");
    }

    private static void put(String path, String body) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(201);
    }
}
