package scot.pillars.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event that could not be applied, or waits behind one of its key that could not.
 *
 * @param id its number in this service
 * @param consumer the consumer that could not apply it
 * @param state {@code dead}, {@code waiting} or {@code replayed}
 * @param reason why
 * @param eventId CloudEvents id
 * @param type CloudEvents type
 * @param source CloudEvents source
 * @param topic where it came from
 * @param partition where it came from
 * @param offset where it came from
 * @param key record key
 * @param payload JSON value as received
 * @param recordedAt when it was set aside
 * @param replayedAt when it was applied after all, or null
 */
public record DeadLetter(
        long id,
        String consumer,
        String state,
        String reason,
        UUID eventId,
        String type,
        String source,
        String topic,
        int partition,
        long offset,
        String key,
        String payload,
        Instant recordedAt,
        Instant replayedAt) {
    /** CloudEvents type of a letter on the dead-letter topic. */
    static final String TYPE = "scot.pillars.event-not-applied.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    static OutboxEvent letter(ReceivedEvent event, String consumer, String reason, String topic) {
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put("consumer", consumer);
        letter.put("reason", reason);
        letter.put("eventId", event.id().toString());
        letter.put("type", event.type());
        letter.put("source", event.source());
        letter.put("topic", event.topic());
        letter.put("partition", event.partition());
        letter.put("offset", event.offset());
        letter.put("payload", event.payload());
        String key = event.key() == null ? event.id().toString() : event.key();
        try {
            return new OutboxEvent(
                    EventIds.next(),
                    topic,
                    key,
                    TYPE,
                    event.id().toString(),
                    JSON.writeValueAsString(letter).replace("\u0000", "\\u0000"),
                    event.correlationId());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
