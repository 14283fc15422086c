package scot.pillars.assurance.sampling;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.Tokens;

/** Decisions on a benefit of its own, and plans that select from them: each test has one. */
final class Population {
    final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    final String benefit = "B" + own;
    final String plan = "P-" + own;

    Population() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2021-01-01\"}")
                .put("/v1/benefits/" + benefit)
                .then()
                .statusCode(201);
    }

    /** Decisions of March 2026, £10.00 each, numbered from 0; every third by telephone, the others online. */
    Population decide(Sql sql, int decisions) {
        sql.update("""
                insert into determination (reference, case_reference, case_token, benefit, type, decided_on, amount, currency,
                  colleague, team, area, channel, source, content_hash, registered_at)
                select 'D-' || ? || '-' || lpad(n::text, 6, '0'), 'CR-' || ? || n, gen_random_uuid(), ?, 'new-application',
                  date '2026-03-01' + n % 31, 10, 'GBP', 'C-' || n % 7, 'T-' || n % 3, 'Fife',
                  case when n % 3 = 0 then 'telephone' else 'online' end, 'import', '\\x00', now()
                from generate_series(0, ? - 1) as n""", own, own, benefit, decisions);
        return this;
    }

    String reference(int number) {
        return "D-%s-%06d".formatted(own, number);
    }

    String definition(String rest) {
        return definition(2, rest);
    }

    /** @param rest method and size, as JSON */
    String definition(int tier, String rest) {
        return """
                {"name":"Monthly","question":"How many decisions were right?","tier":%d,"benefits":["%s"],"dueInDays":28,%s}""".formatted(tier, benefit, rest);
    }

    ValidatableResponse draft(String definition) {
        return draft(given(), definition);
    }

    ValidatableResponse draft(RequestSpecification who, String definition) {
        return who.contentType("application/json")
                .header("If-None-Match", "*")
                .body(definition)
                .put("/v1/sampling-plans/" + plan)
                .then();
    }

    Population inForce(String definition) {
        draft(definition).statusCode(201);
        given().header("If-Match", "\"1\"")
                .post("/v1/sampling-plans/" + plan + "/in-force")
                .then()
                .statusCode(200);
        return this;
    }

    ValidatableResponse build() {
        return given().contentType("application/json")
                .body("{\"plan\":\"%s\",\"month\":\"2026-03\"}".formatted(plan))
                .post("/v1/sampling-frames")
                .then();
    }

    /** A frame that agrees with so many decisions of £10.00. */
    String closed(int decisions) {
        String frame = build().statusCode(201).extract().path("id");
        reconcile(frame, 1, decisions, decisions + "0.00").statusCode(200);
        return frame;
    }

    ValidatableResponse reconcile(String frame, int version, int cases, String money) {
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(
                        "{\"benefits\":[{\"benefit\":\"%s\",\"cases\":%d,\"money\":{\"value\":\"%s\",\"currency\":\"GBP\"}}]}"
                                .formatted(benefit, cases, money))
                .put("/v1/sampling-frames/" + frame + "/control-totals")
                .then();
    }

    ValidatableResponse draw(String frame, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/sampling-frames/" + frame + "/draw")
                .then();
    }

    static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role).signed());
    }
}
