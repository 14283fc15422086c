package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseErrorCaseTest extends CaseTest {

    @Test
    void _200_gives_the_case_back_and_another_takes_it() {
        UUID id = taken();

        change(2).body(by(ANNA))
                .post(LIST + "/" + id + "/release")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("open"))
                .body("officer", nullValue())
                .body("timeline.what", equalTo(List.of("opened", "taken", "released")));
        events().await(event -> id.toString().equals(event.subject())
                && event.value().path("change").asText().equals("released"));
        take(id, 3, BEN).then().statusCode(200);
    }

    @Test
    void _400_names_the_field() {
        change(2).body(by("me"))
                .post(LIST + "/" + taken() + "/release")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("officer"));
    }

    @Test
    void _404_when_there_is_no_such_case() {
        change(1).body(by(ANNA)).post(LIST + "/" + UUID.randomUUID() + "/release").then().statusCode(404);
    }

    @Test
    void _409_when_nobody_or_another_holds_it() {
        change(1).body(by(ANNA))
                .post(LIST + "/" + opened() + "/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:not-taken"));
        change(2).body(by(BEN))
                .post(LIST + "/" + taken() + "/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pillars:problem:held-by-another"));
    }

    @Test
    void _412_when_the_case_changed_since_it_was_read() {
        change(1).body(by(ANNA)).post(LIST + "/" + taken() + "/release").then().statusCode(412);
    }

    @Test
    void _415_and_428() {
        given().contentType("text/plain")
                .header("If-Match", "\"2\"")
                .body("x")
                .post(LIST + "/" + taken() + "/release")
                .then()
                .statusCode(415);
        given().contentType(ContentType.JSON)
                .body(by(ANNA))
                .post(LIST + "/" + taken() + "/release")
                .then()
                .statusCode(428);
    }
}
