package scot.pillars.assurance.people;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;

/** A line of three in a team of their own: head leads leader leads maker since 1 April 2025. */
final class Register {
    final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    final String team = "T-" + own;
    final String head = "C-H-" + own;
    final String leader = "C-L-" + own;
    final String maker = "C-M-" + own;

    Register create() {
        keepUnit("team", team, "Team " + own).then().statusCode(201);
        keep(head, posting("2025-04-01", null)).then().statusCode(201);
        keep(leader, posting("2025-04-01", head)).then().statusCode(201);
        keep(maker, posting("2025-04-01", leader)).then().statusCode(201);
        return this;
    }

    String posting(String from, String manager) {
        return "{\"inForceFrom\":\"" + from + "\",\"team\":\"" + team + "\""
                + (manager == null ? "" : ",\"lineManager\":\"" + manager + "\"") + "}";
    }

    Response keep(String number, String... postings) {
        return put(number, "If-None-Match", "*", body(number, postings));
    }

    Response change(String number, int version, String... postings) {
        return put(number, "If-Match", "\"" + version + "\"", body(number, postings));
    }

    static Response put(String number, String condition, String value, String body) {
        return given().contentType("application/json")
                .header(condition, value)
                .body(body)
                .put("/v1/colleagues/" + number);
    }

    static Response keepUnit(String kind, String code, String name) {
        return given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"" + name + "\"}")
                .put("/v1/units/" + kind + "/" + code);
    }

    static String body(String number, String... postings) {
        return "{\"name\":\"Name of " + number + "\",\"postings\":[" + String.join(",", postings) + "]}";
    }
}
