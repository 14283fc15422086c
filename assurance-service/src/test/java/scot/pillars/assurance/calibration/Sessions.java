package scot.pillars.assurance.calibration;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scot.pillars.testing.Tokens;

/** A benefit of its own with a lead and scorers who are trained for it. */
final class Sessions {
    final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    final String benefit = "B" + own;
    final String lead = "C-Q-" + own;
    final String one = scorer(1);
    final String two = scorer(2);
    final String three = scorer(3);

    Sessions create(int scorers) {
        put("/v1/benefits/" + benefit, "{\"name\":\"Benefit\",\"currency\":\"GBP\",\"inForceFrom\":\"2021-01-01\"}");
        put("/v1/units/team/T-" + own, "{\"name\":\"Team\"}");
        colleague(lead);
        IntStream.rangeClosed(1, scorers).forEach(number -> colleague(scorer(number)));
        return this;
    }

    String scorer(int number) {
        return "C-" + number + "-" + own;
    }

    /** Scenarios one after the other, one criterion with this scale, the first scorers. */
    String plan(int cases, int scorers, String scale) {
        return """
                {"title":"Residence evidence","benefit":"%s","heldOn":"2026-11-20",
                 "criteria":[{"code":"X-%s","question":"Is the evidence in date?","scale":%s}],
                 "cases":[%s],"participants":[%s]}""".formatted(
                        benefit,
                        own,
                        scale,
                        IntStream.rangeClosed(1, cases)
                                .mapToObj(place -> "{\"scenario\":\"Scenario " + place + "\"}")
                                .collect(Collectors.joining(",")),
                        IntStream.rangeClosed(1, scorers)
                                .mapToObj(number -> "\"" + scorer(number) + "\"")
                                .collect(Collectors.joining(",")));
    }

    String planned(String plan) {
        return leading()
                .body(plan)
                .post("/v1/calibration-sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String opened(String plan) {
        String id = planned(plan);
        lead(id, 1, "opening").then().statusCode(200);
        return id;
    }

    /** A step of who leads. */
    Response lead(String id, int version, String step) {
        return leading().header("If-Match", "\"" + version + "\"").post("/v1/calibration-sessions/" + id + "/" + step);
    }

    Response lead(String id, int version, String step, String body) {
        return leading()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/calibration-sessions/" + id + "/" + step);
    }

    /** Answers to the one criterion, case by case. */
    String answers(List<String> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(place -> "{\"case\":%d,\"criterion\":\"X-%s\",\"answer\":\"%s\"}"
                        .formatted(place + 1, own, answers.get(place)))
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }

    Response keep(String scorer, String id, int version, String body) {
        return as(scorer, "quality-checker")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/calibration-sessions/" + id + "/my-scores");
    }

    Response submit(String scorer, String id, int version) {
        return as(scorer, "quality-checker")
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/calibration-sessions/" + id + "/my-scores/submission");
    }

    void score(String scorer, String id, List<String> answers) {
        keep(scorer, id, 1, answers(answers)).then().statusCode(200);
        submit(scorer, id, 2).then().statusCode(200);
    }

    RequestSpecification leading() {
        return as(lead, "quality-lead");
    }

    static RequestSpecification as(String colleague, String... roles) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of(roles).with("colleague", colleague).signed())
                .contentType("application/json");
    }

    void colleague(String number) {
        put("/v1/colleagues/" + number, """
                {"name":"Name","postings":[{"inForceFrom":"2025-04-01","team":"T-%s"}],
                 "skills":[{"skill":"%s","inForceFrom":"2025-04-01"}]}""".formatted(own, benefit));
    }

    static void put(String path, String body) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(201);
    }
}
