package scot.pillars.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import scot.pillars.kit.time.BusinessClock;

/**
 * Applies polled events: effect, position and window of ids in one transaction, so that the effect is exactly once.
 * A batch that fails is halved until the event at fault stands alone; that one goes to the dead letters.
 */
final class BatchFold {
    private static final Logger LOG = Logger.getLogger(BatchFold.class);
    private static final int TRANSACTION_SECONDS = 300;

    private final DataSource database;
    private final EventConsumer consumer;
    private final Outbox outbox;
    private final String deadLetterTopic;
    private final BusinessClock clock;
    private final Positions positions;
    private final SeenEvents seen;
    private final SetAside aside;

    BatchFold(
            DataSource database,
            EventConsumer consumer,
            Outbox outbox,
            String deadLetterTopic,
            int window,
            BusinessClock clock) {
        this.database = database;
        this.consumer = consumer;
        this.outbox = outbox;
        this.deadLetterTopic = deadLetterTopic;
        this.clock = clock;
        this.positions = new Positions(consumer.name());
        this.seen = new SeenEvents(consumer.name(), window);
        this.aside = new SetAside(consumer.name());
    }

    /** An event as polled; {@code flaw} says why its envelope cannot be read, or is null. */
    record Polled(ReceivedEvent event, String flaw) {}

    /** The stored positions of partitions just assigned. */
    Map<TopicPartition, Long> positions(java.util.Collection<TopicPartition> partitions) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return positions.read(connection, partitions);
            }
        });
    }

    /**
     * Applies a batch and moves {@code applied} along with what was committed.
     *
     * @throws Positions.Moved when a partition is not ours any more; nothing further was applied
     * @throws RuntimeException when the database is away; to be tried again from {@code applied}
     */
    void apply(List<Polled> batch, Map<TopicPartition, Long> applied) {
        try {
            inTransaction(batch, applied, null);
        } catch (Positions.Moved e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            if (batch.size() > 1) {
                apply(batch.subList(0, batch.size() / 2), applied);
                apply(batch.subList(batch.size() / 2, batch.size()), applied);
                return;
            }
            LOG.errorf(
                    e, "Event %s goes to the dead letters", batch.get(0).event().id());
            inTransaction(batch, applied, reason(e));
        }
    }

    private void inTransaction(List<Polled> batch, Map<TopicPartition, Long> applied, String fault) {
        Map<TopicPartition, Long> next = new HashMap<>();
        Map<TopicPartition, Long> expected = new HashMap<>();
        for (Polled polled : batch) {
            var partition =
                    new TopicPartition(polled.event().topic(), polled.event().partition());
            next.put(partition, polled.event().offset() + 1);
            expected.put(partition, applied.get(partition));
        }
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
            try (Connection connection = database.getConnection()) {
                FoldLock.share(connection, consumer.name());
                positions.hold(connection, expected);
                fold(connection, batch, fault);
                positions.move(connection, next);
                seen.prune(connection, applied.size());
            } catch (SQLException e) {
                throw new DatabaseFailure("the batch could not be applied", e);
            }
        });
        applied.putAll(next);
    }

    private void fold(Connection connection, List<Polled> batch, String fault) throws SQLException {
        Map<java.util.UUID, String> flaws = new HashMap<>();
        batch.stream()
                .filter(polled -> polled.flaw() != null)
                .forEach(polled -> flaws.put(polled.event().id(), polled.flaw()));
        List<ReceivedEvent> fresh =
                seen.unseen(connection, batch.stream().map(Polled::event).toList());
        Set<String> blocked = consumer.ordered() ? aside.blockedKeys(connection, fresh) : new HashSet<>();
        List<ReceivedEvent> toApply = new ArrayList<>(fresh.size());
        List<ReceivedEvent> unknown = new ArrayList<>();
        for (ReceivedEvent event : fresh) {
            if (flaws.containsKey(event.id())) {
                bury(connection, event, flaws.get(event.id()));
                if (consumer.ordered()) {
                    blocked.add(event.key());
                }
            } else if (!consumer.trusts(event)) {
                refuse(connection, event);
            } else if (blocked.contains(event.key())) {
                aside.bury(connection, List.of(event), "waiting", "waits behind an earlier event", clock.now());
            } else if (!consumer.knows(event.type())) {
                unknown.add(event);
            } else if (fault != null) {
                bury(connection, event, fault);
            } else {
                toApply.add(event);
            }
        }
        if (!unknown.isEmpty()) {
            aside.keep(connection, unknown);
        }
        if (!toApply.isEmpty()) {
            MDC.put(
                    "correlationId",
                    toApply.get(0).correlationId() == null
                            ? "-"
                            : toApply.get(0).correlationId());
            try {
                consumer.apply(List.copyOf(toApply));
            } finally {
                MDC.remove("correlationId");
            }
        }
    }

    /** Somebody who can write to the topic must not be able to hold up the case they name, so its key goes on. */
    private void refuse(Connection connection, ReceivedEvent event) throws SQLException {
        String reason = event.source() + " may not write " + event.type() + " on " + event.topic();
        LOG.errorf("Event %s is refused: %s", event.id(), reason);
        aside.bury(connection, List.of(event), "refused", reason, clock.now());
    }

    // The letter to the topic is an event like any other: written with the state it tells of.
    private void bury(Connection connection, ReceivedEvent event, String reason) throws SQLException {
        aside.bury(connection, List.of(event), "dead", reason, clock.now());
        outbox.append(DeadLetter.letter(event, consumer.name(), reason, deadLetterTopic));
    }

    static String reason(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.replace("\u0000", "\\u0000");
    }
}
