package scot.pillars.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One record of a topic as a CloudEvent in binary mode.
 *
 * @param headers every Kafka header by name
 * @param value the payload; a missing node when it is not JSON, see {@code text}
 */
public record LoggedEvent(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        JsonNode value,
        String text) {

    static LoggedEvent from(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new LoggedEvent(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers,
                Json.lenient(record.value()),
                record.value());
    }

    public String id() {
        return headers.get("ce_id");
    }

    public String type() {
        return headers.get("ce_type");
    }

    public String source() {
        return headers.get("ce_source");
    }

    public String subject() {
        return headers.get("ce_subject");
    }

    public String time() {
        return headers.get("ce_time");
    }

    public String correlationId() {
        return headers.get("ce_correlationid");
    }

    public boolean is(String type) {
        return type.equals(type());
    }
}
