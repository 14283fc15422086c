package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventType;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.Tokens;

@QuarkusTest
class TakeErrorCaseTest extends CaseTest {

    @Test
    void _200_takes_the_case_and_tells() {
        UUID id = opened();

        Response answer = take(id, 1, ANNA);

        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("taken"))
                .body("officer", equalTo(ANNA))
                .body("timeline.what", equalTo(List.of("opened", "taken")));
        LoggedEvent told = events().await(
                        event -> id.toString().equals(event.subject()) && event.is(EventType.REFERRAL_UPDATED.id()));
        assertEquals("taken", told.value().get("change").asText());
        assertEquals(false, told.text().contains(ANNA));
    }

    @Test
    void _200_the_same_key_again_gets_the_same_answer_and_changes_nothing() {
        UUID id = opened();
        String key = UUID.randomUUID().toString();
        change(1).header("Idempotency-Key", key).body(by(ANNA)).post(LIST + "/" + id + "/take");

        Response again = change(1).header("Idempotency-Key", key).body(by(ANNA)).post(LIST + "/" + id + "/take");

        again.then().statusCode(200).header("ETag", "\"2\"").body("officer", equalTo(ANNA));
        assertEquals(2, read(id).getLong("version"));
    }

    @Test
    void _400_names_the_field() {
        UUID id = opened();

        change(1)
                .body(by("Anna"))
                .post(LIST + "/" + id + "/take")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("officer"));
        change(1)
                .body("{}")
                .post(LIST + "/" + id + "/take")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("officer"));
        change(1)
                .body("{\"officer\":\"C-000123\",\"boss\":1}")
                .post(LIST + "/" + id + "/take")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
        change(1).body("{").post(LIST + "/" + id + "/take").then().statusCode(400);
        given().contentType(ContentType.JSON)
                .header("If-Match", "one")
                .body(by(ANNA))
                .post(LIST + "/" + id + "/take")
                .then()
                .statusCode(400);
        change(1).body(by(ANNA)).post(LIST + "/no-uuid/take").then().statusCode(400);
    }

    @Test
    void _404_when_there_is_no_such_case() {
        take(UUID.randomUUID(), 1, ANNA).then().statusCode(404).body("status", equalTo(404));
    }

    @Test
    void _409_when_another_officer_holds_it() {
        UUID id = taken();

        take(id, 2, BEN).then().statusCode(409).body("type", equalTo("urn:pillars:problem:already-taken"));
    }

    @Test
    void _409_when_the_key_was_used_for_something_else() {
        String key = UUID.randomUUID().toString();
        change(1).header("Idempotency-Key", key).body(by(ANNA)).post(LIST + "/" + opened() + "/take");

        change(1)
                .header("Idempotency-Key", key)
                .body(by(ANNA))
                .post(LIST + "/" + opened() + "/take")
                .then()
                .statusCode(409);
    }

    @Test
    void _403_when_an_officer_names_another_and_is_no_lead() {
        UUID id = opened();

        takeAs(Tokens.of("fer-officer").with("colleague", BEN), id, ANNA)
                .then()
                .statusCode(403)
                .body("errors[0].field", equalTo("officer"));
        takeAs(Tokens.of("fer-lead").with("colleague", BEN), id, ANNA)
                .then()
                .statusCode(200)
                .body("officer", equalTo(ANNA));
    }

    @Test
    void what_was_done_and_nothing_that_was_refused_is_in_the_audit_trail() {
        UUID id = opened();

        takeAs(Tokens.of("fer-officer").with("colleague", BEN), id, BEN);
        takeAs(Tokens.of("fer-officer").with("colleague", ANNA), id, ANNA);

        given().queryParam("subject", "error-case/" + id)
                .queryParam("action", "takeErrorCase")
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.who", equalTo(List.of(BEN)))
                .body("items[0].content.old.state", equalTo("open"))
                .body("items[0].content.new.officer", equalTo(BEN));
    }

    private static Response takeAs(Tokens who, UUID id, String officer) {
        return change(1)
                .header("Authorization", "Bearer " + who.signed())
                .body(by(officer))
                .post(LIST + "/" + id + "/take");
    }

    @Test
    void _412_when_the_case_changed_since_it_was_read() {
        UUID id = taken();

        take(id, 1, BEN).then().statusCode(412);
    }

    @Test
    void _415_for_anything_but_json() {
        given().contentType("text/plain")
                .header("If-Match", "\"1\"")
                .body("C-000123")
                .post(LIST + "/" + opened() + "/take")
                .then()
                .statusCode(415)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void _428_without_if_match() {
        given().contentType(ContentType.JSON)
                .body(by(ANNA))
                .post(LIST + "/" + opened() + "/take")
                .then()
                .statusCode(428);
    }

    @Test
    void two_takers_at_once_one_wins() {
        UUID id = opened();

        List<Integer> answers = Stream.of(ANNA, BEN)
                .map(officer ->
                        CompletableFuture.supplyAsync(() -> take(id, 1, officer).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 412), answers);
        assertEquals(2, read(id).getList("timeline").size());
    }
}
