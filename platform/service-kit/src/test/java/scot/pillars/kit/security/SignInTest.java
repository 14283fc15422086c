package scot.pillars.kit.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Problem;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.SignedInRequests;
import scot.pillars.testing.TestEvents;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SignInTest {
    @Inject
    KnownTokens known;

    @Inject
    SignOuts signOuts;

    @Inject
    Sql sql;

    private static final String GUARDED = "/v1/guarded-shelves";

    @Test
    void aProgramWithoutATokenIsToldToSignIn() {
        given().header("Authorization", SignedInRequests.NOBODY)
                .get(GUARDED)
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("urn:pillars:problem:unauthorised"));
    }

    @Test
    void aRefusedCallIsCountedUnderTheTemplateOfItsAddress() {
        String place = UUID.randomUUID().toString();

        given().header("Authorization", SignedInRequests.NOBODY)
                .get(GUARDED + "/" + place)
                .then()
                .statusCode(401);

        given().get("/q/metrics")
                .then()
                .body(containsString("/v1/guarded-shelves/{place}\""))
                .body(not(containsString(place)));
    }

    @Test
    void aBrowserWithoutASessionIsSentToTheProviderWithPkce() {
        given().header("Authorization", SignedInRequests.NOBODY)
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/imports")
                .then()
                .statusCode(302)
                .header("Location", containsString("code_challenge_method=S256"))
                .header("Location", containsString("redirect_uri="))
                .header("Location", containsString("%2Fkit%2Fsigned-in"));
    }

    @Test
    void aRoleGivesItsAbilitiesAndNoOthers() {
        String visitor = bearer(Tokens.of("visitor"));

        given().header("Authorization", visitor).get(GUARDED).then().statusCode(200);
        given().header("Authorization", visitor)
                .post(GUARDED)
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:pillars:problem:forbidden"));
    }

    @Test
    void aCallingSystemMayWhatItsScopesSay() {
        String system = bearer(Tokens.of("system/shelves"));
        String scopeless = bearer(Tokens.of("system/shelves").with("scope", "other"));

        given().header("Authorization", system)
                .post(GUARDED)
                .then()
                .statusCode(200)
                .body(equalTo("system:client-of-tests"));
        given().header("Authorization", scopeless).get(GUARDED).then().statusCode(403);
    }

    @Test
    void aScopeGivesNothingToAPerson() {
        given().header("Authorization", bearer(Tokens.of("stranger").with("scope", "shelves")))
                .get(GUARDED)
                .then()
                .statusCode(403);
    }

    @Test
    void aScopeGivesWhatItsLineOfTheTableGivesAndNotTheAbilityOfItsName() {
        String byLine = bearer(Tokens.of("system/shelves"));
        String byName = bearer(Tokens.of("system/build-shelves"));

        given().header("Authorization", byLine).post(GUARDED).then().statusCode(200);
        given().header("Authorization", byName).post(GUARDED).then().statusCode(403);
        given().header("Authorization", byName).post(GUARDED).then().statusCode(403);
    }

    @Test
    void aColleagueIsKnownByTheirNumber() {
        given().header("Authorization", bearer(Tokens.of("visitor").with("colleague", "C0815")))
                .get(GUARDED)
                .then()
                .body(equalTo("C0815"));
    }

    @Test
    void anOperationThatDoesNotSayWhoMayCallIsClosed() {
        given().get("/v1/forgotten-shelves").then().statusCode(403);
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(Tokens.of("visitor")
                .with("exp", Instant.now().minusSeconds(60).getEpochSecond())
                .signed());
    }

    @Test
    void aTokenFoundGoodNeedNotBeCheckedForAWhile() {
        String token = Tokens.of("visitor").signed();

        given().header("Authorization", "Bearer " + token).get(GUARDED).then().statusCode(200);

        assertTrue(known.knows(token));
        given().header("Authorization", "Bearer " + token).get(GUARDED).then().statusCode(200);
    }

    @Test
    void aTokenFoundBadIsNotKnown() {
        String token = Tokens.of("visitor").with("aud", "another-suite").signed();

        refused(token);

        assertFalse(known.knows(token));
    }

    @Test
    void aTokenThatWasGoodAMomentAgoIsRefusedOnceItHasExpired() {
        String token = bearer(
                Tokens.of("visitor").with("exp", Instant.now().plusSeconds(3).getEpochSecond()));
        given().header("Authorization", token).get(GUARDED).then().statusCode(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> given().header("Authorization", token).get(GUARDED).statusCode() == 401);
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        refused(Tokens.of("visitor").with("aud", "another-suite").signed());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(Tokens.of("visitor").with("iss", "http://127.0.0.1:1/other").signed());
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String head = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        refused(head + "." + Tokens.of("visitor").signed().split("\\.")[1] + ".");
    }

    @Test
    void aTokenChangedAfterItWasSignedIsRefused() {
        List<String> visitor = List.of(Tokens.of("visitor").signed().split("\\."));
        List<String> librarian = List.of(Tokens.of("librarian").signed().split("\\."));
        refused(visitor.get(0) + "." + librarian.get(1) + "." + visitor.get(2));
    }

    @Test
    void somethingThatIsNoTokenIsRefused() {
        refused("not-a-token");
        refused("a.b.c");
    }

    @Test
    void aSessionCookieOfAStrangerOpensNothing() {
        given().header("Authorization", SignedInRequests.NOBODY)
                .cookie("q_session_web", "forged")
                .redirects()
                .follow(false)
                .get(GUARDED)
                .then()
                .statusCode(302);
    }

    @Test
    void aSessionCookieChangesNothingThroughTheApi() {
        given().header("Authorization", SignedInRequests.NOBODY)
                .cookie("q_session_web", "whatever")
                .contentType(ContentType.JSON)
                .post(GUARDED)
                .then()
                .statusCode(401);
    }

    @Test
    void aSessionThatWasEndedOnAnyInstanceIsRefusedHereWithinSeconds() {
        String ended = UUID.randomUUID().toString();
        String going = bearer(Tokens.of("visitor").with("sid", UUID.randomUUID().toString()));
        String token = bearer(Tokens.of("visitor").with("sid", ended));
        given().header("Authorization", token).get(GUARDED).then().statusCode(200);

        try (TestEvents otherInstance = TestEvents.to(SignOuts.TOPIC).createTopic(1)) {
            otherInstance.send("signed-out.v1", SignOuts.digest(ended), "{}");
        }

        await().atMost(Duration.ofSeconds(5))
                .until(() -> given().header("Authorization", token).get(GUARDED).statusCode() == 401);
        given().header("Authorization", going).get(GUARDED).then().statusCode(200);
    }

    @Test
    void endingASessionTellsTheOtherInstancesWithoutSayingWhose() {
        String session = UUID.randomUUID().toString();
        signOuts.end(session);
        List<String> told = sql.list(
                "select payload from outbox where topic = ? and key = ?",
                row -> row.getString("payload"),
                SignOuts.TOPIC,
                SignOuts.digest(session));
        assertEquals(List.of("{}"), told);
        given().header("Authorization", bearer(Tokens.of("visitor").with("sid", session)))
                .get(GUARDED)
                .then()
                .statusCode(401);
    }

    private static void refused(String token) {
        given().header("Authorization", "Bearer " + token).get(GUARDED).then().statusCode(401);
    }

    private static String bearer(Tokens token) {
        return "Bearer " + token.signed();
    }
}
