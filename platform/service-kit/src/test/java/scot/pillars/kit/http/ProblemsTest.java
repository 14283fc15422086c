package scot.pillars.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProblemsTest {
    @TestHTTPResource
    URI root;

    @ParameterizedTest(name = "400 {1} {2}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`name`: 1}|name|type",
                "{`name`:`a`,`colour`:`green`}|colour|format",
                "{`name`:`a`,`builtOn`:`2025-02-30`}|builtOn|format",
                "{`name`:`a`,`builtOn`:20250301}|builtOn|format",
                "{`name`:`a`,`boards`:`three`}|boards|type",
                "{`name`:`a`,`boards`:NaN}|boards|json",
                "{`name`:`a`,`boards`:1.5}|boards|format",
                "{`name`:`a`,`price`:{`value`:12.5,`currency`:`GBP`}}|price.value|type",
                "{`name`:`a`,`price`:{`value`:`NaN`,`currency`:`GBP`}}|price.value|format",
                "{`name`:`a`,`price`:{`value`:`99999999999`,`currency`:`GBP`}}|price.value|format",
                "{`name`:`a`,`price`:{`value`:`1.00`,`currency`:`pound`}}|price|value",
                "{`name`:`a`,`length`:3}|length|unknown-property",
                "{`name`:`a`,`books`:[{`title`:`x`},{`pages`:1}]}|books[1].pages|unknown-property",
                "{`name`:`a`,`books`:[{`title`:`x`},{}]}|books[1].title|not-null",
                "{`name`:`a`,`name`:`b`}|name|json",
                "{`name`:`a\\u0000`}|name|format",
                "{`boards`:1}|name|not-null",
                "{`name`:`a`|name|json",
                "[]|body|type",
                "{}x|body|json",
            })
    void answers400NamingFieldAndRule(String body, String field, String rule) {
        problem(
                        given().contentType("application/json")
                                .body(body.replace('`', '"'))
                                .when()
                                .post("/v1/shelves")
                                .then(),
                        400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule))
                .body("errors[0].message", not(containsString("scot.pillars")))
                .body("errors[0].message", not(containsString("jackson")));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", startsWith("urn:pillars:problem:"))
                .body("correlationId", matchesPattern("[A-Za-z0-9._-]{1,64}"));
    }

    @Test
    void answers400ToDeepJson() {
        String deep = "{\"name\":" + "[".repeat(60) + "]".repeat(60) + "}";
        problem(
                given().contentType("application/json")
                        .body("{\"books\":" + deep + "}")
                        .when()
                        .post("/v1/shelves")
                        .then(),
                400);
        problem(
                given().contentType("application/json")
                        .body("[".repeat(9_000))
                        .when()
                        .post("/v1/shelves")
                        .then(),
                400);
    }

    @Test
    void answers400ToAnEmptyBody() {
        problem(
                        given().contentType("application/json")
                                .when()
                                .post("/v1/shelves")
                                .then(),
                        400)
                .body("errors.rule", hasItem("not-null"))
                .body("errors.message", hasItem("Must be filled in"));
    }

    @ParameterizedTest(name = "400 {1}: {0}")
    @CsvSource({
        "colour=green, colour",
        "from=yesterday, from",
        "boards=many, boards",
        "limit=0, limit",
        "limit=x, limit",
        "after=xyz, after",
        "after=MTp4, after",
        "format=xml, format",
    })
    void answers400NamingTheParameter(String query, String parameter) {
        problem(
                        given().urlEncodingEnabled(false)
                                .when()
                                .get("/v1/shelves?" + query)
                                .then(),
                        400)
                .body("errors[0].field", equalTo(parameter));
    }

    @Test
    void answers400ToAnIdThatIsNone() {
        problem(
                        given().contentType("application/json")
                                .body("{}")
                                .when()
                                .put("/v1/shelves/17")
                                .then(),
                        400)
                .body("errors[0].field", equalTo("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/nothing", "/", "/assets/none.css", "/v1/shelves/1/2/3"})
    void answers404ToUnknownAddresses(String path) {
        problem(given().when().get(path).then(), 404).body("instance", equalTo("/kit" + path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/shelves/%00",
                "/v1/shelves/%zz",
                "/v1/%",
                "/v1/shelves?after=%00",
                "/v1/shelves?limit=%zz",
                "/v1/shelves?limit=%",
                "/%c0%af",
                "/..%2f..%2f",
                "/../../etc/passwd",
                "/v1/shelves;x=1/%3B%5C",
                "//",
            })
    void answersHostileAddressesWithoutFailing(String path) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            String request = "GET /kit" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.matches("(?s)HTTP/1.1 (200|4..) .*"), answer);
        }
    }

    @Test
    void answers405() {
        problem(given().when().delete("/v1/shelves").then(), 405);
    }

    @Test
    void answers406() {
        problem(given().accept("image/png").when().get("/v1/shelves").then(), 406);
    }

    @Test
    void answers415() {
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .when()
                        .post("/v1/shelves")
                        .then(),
                415);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "unique, 409, already-exists",
        "lock, 409, changed-meanwhile",
        "value, 422, value-refused",
        "away, 503, unavailable",
        "rule, 422, rule-refused",
        "missing, 404, not-found",
        "otherwise, 500, unexpected"
    })
    void answersWithoutTellingInternals(String how, int status, String type) {
        problem(given().when().get("/v1/shelves/broken/" + how).then(), status)
                .body("type", equalTo("urn:pillars:problem:" + type))
                .body(not(containsString("secret")));
    }

    @Test
    void answersABrowserWithAPage() {
        given().accept("text/html,application/xhtml+xml")
                .when()
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"));
        given().accept("text/html,*/*;q=0.8")
                .when()
                .get("/v1/shelves/broken/x")
                .then()
                .statusCode(500)
                .contentType(startsWith("text/html"));
    }

    @Test
    void keepsTheCallersCorrelationId() {
        given().header("X-Correlation-Id", "abc-1")
                .when()
                .get("/v1/nothing")
                .then()
                .header("X-Correlation-Id", "abc-1")
                .body("correlationId", equalTo("abc-1"));
        given().header("X-Correlation-Id", "a b\"c")
                .when()
                .get("/v1/nothing")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }
}
