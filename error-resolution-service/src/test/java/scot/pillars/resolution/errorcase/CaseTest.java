package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventType;
import scot.pillars.resolution.FoundErrors;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.RealParts;

/** One application on real parts for all tests of error cases; a case is opened without the way over Kafka. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
abstract class CaseTest {
    static final String LIST = "/v1/error-cases";
    static final String ANNA = "C-000123";
    static final String BEN = "C-000456";

    @Inject
    ErrorFoundConsumer consumer;

    @Inject
    OpeningCases opening;

    /** Opens the cases of these errors; answers the newest case of the first one. */
    UUID opened(ErrorFound... errors) {
        opening.openOrJoin(Arrays.stream(errors)
                .map(consumer::referral)
                .flatMap(java.util.Optional::stream)
                .toList());
        return UUID.fromString(listed(errors[0].caseToken()).getString("items[-1].id"));
    }

    /** An open case with an overpayment of 26.70. */
    UUID opened() {
        return opened(new FoundErrors().overpayment("26.70"));
    }

    /** A case that Anna holds, at version 2. */
    UUID taken() {
        UUID id = opened();
        take(id, 1, ANNA).then().statusCode(200);
        return id;
    }

    JsonPath listed(UUID caseToken) {
        return given().queryParam("text", caseToken)
                .queryParam("sort", "opened")
                .get(LIST)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath read(UUID id) {
        return given().get(LIST + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    static Response take(UUID id, long version, String officer) {
        return change(version).body(by(officer)).post(LIST + "/" + id + "/take");
    }

    static String by(String officer) {
        return "{\"officer\":\"" + officer + "\"}";
    }

    static RequestSpecification change(long version) {
        return given().contentType(ContentType.JSON).header("If-Match", "\"" + version + "\"");
    }

    static EventLog events() {
        return EventLog.of(EventType.REFERRAL_OPENED.topic());
    }
}
