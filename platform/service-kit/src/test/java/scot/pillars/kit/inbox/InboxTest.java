package scot.pillars.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InboxTest {
    private final String number = "C-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Inbox inbox;

    @Inject
    Sql sql;

    @Test
    void whatWasToldIsInTheRecipientsInboxAndInNobodyElses() {
        tell("feedback-released", "Feedback on a check of your work was released.", "/results");

        as(number)
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.kind", contains("feedback-released"))
                .body("items.text", contains("Feedback on a check of your work was released."))
                .body("items.href", contains("/results"))
                .body("items[0].createdAt", notNullValue())
                .body("items[0].readAt", nullValue());
        as("C-" + UUID.randomUUID()).get("/v1/inbox").then().body("items", empty());
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        QuarkusTransaction.begin();
        inbox.tell(new Message(number, "dispute-decided", "A dispute was decided.", "/disputes"));
        QuarkusTransaction.rollback();

        as(number).get("/v1/inbox/count").then().body("unread", equalTo(0));
        assertThrows(
                TransactionalException.class,
                () -> inbox.tell(new Message(number, "dispute-decided", "A dispute was decided.", "/disputes")));
    }

    @Test
    void readOnesComeAfterUnreadOnesPageByPage() {
        tell("a", "First.", "/1");
        tell("b", "Second.", "/2");
        tell("c", "Third.", "/3");
        String third = as(number).get("/v1/inbox?limit=1").jsonPath().getString("items[0].id");

        as(number).post("/v1/inbox/" + third + "/read").then().statusCode(200).body("readAt", notNullValue());
        as(number).post("/v1/inbox/" + third + "/read").then().statusCode(200);

        as(number).get("/v1/inbox").then().body("items.kind", contains("b", "a", "c"));
        as(number).get("/v1/inbox?unread=true").then().body("items.kind", contains("b", "a"));
        as(number).get("/v1/inbox?unread=false").then().body("items.kind", contains("c"));
        as(number).get("/v1/inbox/count").then().body("unread", equalTo(2));
        String next = as(number).get("/v1/inbox?limit=2").jsonPath().getString("next");
        as(number)
                .get("/v1/inbox?limit=2&after=" + next)
                .then()
                .body("items.kind", contains("c"))
                .body("next", nullValue());
        as(number).get("/v1/inbox?format=csv").then().body(containsString("Second."));
    }

    @Test
    void somebodyElsesMessageIsNotFound() {
        tell("a", "First.", "/1");
        String id = as(number).get("/v1/inbox").jsonPath().getString("items[0].id");

        as("C-" + UUID.randomUUID()).post("/v1/inbox/" + id + "/read").then().statusCode(404);

        as(number).get("/v1/inbox/count").then().body("unread", equalTo(1));
    }

    @Test
    void allThatHadArrivedIsReadAndWhatCameSinceIsNot() {
        tell("a", "First.", "/1");
        String until = as(number).get("/v1/inbox").jsonPath().getString("items[0].createdAt");
        tell("b", "Second.", "/2");

        as(number)
                .post("/v1/inbox/read-all?until=" + until)
                .then()
                .statusCode(200)
                .body("read", equalTo(1));
        as(number).get("/v1/inbox?unread=true").then().body("items.kind", contains("b"));

        as(number).post("/v1/inbox/read-all").then().body("read", equalTo(1));
        as(number).get("/v1/inbox/count").then().body("unread", equalTo(0));
    }

    @Test
    void aMutedKindArrivesAsReadAndIsNeverMailed() {
        keep("\"0\"", "{\"mail\": \"at-once\", \"address\": \"a@example.org\", \"muted\": [\"coaching-agreed\"]}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("muted", contains("coaching-agreed"));

        tell("coaching-agreed", "A coaching plan was agreed.", "/coaching");
        tell("feedback-released", "Feedback was released.", "/results");

        as(number).get("/v1/inbox").then().body("items.kind", contains("feedback-released", "coaching-agreed"));
        as(number).get("/v1/inbox/count").then().body("unread", equalTo(1));
        assertEquals(1, waitingForMail());
    }

    @Test
    void whatWaitsForMailFollowsTheNewWish() {
        keep("\"0\"", "{\"mail\": \"daily-digest\", \"address\": \"a@example.org\", \"muted\": []}");
        tell("feedback-released", "Feedback was released.", "/results");
        assertEquals(1, waitingForMail());

        keep("\"1\"", "{\"mail\": \"none\", \"muted\": []}").then().statusCode(200);

        assertEquals(0, waitingForMail());
    }

    @Test
    void settingsAreRefusedWithoutAddressMalformedOrOfAnotherVersion() {
        keep("\"0\"", "{\"mail\": \"at-once\", \"muted\": []}")
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("address-for-mail"));
        keep("\"0\"", "{\"mail\": \"at-once\", \"address\": \"a@b, c@d\", \"muted\": []}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("address"));
        keep("\"0\"", "{\"mail\": \"hourly\", \"muted\": []}").then().statusCode(400);
        keep("\"7\"", "{\"mail\": \"none\", \"muted\": []}").then().statusCode(412);
        as(number)
                .contentType(ContentType.JSON)
                .body("{\"mail\": \"none\", \"muted\": []}")
                .put("/v1/inbox/settings")
                .then()
                .statusCode(428);
        as(number)
                .get("/v1/inbox/settings")
                .then()
                .header("ETag", "\"0\"")
                .body("mail", equalTo("none"))
                .body("muted", empty());
    }

    @Test
    void whoIsNoColleagueOfTheRegisterHasNoInbox() {
        given().header(
                        "Authorization",
                        "Bearer " + Tokens.of("visitor").with("colleague", null).signed())
                .get("/v1/inbox")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsHeldAboutAColleagueHoldsTheirInbox() {
        keep("\"0\"", "{\"mail\": \"none\", \"address\": \"mine@example.org\", \"muted\": []}");
        tell("feedback-released", "Feedback was released.", "/results");

        as(number)
                .get("/v1/subject-access/me")
                .then()
                .statusCode(200)
                .body(containsString("Feedback was released."))
                .body(containsString("mine@example.org"));
    }

    @Test
    void aMessageIsOneSentenceAndAPathOfTheService() {
        assertThrows(IllegalArgumentException.class, () -> new Message("C-1", "Not kebab", "Text.", "/x"));
        assertThrows(IllegalArgumentException.class, () -> new Message("C-1", "a", "Text.", "//elsewhere.example"));
        assertThrows(
                IllegalArgumentException.class, () -> new Message("C-1", "a", "Text.", "https://elsewhere.example"));
        assertThrows(IllegalArgumentException.class, () -> new Message("C-1", "a", "x".repeat(301), "/x"));
        assertThrows(IllegalArgumentException.class, () -> new Message(" ", "a", "Text.", "/x"));
    }

    @Test
    void theDigestGoesByLondonTime() {
        LocalTime halfPastSeven = LocalTime.of(7, 30);

        assertEquals(
                Instant.parse("2026-07-01T06:30:00Z"),
                Inbox.digestAfter(Instant.parse("2026-07-01T06:29:59Z"), halfPastSeven));
        assertEquals(
                Instant.parse("2026-07-02T06:30:00Z"),
                Inbox.digestAfter(Instant.parse("2026-07-01T06:30:00Z"), halfPastSeven));
        assertEquals(
                Instant.parse("2026-01-02T07:30:00Z"),
                Inbox.digestAfter(Instant.parse("2026-01-01T12:00:00Z"), halfPastSeven));
    }

    private void tell(String kind, String text, String href) {
        QuarkusTransaction.requiringNew().run(() -> inbox.tell(new Message(number, kind, text, href)));
    }

    private Response keep(String etag, String settings) {
        return as(number)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(settings)
                .put("/v1/inbox/settings");
    }

    private long waitingForMail() {
        return sql.first(
                        "select count(*) from inbox_message where recipient = ? and mail_due_at is not null",
                        row -> row.getLong(1),
                        number)
                .orElseThrow();
    }

    private static RequestSpecification as(String colleague) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("visitor")
                                        .with("colleague", colleague)
                                        .signed());
    }
}
