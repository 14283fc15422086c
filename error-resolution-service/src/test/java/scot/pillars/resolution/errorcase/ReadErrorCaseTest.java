package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadErrorCaseTest extends CaseTest {

    @Test
    void _200_with_referrals_timeline_and_etag() {
        UUID id = opened();

        given().get(LIST + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("open"))
                .body("officer", nullValue())
                .body("ageDays", equalTo(0))
                .body("establishedOver", nullValue())
                .body("referrals[0].source", equalTo("check-finding"))
                .body("referrals[0].openedTheCase", equalTo(true))
                .body("referrals[0].amountFound.value", equalTo("26.70"))
                .body("referrals[0].foundPeriod.value", equalTo("2025-06"));
    }

    @Test
    void _400_when_the_id_is_none() {
        given().get(LIST + "/17").then().statusCode(400).contentType(containsString("application/problem+json"));
    }

    @Test
    void _404_when_there_is_no_such_case() {
        given().get(LIST + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void _405_and_406() {
        given().delete(LIST + "/" + UUID.randomUUID()).then().statusCode(405);
        given().accept("image/png").get(LIST + "/" + UUID.randomUUID()).then().statusCode(406);
    }
}
