package scot.pillars.assurance.feedback;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import scot.pillars.testing.Tokens;

/** People and a benefit of their own: a leader's colleague decides, a checker checks, somebody else has no part in it. */
public final class CheckedWork {
    public final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    public final String benefit = "B" + own;
    public final String team = "T-" + own;
    public final String leader = "C-L-" + own;
    public final String maker = "C-M-" + own;
    public final String checker = "C-K-" + own;
    public final String other = "C-O-" + own;
    public final String reviewer = "C-R-" + own;

    public CheckedWork create() {
        put("/v1/benefits/" + benefit, "{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2021-01-01\"}");
        put("/v1/units/team/" + team, "{\"name\":\"Team\"}");
        put("/v1/colleagues/" + leader, colleague(null, ""));
        put("/v1/colleagues/" + maker, colleague(leader, ""));
        put("/v1/colleagues/" + checker, colleague(null, ""));
        put("/v1/colleagues/" + other, colleague(null, ""));
        put("/v1/colleagues/" + reviewer, colleague(null, ""));
        return this;
    }

    /** The maker again, with leave. */
    public void onLeave(LocalDate first, LocalDate last) {
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(colleague(leader, ",\"leave\":[{\"firstDay\":\"%s\",\"lastDay\":\"%s\"}]".formatted(first, last)))
                .put("/v1/colleagues/" + maker)
                .then()
                .statusCode(200);
    }

    public static RequestSpecification as(String colleague, String... roles) {
        return given().contentType("application/json")
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of(roles).with("colleague", colleague).signed());
    }

    public RequestSpecification asMaker() {
        return as(maker, "decision-maker");
    }

    public RequestSpecification asLeader() {
        return as(leader, "team-leader");
    }

    public RequestSpecification asChecker() {
        return as(checker, "quality-checker");
    }

    public RequestSpecification asLead() {
        return as(other, "quality-lead");
    }

    /** A check without an error; its id. */
    public String right(LocalDate checkedOn) {
        return record(checkedOn, "met", "");
    }

    /** A check with an overpayment; its id. */
    public String wrong(LocalDate checkedOn) {
        return record(checkedOn, "not-met", """
                {"criterion":"X-1-02","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
                 "direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},"effect":"incurred",
                 "periodFrom":"2025-04-07","periodTo":"2025-05-04","correctedAtSource":false}""");
    }

    public String record(LocalDate checkedOn, String second, String lines) {
        String reference = UUID.randomUUID().toString();
        Response answer = asChecker()
                .body("""
                {"caseReference":"CR-%s","determinationReference":"D-%s","benefit":"%s","area":"Dundee City","team":"%s",
                 "colleague":"%s","tier":1,"timing":"post-payment","decidedOn":"%s","checkedOn":"%s",
                 "disposition":"complete","minutes":25,
                 "findings":[{"criterion":"X-1-01","result":"met","critical":true},
                             {"criterion":"X-1-02","result":"%s","critical":true}],
                 "errorLines":[%s]}""".formatted(
                        reference, reference, benefit, team, maker, checkedOn.minusDays(3), checkedOn, second, lines))
                .post("/v1/checks");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /** Lets the maker see the result. */
    public void release(String check) {
        asChecker().body("{}").post("/v1/feedback/" + check + "/release").then().statusCode(200);
    }

    private String colleague(String manager, String more) {
        return """
                {"name":"Name","postings":[{"inForceFrom":"2025-01-01","team":"%s"%s}]%s}""".formatted(team, manager == null ? "" : ",\"lineManager\":\"" + manager + "\"", more);
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
