package scot.pillars.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event as it came from its topic: CloudEvents 1.0 binary mode, the attributes in the record's headers. */
public record ReceivedEvent(
        UUID id,
        String source,
        String type,
        Instant time,
        String subject,
        String correlationId,
        String topic,
        int partition,
        long offset,
        String key,
        String payload) {

    /**
     * Reads the envelope.
     *
     * @throws MalformedEnvelope when id or type is missing, or id or time cannot be read
     */
    static ReceivedEvent from(ConsumerRecord<String, String> item) {
        String id = header(item, "ce_id");
        String type = header(item, "ce_type");
        String time = header(item, "ce_time");
        if (id == null || type == null || item.value() == null) {
            throw new MalformedEnvelope("the record has no ce_id, no ce_type or no value");
        }
        try {
            return new ReceivedEvent(
                    UUID.fromString(id),
                    header(item, "ce_source"),
                    type,
                    time == null ? Instant.ofEpochMilli(item.timestamp()) : Instant.parse(time),
                    header(item, "ce_subject"),
                    header(item, "ce_correlationid"),
                    item.topic(),
                    item.partition(),
                    item.offset(),
                    item.key(),
                    item.value());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEnvelope("ce_id is not a UUID or ce_time is not an instant");
        }
    }

    /** A stand-in for a record whose envelope cannot be read, so that it can be set aside with its place. */
    static ReceivedEvent unreadable(ConsumerRecord<String, String> item) {
        String place = item.topic() + "-" + item.partition() + "@" + item.offset();
        return new ReceivedEvent(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                null,
                "unreadable",
                Instant.ofEpochMilli(Math.max(0, item.timestamp())),
                null,
                null,
                item.topic(),
                item.partition(),
                item.offset(),
                item.key(),
                item.value() == null ? "" : item.value());
    }

    private static String header(ConsumerRecord<String, String> item, String name) {
        Header header = item.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The record is not a CloudEvent in binary mode. */
    static final class MalformedEnvelope extends RuntimeException {
        MalformedEnvelope(String message) {
            super(message);
        }
    }
}
