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
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * Reads the envelope.
     *
     * @throws MalformedEnvelope when id or type is missing, id or time cannot be read, or key or attributes hold a
     *     zero byte, which PostgreSQL cannot keep
     */
    static ReceivedEvent from(ConsumerRecord<String, String> item) {
        String id = header(item, "ce_id");
        String type = header(item, "ce_type");
        String time = header(item, "ce_time");
        if (id == null || type == null || item.value() == null) {
            throw new MalformedEnvelope("the record has no ce_id, no ce_type or no value");
        }
        String source = header(item, "ce_source");
        String subject = header(item, "ce_subject");
        String correlationId = header(item, "ce_correlationid");
        if (holdsZero(item.key(), type, source, subject, correlationId)) {
            throw new MalformedEnvelope("the key or an attribute holds a zero byte");
        }
        try {
            return new ReceivedEvent(
                    UUID.fromString(id),
                    source,
                    type,
                    time == null ? Instant.ofEpochMilli(item.timestamp()) : instant(time),
                    subject,
                    correlationId,
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
                item.key() == null ? null : item.key().replace('\u0000', '\ufffd'),
                item.value() == null ? "" : item.value());
    }

    private static boolean holdsZero(String... texts) {
        for (String text : texts) {
            if (text != null && text.indexOf(0) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException(text);
        }
        return instant;
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
