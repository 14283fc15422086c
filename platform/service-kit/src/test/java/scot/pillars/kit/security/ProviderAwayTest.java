package scot.pillars.kit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.http.Problem;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.SignedInRequests;
import scot.pillars.testing.Tokens;

/** The service starts and answers while its sign-in provider does not. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ProviderAwayTest.Away.class)
class ProviderAwayTest {
    private static final String GUARDED = "/v1/guarded-shelves";

    /** A provider at a port where nobody listens. */
    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.api.auth-server-url", "http://127.0.0.1:1/away",
                    "quarkus.oidc.web.auth-server-url", "http://127.0.0.1:1/away");
        }
    }

    @Test
    void aBrowserThatMustSignInGetsAPageThatSaysSo() {
        given().header("Authorization", SignedInRequests.NOBODY)
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/imports")
                .then()
                .statusCode(503)
                .contentType(containsString("text/html"))
                .body(containsString("Signing in is not possible"));
    }

    @Test
    void aProgramWhoseTokenCannotBeCheckedIsToldToTryAgain() {
        given().header("Authorization", "Bearer " + Tokens.of("visitor").signed())
                .get(GUARDED)
                .then()
                .statusCode(503)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", "2");
    }

    @Test
    void readinessStaysUpAndSaysThatTheProviderIsAway() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'sign-in' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'sign-in' }.data.provider", equalTo("away"));
    }
}
