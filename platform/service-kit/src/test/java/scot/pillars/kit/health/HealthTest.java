package scot.pillars.kit.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
}
