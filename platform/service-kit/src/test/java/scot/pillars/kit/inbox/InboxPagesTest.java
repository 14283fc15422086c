package scot.pillars.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InboxPagesTest {
    private final String number = "C-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Inbox inbox;

    @Test
    void everyPageCountsWhatIsUnreadAndLeadsToTheInbox() {
        me().get("/shelves").then().body(containsString("href=\"/kit/inbox\"")).body(not(containsString("pl_unread")));
        tell("feedback-released", "Feedback was released.");
        tell("dispute-decided", "Your dispute was decided.");

        me().get("/shelves").then().body(containsString("<span class=\"pl_unread\">2 unread</span>"));
        me().accept("text/html").get("/nothing").then().statusCode(404).body(not(containsString("pl_unread")));
    }

    @Test
    void unreadMessagesComeFirstAndOpeningOneMarksItAsRead() {
        tell("feedback-released", "Feedback was released.");
        tell("dispute-decided", "Your dispute was decided.");
        String id = me().get("/v1/inbox").jsonPath().getString("items[0].id");

        me().redirects()
                .follow(false)
                .post("/inbox/" + id + "/open")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/kit/shelves"));

        String page = me().get("/inbox").then().statusCode(200).extract().asString();
        assertTrue(
                page.indexOf("Feedback was released.") < page.indexOf("Your dispute was decided."),
                "the read one comes last");
        me().get("/v1/inbox/count").then().body("unread", equalTo(1));
        me().get("/inbox?unread=true").then().body(not(containsString("Your dispute was decided.")));
    }

    @Test
    void anEmptyInboxSaysWhatWillBeThere() {
        me().get("/inbox").then().statusCode(200).body(containsString("Nobody has told you anything yet"));
    }

    @Test
    void settingsAreKeptAndRefusedOnesStayTyped() {
        tell("feedback-released", "Feedback was released.");
        me().get("/inbox/settings").then().body(containsString("Feedback released"));

        me().contentType(ContentType.URLENC)
                .formParam("version", "0")
                .formParam("mail", "at-once")
                .formParam("address", "not an address")
                .post("/inbox/settings")
                .then()
                .statusCode(400)
                .body(containsString("Give one e-mail address"))
                .body(containsString("value=\"not an address\""));
        me().contentType(ContentType.URLENC)
                .formParam("version", "0")
                .post("/inbox/settings")
                .then()
                .statusCode(400)
                .body(containsString("href=\"#mail\""));
        me().contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .formParam("version", "0")
                .formParam("mail", "daily-digest")
                .formParam("address", "me@example.org")
                .formParam("muted", "feedback-released")
                .post("/inbox/settings")
                .then()
                .statusCode(303);

        me().get("/v1/inbox/settings")
                .then()
                .body("mail", equalTo("daily-digest"))
                .body("address", equalTo("me@example.org"))
                .body("muted", hasItem("feedback-released"));
    }

    private void tell(String kind, String text) {
        QuarkusTransaction.requiringNew().run(() -> inbox.tell(new Message(number, kind, text, "/shelves")));
    }

    private RequestSpecification me() {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("visitor").with("colleague", number).signed());
    }
}
