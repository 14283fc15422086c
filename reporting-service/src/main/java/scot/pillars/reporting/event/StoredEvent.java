package scot.pillars.reporting.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;

/**
 * An event of the store. It holds no personal data: a case is a random token, a colleague a number.
 *
 * @param seq order of arrival
 * @param time known at: when its producer committed it
 * @param data the event's JSON value as it came
 */
@Schema(description = "An event of the store, in CloudEvents terms. It holds no personal data.")
public record StoredEvent(
        @Schema(description = "Order of arrival", examples = "4711")
        long seq,

        UUID id,

        @Schema(nullable = true, examples = "/assurance-service")
        String source,

        @Schema(examples = "scot.pillars.check-completed.v1")
        String type,

        @Schema(nullable = true) String subject,

        @Schema(description = "When its producer committed it")
        Instant time,

        @Schema(nullable = true) String correlationId,
        @Schema(examples = "assurance.case.v1") String topic,
        int partition,
        long offset,
        @Schema(nullable = true) String key,
        Instant receivedAt,

        @Schema(type = SchemaType.OBJECT, description = "The event's JSON value as it came") @JsonRawValue
        String data) {

    static final Table<StoredEvent> TABLE = Table.<StoredEvent>named("events")
            .column("seq", StoredEvent::seq)
            .column("id", StoredEvent::id)
            .column("source", StoredEvent::source)
            .column("type", StoredEvent::type)
            .column("subject", StoredEvent::subject)
            .column("time", StoredEvent::time)
            .column("correlationId", StoredEvent::correlationId)
            .column("topic", StoredEvent::topic)
            .column("partition", StoredEvent::partition)
            .column("offset", StoredEvent::offset)
            .column("key", StoredEvent::key)
            .column("receivedAt", StoredEvent::receivedAt)
            .column("data", StoredEvent::data);

    static StoredEvent from(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("seq"),
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                Sql.instant(row, "time"),
                row.getString("correlation_id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("kafka_offset"),
                row.getString("key"),
                Sql.instant(row, "received_at"),
                row.getString("payload"));
    }
}
