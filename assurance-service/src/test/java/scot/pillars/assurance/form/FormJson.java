package scot.pillars.assurance.form;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import scot.pillars.testing.Tokens;

/** A benefit of a test's own with its check form, as callers send it. */
public final class FormJson {
    public final String benefit =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    /** The form's code; its criteria are code-01 and so on. */
    public final String code = benefit + "-1";

    /** Registers the benefit where it is not yet. */
    public FormJson benefit() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"name\":\"Test\",\"currency\":\"GBP\",\"paid\":\"monthly\",\"inForceFrom\":\"2018-09-01\"}")
                .put("/v1/benefits/" + benefit);
        return this;
    }

    /** A criterion that may be not applicable; more holds further members, with a comma first. */
    public String criterion(int number, String weight, boolean critical, String more) {
        return """
                {"code":"%s-%02d","question":"Question %d?","standard":"It is so","risk":"It goes wrong","weight":%s,
                 "critical":%s%s}""".formatted(code, number, number, weight, critical, more);
    }

    public String draft(String... criteria) {
        return """
                {"benefit":"%s","tier":1,"title":"Operational check","criteria":[%s]}""".formatted(benefit, String.join(",", criteria));
    }

    /** The two criteria of most tests: a critical one and one that may be not applicable and wants a comment. */
    public String plain() {
        return draft(
                criterion(1, "3", true, ""),
                criterion(2, "1", false, ",\"mayBeNotApplicable\":true,\"commentOnFail\":true"));
    }

    public Response create(String draft) {
        benefit();
        return editor().header("If-None-Match", "*").body(draft).put("/v1/check-forms/" + code + "/draft");
    }

    public Response replace(String draft, String etag) {
        return editor().header("If-Match", etag).body(draft).put("/v1/check-forms/" + code + "/draft");
    }

    public Response publish(LocalDate from, String etag) {
        return publisher()
                .header("If-Match", etag)
                .body("{\"inForceFrom\":\"" + from + "\"}")
                .post("/v1/check-forms/" + code + "/draft/publication");
    }

    /** Keeps and publishes a version that is in force from a day. */
    public void published(String draft, LocalDate from) {
        create(draft).then().statusCode(201);
        publish(from, "\"1\"").then().statusCode(200);
    }

    public Response retire(int version, String body) {
        return publisher().body(body).post("/v1/check-forms/" + code + "/versions/" + version + "/retirement");
    }

    public RequestSpecification editor() {
        return given().auth()
                .oauth2(Tokens.of("quality-lead").with("colleague", "C-EDITOR").signed())
                .contentType("application/json");
    }

    public RequestSpecification publisher() {
        return given().auth()
                .oauth2(Tokens.of("quality-lead")
                        .with("colleague", "C-PUBLISHER")
                        .signed())
                .contentType("application/json");
    }
}
