package scot.pillars.assurance.guidance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.form.FormJson;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** The register of guidance: entries, versions, reviews, user tests, clarity and what its criteria show. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeepGuidanceTest {
    @Inject
    GuidanceRegister register;

    @Inject
    BusinessClock clock;

    private final String code =
            "G-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void _200_theShippedGuidanceIsThereWithTheCriteriaThatReferToIt() {
        given().get("/v1/guidance/G-RESIDENCE")
                .then()
                .statusCode(200)
                .body("origin", equalTo("shipped"))
                .body("versions[0].inForceFrom", equalTo("2026-04-01"))
                .body("citedBy.criterion", hasItems("SCP-1-03", "ADP-3-02"));
    }

    @Test
    void _201_createsAndAddsVersionsEachInForceFromItsDay() {
        create("2030-01-01").then().statusCode(201).header("ETag", "\"1\"");
        version("2026-05-01", "First").then().statusCode(201);
        version("2026-09-01", "Clearer").then().statusCode(201).body("versions", hasSize(2));

        assertTrue(register.inForce(code, LocalDate.of(2026, 4, 30)).isEmpty());
        assertEquals(
                1,
                register.inForce(code, LocalDate.of(2026, 8, 31)).orElseThrow().version());
        assertEquals(
                2,
                register.inForce(code, LocalDate.of(2026, 9, 1)).orElseThrow().version());
        version("2026-09-01", "Same day")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("after-version-before"));
    }

    @Test
    void _200_whatIsOverdueComesFirst() {
        create("2020-01-01");

        given().get("/v1/guidance?limit=1000")
                .then()
                .statusCode(200)
                .body("items[0].overdue", equalTo(true))
                .body("items[-1].overdue", equalTo(false));
        given().get("/v1/guidance?overdue=true&text=" + code.toLowerCase(Locale.ROOT))
                .then()
                .body("items.code", equalTo(List.of(code)));
        given().accept("text/csv").get("/v1/guidance?text=" + code).then().body(containsString(code + ",Residence"));
    }

    @Test
    void _412_twoWhoChangeAnEntryDoNotOverwriteEachOther() {
        create("2030-01-01");
        change("\"1\"").then().statusCode(200).header("ETag", "\"2\"");

        change("\"1\"").then().statusCode(412);
        given().contentType("application/json")
                .body(entry("2030-01-01"))
                .put("/v1/guidance/" + code)
                .then()
                .statusCode(428);
    }

    @Test
    void _201_aRoundOfUserTestsIsKeptWithItsVersion() {
        create("2030-01-01");
        version("2026-05-01", "First");

        test(1, "Four of six found it").then().statusCode(201).body("userTests[0].participants", equalTo(6));
        test(9, "Four").then().statusCode(422).body("errors[0].rule", equalTo("version-known"));
        test(1, "Ask AB123456C").then().statusCode(422).body("errors[0].rule", equalTo("no-identifiers"));
    }

    @Test
    void _204_wasThisClear_countsTheLastAnswerOfEachChecker() {
        create("2030-01-01");
        version("2026-05-01", "First");

        answer("C-1", true).then().statusCode(204);
        answer("C-2", true).then().statusCode(204);
        answer("C-2", false).then().statusCode(204);

        given().get("/v1/guidance/" + code)
                .then()
                .body("versions[0].clear", equalTo(1))
                .body("versions[0].unclear", equalTo(1));
        given().contentType("application/json")
                .body("{\"clear\":true}")
                .put("/v1/guidance/" + code + "/versions/7/clarity")
                .then()
                .statusCode(404);
    }

    @Test
    void _200_errorRatesOfItsCriteriaBeforeAndAfterAVersion() {
        create("2030-01-01");
        version("2026-05-01", "First");
        version(clock.today().plusDays(1).toString(), "Second");
        FormJson form = new FormJson();
        form.published(form.draft(form.criterion(1, "1", true, ",\"guidance\":\"" + code + "\"")), clock.today());
        check(form, "met");
        check(form, "not-met");
        check(form, "insufficient-evidence");

        // Wilson at 95 % for 1 of 2: 0.0945 to 0.9055
        given().get("/v1/guidance/" + code + "/error-rates")
                .then()
                .statusCode(200)
                .body("version", equalTo(java.util.Arrays.asList(null, 1, 2)))
                .body("n", equalTo(List.of(0, 2, 0)))
                .body("[1].notMet", equalTo(1))
                .body("[1].share.toDouble()", closeTo(0.5, 1e-9))
                .body("[1].low.toDouble()", closeTo(0.0945, 1e-4))
                .body("[1].high.toDouble()", closeTo(0.9055, 1e-4));
    }

    @Test
    void _422_aCriterionRefersToGuidanceThatTheRegisterHolds() {
        FormJson form = new FormJson();

        form.create(form.draft(form.criterion(1, "1", true, ",\"guidance\":\"" + code + "\"")))
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("guidance-known"));
    }

    private static void check(FormJson form, String result) {
        given().contentType("application/json")
                .body("""
                        {"caseReference":"CR-%1$s","benefit":"%2$s","tier":1,"timing":"post-payment","checkedOn":"%5$s",
                         "disposition":"complete","form":{"code":"%1$s","version":1},
                         "findings":[{"criterion":"%3$s","result":"%4$s"}]}""".formatted(form.code, form.benefit, form.code + "-01", result, new BusinessClock().today()))
                .post("/v1/checks")
                .then()
                .statusCode(201);
    }

    private Response create(String reviewOn) {
        return json().header("If-None-Match", "*").body(entry(reviewOn)).put("/v1/guidance/" + code);
    }

    private Response change(String etag) {
        return json().header("If-Match", etag).body(entry("2031-01-01")).put("/v1/guidance/" + code);
    }

    private static String entry(String reviewOn) {
        return """
                {"title":"Residence","owner":"Child payments","link":"https://guidance.example/x","reviewOn":"%s"}""".formatted(reviewOn);
    }

    private Response version(String from, String summary) {
        return json().body("{\"inForceFrom\":\"" + from + "\",\"summary\":\"" + summary + "\"}")
                .post("/v1/guidance/" + code + "/versions");
    }

    private Response test(int version, String findings) {
        return json().body("""
                        {"version":%d,"testedOn":"2026-06-01","participants":6,"findings":"%s"}""".formatted(version, findings)).post("/v1/guidance/" + code + "/user-tests");
    }

    private Response answer(String who, boolean clear) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("quality-checker")
                                        .with("colleague", who)
                                        .signed())
                .contentType("application/json")
                .body("{\"clear\":" + clear + "}")
                .put("/v1/guidance/" + code + "/versions/1/clarity");
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }
}
