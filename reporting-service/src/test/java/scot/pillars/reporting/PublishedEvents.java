package scot.pillars.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.testing.TestEvents;

/** Events on the real topics, and what the service answers once they have arrived. */
public final class PublishedEvents {
    private static final int PARTITIONS = 12;
    private static final Map<String, TestEvents> TOPICS = new ConcurrentHashMap<>();

    private PublishedEvents() {}

    /** A dataset of its own, so that tests do not count each other's events. */
    public static String freshDataset() {
        return "test-" + UUID.randomUUID();
    }

    public static UUID send(EventType type, String key, Record data) {
        return on(type.topic()).send(type.id(), key, EventJson.write(data));
    }

    public static void send(UUID id, EventType type, String key, Record data) {
        on(type.topic()).send(id, type.id(), key, EventJson.write(data));
    }

    public static UUID send(String topic, String type, String key, String payload) {
        return on(topic).send(type, key, payload);
    }

    /** Reads the path until the JSON path has the value. */
    public static JsonPath await(String path, String json, Object value) {
        return Awaitility.await(path + " " + json + " = " + value)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read(path), answer -> value.equals(answer.get(json)));
    }

    public static JsonPath read(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String writerOf(String topic) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic().equals(topic))
                .map(EventType::source)
                .findFirst()
                .orElseThrow();
    }

    private static TestEvents on(String topic) {
        return TOPICS.computeIfAbsent(
                topic, name -> TestEvents.from(writerOf(name), name).createTopic(PARTITIONS));
    }
}
