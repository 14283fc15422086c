package scot.pillars.assurance.tolerance;

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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ToleranceTest {
    private static final String YEAR = "&from=2025-04-01&to=2026-03-31";

    private final Checked checked = new Checked();
    private final String code = "TOL-" + checked.own;

    @Inject
    Sql sql;

    @Test
    void rule_3_10_aThresholdChangesThePublishedRateAndNotASingleRecordedCheckLineOrEvent() {
        checked.create();
        for (int colleague = 0; colleague < 3; colleague++) {
            checked.right(3, colleague, "2025-06-03");
        }
        checked.wrong(1, 0, "2025-06-03");
        Checked.put("/v1/quality-targets/Q-" + checked.own, """
                {"of":"benefit","subject":"%s","measure":"case-accuracy","level":0.5,"inForceFrom":"2025-04-01"}""".formatted(checked.benefit));
        String target = "items.find { it.code == 'Q-" + checked.own + "' }.";
        List<LoggedEvent> told = events(11);
        String recorded = recorded();
        JsonPath before = given().get("/v1/quality-targets/levels?measure=case-accuracy" + YEAR)
                .jsonPath();
        assertEquals(9, before.getInt(target + "level.counted"));
        assertNull(before.get(target + "withTolerance"));

        Checked.put("/v1/tolerance-thresholds/" + code, threshold("26.70", "GBP", "2025-04-01", null));

        JsonPath after = given().get("/v1/quality-targets/levels?measure=case-accuracy" + YEAR)
                .jsonPath();
        assertEquals(9, after.getInt(target + "level.counted"));
        assertEquals(10, after.getInt(target + "withTolerance.counted"));
        assertEquals(before.<Object>get(target + "level"), after.<Object>get(target + "level"));
        rate("overpayment", "2025-04-01", "2026-03-31", 9, 10);
        rate("underpayment", "2025-04-01", "2026-03-31", 10, 10);
        assertEquals(recorded, recorded());
        checked.right(1, 1, "2025-06-04");
        List<LoggedEvent> later = events(12);
        assertEquals(12, later.size());
        assertTrue(later.containsAll(told));
        given().accept("text/html")
                .get("/tolerances?from=2025-04-01&to=2026-03-31")
                .then()
                .statusCode(200)
                .body(containsString("Every error counted"))
                .body(containsString("With tolerance, as published"))
                .body(containsString("£26.70 from 1 April 2025"))
                .body(containsString("<svg"));
        given().accept("text/html")
                .get("/targets?from=2025-04-01&to=2026-03-31")
                .then()
                .body(containsString("With the tolerance threshold, as published: 100.0"));
    }

    /** Thresholds of the US food assistance programme: $37 in 2014, $38 in 2015, $37 in 2018. */
    @Test
    void rule_3_10_theThresholdOfTheDayOfTheCheckCounts_asInTheUnitedStates() {
        Checked.put(
                "/v1/benefits/" + checked.benefit,
                "{\"name\":\"Food assistance\",\"currency\":\"USD\",\"inForceFrom\":\"2010-01-01\"}");
        words();
        Checked.put("/v1/tolerance-thresholds/" + code + "-14", threshold("37", "USD", "2013-10-01", "2014-09-30"));
        Checked.put("/v1/tolerance-thresholds/" + code + "-15", threshold("38", "USD", "2014-10-01", "2015-09-30"));
        Checked.put("/v1/tolerance-thresholds/" + code + "-18", threshold("37", "USD", "2017-10-01", "2018-09-30"));
        for (String day : List.of("2014-09-30", "2014-10-01", "2018-01-15")) {
            for (int place = 0; place < 8; place++) {
                check(day, null);
            }
            check(day, "37.00");
            check(day, "37.50");
        }

        rate("case-accuracy", "2013-10-01", "2014-09-30", 8, 9);
        rate("case-accuracy", "2014-10-01", "2015-09-30", 8, 10);
        rate("case-accuracy", "2017-10-01", "2018-09-30", 8, 9);
        rate("case-accuracy", "2013-10-01", "2018-09-30", 24, 28);
    }

    @Test
    void _201_aThresholdIsKeptWithItsHistory_412_aStaleVersionAnd_422_twoAtATimeOrAnotherCurrency() {
        checked.create();
        Checked.put("/v1/tolerance-thresholds/" + code, threshold("37", "GBP", "2025-04-01", null));

        given().get("/v1/tolerance-thresholds/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("entry.amount", equalTo(37.0f));
        given().get("/v1/tolerance-thresholds?benefit=" + checked.benefit)
                .then()
                .body("items.code", contains(code));
        given().get("/v1/audit?subject=tolerance-threshold/" + code)
                .then()
                .body("items.action", contains("keep-tolerance-threshold"));
        Checked.json()
                .header("If-Match", "\"2\"")
                .body(threshold("38", "GBP", "2025-04-01", null))
                .put("/v1/tolerance-thresholds/" + code)
                .then()
                .statusCode(412);
        create(threshold("38", "GBP", "2026-04-01", null))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("one-threshold-at-a-time"));
        create(threshold("38", "USD", "2024-04-01", "2024-03-31"))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("currency-of-benefit", "in-order"));
        create(threshold("0", "GBP", "2024-04-01", "2024-04-30")).then().statusCode(400);
        given().get("/v1/tolerance-thresholds/NOBODY-" + code).then().statusCode(404);
        given().accept("text/html")
                .get("/tolerances/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Tolerance threshold " + code))
                .body(containsString("1 April 2025"))
                .body(containsString("Change it"));
        given().accept("text/html")
                .get("/tolerances/new")
                .then()
                .statusCode(200)
                .body(containsString("Set a tolerance threshold"))
                .body(containsString("<label class=\"ds_label\" for=\"benefit\">Benefit</label>"))
                .body(containsString(">Scottish Child Payment</option>"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("benefit", "NOT-KNOWN")
                .formParam("currency", "GBP")
                .post("/tolerances/new")
                .then()
                .statusCode(400)
                .body(containsString("<option value=\"NOT-KNOWN\" selected>"));
    }

    @Test
    void aFileIsTriedThenLandsOnce() {
        checked.create();
        String file = "code,benefit,amount,currency,inForceFrom,inForceTo\n"
                + code + ",%s,37,GBP,2025-04-01,\n".formatted(checked.benefit)
                + code + "-X,%s,much,GBP,2024-04-01,2024-05-01\n".formatted(checked.benefit);

        assertEquals(
                1, Checked.upload("tolerance-thresholds", "?dryRun=true", file).getInt("landed"));
        given().get("/v1/tolerance-thresholds/" + code).then().statusCode(404);
        JsonPath landed = Checked.upload("tolerance-thresholds", "", file);
        assertEquals(1, landed.getInt("landed"));
        assertEquals(1, landed.getInt("rejected"));
        assertEquals(1, Checked.upload("tolerance-thresholds", "", file).getInt("alreadyKnown"));
    }

    private void rate(String measure, String from, String to, int everyError, int withTolerance) {
        JsonPath rates = given().get(
                        "/v1/tolerance-thresholds/rates?measure=" + measure + "&from=" + from + "&to=" + to)
                .jsonPath();
        String one = "items.find { it.benefit == '" + checked.benefit + "' }.";
        assertEquals(everyError, rates.getInt(one + "everyErrorCounted.counted"));
        assertEquals(withTolerance, rates.getInt(one + "withTolerance.counted"));
    }

    private List<LoggedEvent> events(int number) {
        return EventLog.of("assurance.case.v1")
                .await(
                        number,
                        event -> checked.benefit.equals(
                                event.value().path("benefit").asText()));
    }

    /** Every row of the checks of the benefit, and of their findings and lines, as text. */
    private String recorded() {
        return sql.first("""
                        select concat(
                          (select string_agg(q::text, ';' order by q.id) from quality_check q where q.benefit = ?),
                          (select string_agg(l::text, ';' order by l.id) from error_line l
                            join quality_check q on q.id = l.check_id where q.benefit = ?),
                          (select string_agg(f::text, ';' order by f.check_id, f.place) from finding f
                            join quality_check q on q.id = f.check_id where q.benefit = ?))""", row -> row.getString(1), checked.benefit, checked.benefit, checked.benefit)
                .orElseThrow();
    }

    /** A descriptor and a cause of the test's own that were in use long ago. */
    private void words() {
        for (String kind : List.of("descriptors", "causes")) {
            Checked.json()
                    .body("""
                            {"vocabulary":"PILLARS","code":"%s","%s":"Wages %s","inForceFrom":"2010-01-01"}""".formatted(checked.descriptor, kind.equals("causes") ? "name" : "element", checked.own))
                    .post("/v1/" + kind)
                    .then()
                    .statusCode(201);
        }
    }

    private void check(String day, String amount) {
        String number = UUID.randomUUID().toString();
        String line = amount == null ? "" : """
                {"descriptor":"%1$s","cause":"%1$s","responsibleParties":["CLIENT"],"direction":"overpayment",
                 "amount":{"value":"%2$s","currency":"USD"},"effect":"incurred","correctedAtSource":false}""".formatted(checked.descriptor, amount);
        Checked.json()
                .body("""
                        {"caseReference":"CR-%1$s","determinationReference":"D-%1$s","benefit":"%2$s","tier":2,
                         "timing":"post-payment","decidedOn":"%3$s","checkedOn":"%3$s","disposition":"complete",
                         "minutes":20,"errorLines":[%4$s]}""".formatted(number, checked.benefit, day, line))
                .post("/v1/checks")
                .then()
                .statusCode(201);
    }

    private Response create(String body) {
        return Checked.json().header("If-None-Match", "*").body(body).put("/v1/tolerance-thresholds/" + code + "-2");
    }

    private String threshold(String amount, String currency, String from, String to) {
        return "{\"benefit\":\"" + checked.benefit + "\",\"amount\":" + amount + ",\"currency\":\"" + currency
                + "\",\"inForceFrom\":\"" + from + "\"" + (to == null ? "" : ",\"inForceTo\":\"" + to + "\"") + "}";
    }
}
