package scot.pillars.assurance.level;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import scot.pillars.testing.Tokens;

/** A benefit, a team and a descriptor of a test's own, with colleagues, and the checks it wants to have known. */
public final class Checked {
    public final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    public final String benefit = "B" + own;
    public final String team = "T-" + own;
    public final String descriptor = "E-" + own;
    public final String leader = "C-L-" + own;

    /** Registers them; colleague(0) to colleague(2) are led by the leader. */
    public Checked create() {
        put(
                "/v1/benefits/" + benefit,
                "{\"name\":\"Benefit " + own + "\",\"currency\":\"GBP\",\"inForceFrom\":\"2018-10-01\"}");
        put("/v1/units/team/" + team, "{\"name\":\"Team " + own + "\"}");
        json().body("""
                        {"vocabulary":"PILLARS","code":"%s","element":"Element %s","nature":"Nature",
                         "inForceFrom":"2018-10-01"}""".formatted(descriptor, own))
                .post("/v1/descriptors")
                .then()
                .statusCode(201);
        put("/v1/colleagues/" + leader, posting(null));
        for (int place = 0; place < 3; place++) {
            put("/v1/colleagues/" + colleague(place), posting(leader));
        }
        return this;
    }

    public String colleague(int place) {
        return "C-" + place + "-" + own;
    }

    /** So many checks of the colleague's decisions on a day, all of them right. */
    public void right(int count, int colleague, String day) {
        for (int place = 0; place < count; place++) {
            check(colleague, day, "");
        }
    }

    /** So many checks with an overpayment by the test's own descriptor. */
    public void wrong(int count, int colleague, String day) {
        for (int place = 0; place < count; place++) {
            check(colleague, day, """
                    {"criterion":"X-03","descriptor":"%s","cause":"GUIDANCE","responsibleParties":["SSS"],
                     "direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},"effect":"incurred",
                     "occurredOn":"%s","correctedAtSource":false}""".formatted(descriptor, day));
        }
    }

    /** A request of somebody with this role and number. */
    public static RequestSpecification as(String role, String number) {
        return json().header(
                        "Authorization",
                        "Bearer " + Tokens.of(role).with("colleague", number).signed());
    }

    public static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** Creates what is not there yet. */
    public static Response put(String path, String body) {
        Response answer = json().header("If-None-Match", "*").body(body).put(path);
        answer.then().statusCode(201);
        return answer;
    }

    /** The report of an import of this file. */
    public static JsonPath upload(String kind, String query, String file) {
        String id = given().contentType("text/csv")
                .body(file)
                .post("/v1/imports/" + kind + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .until(() -> given().get("/v1/imports/" + id)
                        .jsonPath()
                        .getString("state")
                        .matches("completed|failed"));
        return given().get("/v1/imports/" + id).jsonPath();
    }

    private void check(int colleague, String day, String lines) {
        String number = UUID.randomUUID().toString();
        json().body("""
                        {"caseReference":"CR-%s","determinationReference":"D-%s","benefit":"%s","team":"%s",
                         "colleague":"%s","tier":1,"timing":"post-payment","decidedOn":"%s","checkedOn":"%s",
                         "disposition":"complete","minutes":20,
                         "findings":[{"criterion":"X-03","result":"%s","critical":true}],"errorLines":[%s]}""".formatted(
                                number,
                                number,
                                benefit,
                                team,
                                colleague(colleague),
                                day,
                                day,
                                lines.isEmpty() ? "met" : "not-met",
                                lines))
                .post("/v1/checks")
                .then()
                .statusCode(201);
    }

    private String posting(String manager) {
        return "{\"name\":\"Name\",\"postings\":[{\"inForceFrom\":\"2018-10-01\",\"team\":\"" + team + "\""
                + (manager == null ? "" : ",\"lineManager\":\"" + manager + "\"") + "}]}";
    }
}
