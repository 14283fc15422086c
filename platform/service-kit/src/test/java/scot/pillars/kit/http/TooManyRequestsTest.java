package scot.pillars.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(TooManyRequestsTest.Few.class)
class TooManyRequestsTest {
    private static final String GUARDED = "/v1/guarded-shelves";

    /** A client may ask twice at once, and then once a second. */
    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pillars.rate-limit.client.per-second", "1", "pillars.rate-limit.client.burst", "2");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain_andOthersGoOn() {
        String busy = "Bearer " + Tokens.of("visitor").with("jti", "busy").signed();
        Response refused = IntStream.range(0, 20)
                .mapToObj(ask -> given().header("Authorization", busy).get(GUARDED))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertEquals(Problem.MEDIA_TYPE, refused.contentType());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) >= 1);
        refused.then().body("type", equalTo("urn:pillars:problem:too-many-requests"));
        String other = "Bearer " + Tokens.of("visitor").with("jti", "other").signed();
        given().header("Authorization", other).get(GUARDED).then().statusCode(200);
    }

    @Test
    void healthIsNeverRefused() {
        String busy = "Bearer " + Tokens.of("visitor").with("jti", "health").signed();
        IntStream.range(0, 20)
                .forEach(ask -> given().header("Authorization", busy)
                        .get("/q/health/live")
                        .then()
                        .statusCode(200));
    }
}
