package scot.pillars.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealPartsTest {
    private static Map<String, String> configuration;

    @BeforeAll
    static void start() {
        RealParts parts = new RealParts();
        parts.init(Map.of("database", "harness"));
        configuration = parts.start();
    }

    @Test
    void ownerChangesTheSchemaAndTheApplicationDoesNot() throws SQLException {
        try (Connection owner = RealParts.asOwner();
                Connection app = RealParts.asApp();
                Statement byOwner = owner.createStatement();
                Statement byApp = app.createStatement()) {
            byOwner.execute("create table mine (id int)");
            assertThrows(SQLException.class, () -> byApp.execute("create table yours (id int)"));
            assertThrows(SQLException.class, () -> byApp.execute("drop table mine"));
        }
    }

    @Test
    void secondStartUsesTheSameParts() {
        RealParts again = new RealParts();
        again.init(Map.of("database", "harness"));
        assertEquals(configuration, again.start());
    }

    @Test
    void eventsComeBackWithHeadersAndPayload() {
        try (TestEvents events = TestEvents.to("harness.headers").createTopic(3)) {
            UUID id = events.send("scot.pillars.tested.v1", "key-1", "{\"answer\":42}");
            events.sendBare("key-2", "not json");

            LoggedEvent event = EventLog.of("harness.headers").await(e -> e.is("scot.pillars.tested.v1"));
            assertEquals(id.toString(), event.id());
            assertEquals("/test", event.source());
            assertEquals("key-1", event.key());
            assertEquals(42, event.value().path("answer").asInt());
            LoggedEvent bare = EventLog.of("harness.headers").await(e -> "key-2".equals(e.key()));
            assertTrue(bare.value().isMissingNode());
            assertEquals("not json", bare.text());
        }
    }

    @Test
    void brokerKeepsPortAndLogWhenItWasAway() {
        try (TestEvents events = TestEvents.to("harness.away").createTopic(1)) {
            String before = RealParts.kafkaBootstrap();
            events.send("scot.pillars.tested.v1", "k", "{}");

            RealParts.stopBroker();
            RealParts.startBroker();

            events.send("scot.pillars.tested.v1", "k", "{}");
            assertEquals(before, RealParts.kafkaBootstrap());
            assertEquals(2, EventLog.of("harness.away").await(2, e -> true).size());
        }
    }
}
