package scot.pillars.kit.events;

import java.util.Objects;
import java.util.UUID;

/**
 * A fact to publish.
 *
 * @param id CloudEvents id, best from {@link EventIds#next()}
 * @param topic topic of the stream
 * @param key everything about one thing has one key, and stays in order
 * @param type CloudEvents type with its version
 * @param subject id of the thing the event is about, or null
 * @param payload JSON value
 * @param correlationId correlation id; null takes the current request's or event's
 */
public record OutboxEvent(
        UUID id, String topic, String key, String type, String subject, String payload, String correlationId) {
    public OutboxEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payload, "payload");
    }

    public OutboxEvent(UUID id, String topic, String key, String type, String subject, String payload) {
        this(id, topic, key, type, subject, payload, null);
    }
}
