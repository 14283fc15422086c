package scot.pillars.kit.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where the relay publishes to. */
interface Publisher extends AutoCloseable {
    /**
     * Publishes rows in the order given and waits for the broker.
     *
     * @return the ids of the rows that the broker acknowledged; of one key always the first ones
     */
    Set<Long> publish(List<OutboxRow> rows) throws InterruptedException;

    @Override
    void close();

    /** One row of the outbox. */
    record OutboxRow(
            long id,
            UUID eventId,
            String topic,
            String key,
            String type,
            String subject,
            Instant time,
            String correlationId,
            String payload) {}
}
