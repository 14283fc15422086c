package scot.pillars.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jboss.logging.MDC;
import scot.pillars.kit.time.BusinessClock;

/**
 * Where use cases leave their events: rows written in the transaction of the state they tell of, published by the
 * {@link Relay} after commit, at least once and in order per key.
 *
 * <p>A use case that writes state with one SQL statement of its own may insert into table {@code outbox} in that
 * statement, and calls {@link #wake()} afterwards.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, subject, payload, correlation_id, time)
            select e.id, e.topic, e.key, e.type, e.subject, e.payload, e.correlation_id, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 with ordinality as e (id, topic, key, type, subject, payload, correlation_id, place)
            order by e.place""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal signal;
    private final BusinessClock clock;

    @Inject
    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            RelaySignal signal,
            BusinessClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.signal = signal;
        this.clock = clock;
    }

    /** Appends one event in the caller's transaction. */
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    /**
     * Appends events in the caller's transaction, in the order given.
     *
     * @throws IllegalStateException when there is no transaction
     */
    public void append(Collection<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        wakeAfterCommit();
        String correlation = (String) MDC.get("correlationId");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.from(clock.now()));
            insert.setArray(2, connection.createArrayOf("uuid", column(events, UUID[]::new, OutboxEvent::id)));
            insert.setArray(3, connection.createArrayOf("text", column(events, String[]::new, OutboxEvent::topic)));
            insert.setArray(4, connection.createArrayOf("text", column(events, String[]::new, OutboxEvent::key)));
            insert.setArray(5, connection.createArrayOf("text", column(events, String[]::new, OutboxEvent::type)));
            insert.setArray(6, connection.createArrayOf("text", column(events, String[]::new, OutboxEvent::subject)));
            insert.setArray(7, connection.createArrayOf("text", column(events, String[]::new, OutboxEvent::payload)));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "text",
                            column(
                                    events,
                                    String[]::new,
                                    event -> event.correlationId() == null ? correlation : event.correlationId())));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("the events could not be appended to the outbox", e);
        }
    }

    /** Wakes the relay at once: for callers that inserted outbox rows themselves and have committed. */
    public void wake() {
        signal.raise();
    }

    /**
     * Wakes the relay when the caller's transaction has committed: for callers that inserted outbox rows themselves.
     *
     * @throws IllegalStateException when there is no transaction
     */
    public void wakeAfterCommit() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("events are appended in the transaction of their state, and there is none");
        }
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.raise();
                }
            }
        });
    }

    // The driver sends an array of strings as it is, and one of objects as a text in which every quote is escaped.
    private static <T> T[] column(
            Collection<OutboxEvent> events, IntFunction<T[]> array, Function<OutboxEvent, T> field) {
        return events.stream().map(field).toArray(array);
    }
}
