package scot.pillars.kit.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OriginTest {
    @Test
    void noPageOfAnotherOriginMayReadAnAnswer() {
        for (String path : List.of("/v1/guarded-shelves", "/imports")) {
            Response preflight = given().header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "Authorization")
                    .options(path);
            Response simple = given().header("Origin", "https://evil.example").get(path);
            for (Response answer : List.of(preflight, simple)) {
                assertTrue(
                        answer.headers().asList().stream()
                                .noneMatch(
                                        header -> header.getName().toLowerCase().startsWith("access-control-")),
                        path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/%2F/evil.example/..//evil.example",
                "javascript:alert(1)",
                "/a\r\nLocation: https://evil.example",
                "/@evil.example",
                " //evil.example",
                ""
            })
    void signInNeverLeadsElsewhere(String to) {
        Response answer = given().redirects().follow(false).queryParam("to", to).get("/sign-in");
        URI location = URI.create(answer.header("Location"));
        assertEquals(303, answer.statusCode());
        assertTrue(location.getHost() == null || location.getHost().equals("localhost"), location.toString());
        assertTrue(List.of("/", "/kit/").contains(location.getPath()), location.toString());
    }
}
