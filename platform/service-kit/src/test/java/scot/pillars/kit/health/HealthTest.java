package scot.pillars.kit.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HealthTest {

    @Test
    void readinessTellsHowTheEventPathStands() {
        given().when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("events"))
                .body("checks.find { it.name == 'events' }.data.outboxBacklog", notNullValue())
                .body("checks.find { it.name == 'events' }.data.deadLetters", notNullValue());
    }

    @Test
    void metricsAreInThePrometheusFormat() {
        given().when().get("/q/metrics").then().statusCode(200).body(containsString("pillars_outbox_backlog"));
    }

    @Test
    void requestsAreCountedByTheResourceThatAnswersAndMadeUpAddressesTogether() {
        String madeUp = UUID.randomUUID().toString();
        given().get("/v1/shelves").then().statusCode(200);
        given().get("/v1/" + madeUp).then().statusCode(404);

        given().get("/q/metrics")
                .then()
                .body(containsString("status=\"200\",uri=\"/v1/shelves\""))
                .body(containsString("status=\"404\",uri=\"/unanswered\""))
                .body(not(containsString(madeUp)))
                .body(not(containsString("status=\"200\",uri=\"/unanswered\"")));
    }
}
