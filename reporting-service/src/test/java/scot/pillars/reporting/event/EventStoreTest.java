package scot.pillars.reporting.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.pillars.reporting.Samples.JUNE;
import static scot.pillars.reporting.Samples.check;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.EventType;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventStoreTest {
    private static final String TOPIC = EventType.CHECK_COMPLETED.topic();
    private final String dataset = PublishedEvents.freshDataset();

    @Test
    void a_second_delivery_counts_once() {
        CheckCompleted once = check(dataset, "SCP", null, JUNE, "correct");
        CheckCompleted after = check(dataset, "ADP", null, JUNE, "correct");
        UUID id = UUID.randomUUID();
        String key = once.caseToken().toString();

        PublishedEvents.send(id, EventType.CHECK_COMPLETED, key, once);
        PublishedEvents.send(id, EventType.CHECK_COMPLETED, key, once);
        PublishedEvents.send(EventType.CHECK_COMPLETED, key, after);

        JsonPath checks = PublishedEvents.await("/v1/views/checks?dataset=" + dataset, "items[0].benefit", "ADP");
        assertEquals(2, checks.getInt("totals[0].checks"));
    }

    @Test
    void an_unknown_type_is_kept_as_it_came_and_changes_no_view() {
        String type = "scot.pillars.check-admired-" + UUID.randomUUID() + ".v1";

        UUID id = PublishedEvents.send(TOPIC, type, "k", "{\"by\":\"nobody\",\"list\":[1,2.50]}");

        PublishedEvents.await("/v1/events?type=" + type, "items.size()", 1);
        given().get("/v1/events?type=" + type)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].source", equalTo("/assurance-service"))
                .body("items[0].key", equalTo("k"))
                .body("items[0].correlationId", equalTo("test-" + id))
                .body("items[0].data.by", equalTo("nobody"));
        assertTrue(given().get("/v1/events?type=" + type).asString().contains("{\"by\":\"nobody\",\"list\":[1,2.50]}"));
        JsonPath fresh = PublishedEvents.read("/v1/freshness");
        assertTrue(fresh.getLong("unknownKept") >= 1);
        assertEquals(
                false, fresh.getBoolean("topics.collectMany { it.types }.find { it.type == '" + type + "' }.known"));
    }

    @Test
    void _200_pages_by_keyset_with_a_link() {
        String type = "scot.pillars.paged-" + UUID.randomUUID() + ".v1";
        UUID first = PublishedEvents.send(TOPIC, type, "same", "{}");
        UUID second = PublishedEvents.send(TOPIC, type, "same", "{}");
        PublishedEvents.await("/v1/events?type=" + type, "items.size()", 2);

        var page = given().get("/v1/events?limit=1&type=" + type).then().statusCode(200);
        page.body("items", hasSize(1))
                .body("items[0].id", equalTo(first.toString()))
                .header("Link", containsString("rel=\"next\""));
        String next = page.extract().path("next");
        given().get("/v1/events?limit=1&type=" + type + "&after=" + next)
                .then()
                .body("items[0].id", equalTo(second.toString()))
                .body("next", equalTo(null));
        assertTrue(given().get("/v1/events?format=csv&type=" + type).asString().contains(first.toString()));
    }

    @Test
    void _400_names_the_parameter() {
        given().get("/v1/events?after=x").then().statusCode(400).body("errors[0].field", equalTo("after"));
        given().get("/v1/events?limit=0").then().statusCode(400).body("errors[0].field", equalTo("limit"));
        given().get("/v1/events?kind=x").then().statusCode(400).body("errors[0].field", equalTo("kind"));
    }

    @Test
    void _404_is_a_problem() {
        given().get("/v1/views/weather").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void _200_freshness_says_when_everything_has_arrived() {
        CheckCompleted check = check(dataset, "SCP", null, JUNE, "correct");
        PublishedEvents.send(EventType.CHECK_COMPLETED, check.caseToken().toString(), check);
        PublishedEvents.await("/v1/views/checks?dataset=" + dataset, "totals[0].checks", 1);

        JsonPath fresh = PublishedEvents.await("/v1/freshness", "topics[0].lag", 0);

        assertEquals(TOPIC, fresh.getString("topics[0].topic"));
        assertEquals(fresh.getLong("topics[0].eventsStored"), fresh.getLong("topics[0].eventsFolded"));
    }

    @Test
    void the_store_is_only_appended_to() throws SQLException {
        try (Connection app = RealParts.asApp();
                Statement statement = app.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("delete from event"));
            assertThrows(SQLException.class, () -> statement.execute("update event set payload = ''"));
        }
    }
}
