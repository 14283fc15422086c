package scot.pillars.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** The events this service could not apply: listing them, and applying them after all. */
@ApplicationScoped
public class DeadLetters {
    private static final String COLUMNS = """
            id, consumer, state, reason, event_id, type, source, topic, partition, kafka_offset, key, payload,
            recorded_at, replayed_at, time, subject, correlation_id""";
    private static final String LIST = "select " + COLUMNS
            + " from dead_letter where (?::text is null or state = ?) and id > ? order by id limit ?";
    private static final String ONE = "select " + COLUMNS + " from dead_letter where id = ?";
    private static final String BEHIND = "select " + COLUMNS
            + " from dead_letter where consumer = ? and key = ? and state = 'waiting' order by id for update";
    private static final String REPLAYED =
            "update dead_letter set state = 'replayed', replayed_at = ? where id = any (?)";

    private final DataSource database;
    private final Consumers consumers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    DeadLetters(DataSource database, Consumers consumers, AuditTrail audit, BusinessClock clock) {
        this.database = database;
        this.consumers = consumers;
        this.audit = audit;
        this.clock = clock;
    }

    private record Found(DeadLetter letter, ReceivedEvent event) {}

    /** Letters after an id, in order of arrival; {@code state} null for all. */
    public List<DeadLetter> list(String state, long after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LIST)) {
            query.setString(1, state);
            query.setString(2, state);
            query.setLong(3, after);
            query.setInt(4, limit);
            return read(query).stream().map(Found::letter).toList();
        } catch (SQLException e) {
            throw new DatabaseFailure("the dead letters cannot be read", e);
        }
    }

    /**
     * Applies a dead letter, then those that wait behind it, in order and in one transaction.
     *
     * @param mended the payload to apply instead of the one received, or null
     * @return how many events were applied
     * @throws Refusal 404 without such a letter, 409 when it is not dead, 422 when it still cannot be applied
     */
    @Transactional
    public int replay(long id, String mended) {
        try (Connection connection = database.getConnection()) {
            String name = find(connection, id)
                    .orElseThrow(() -> Refusal.notFound("No dead letter has the number " + id))
                    .letter()
                    .consumer();
            FoldLock.holdAlone(connection, name);
            Found dead = find(connection, id).orElseThrow();
            if (!dead.letter().state().equals("dead")) {
                throw Refusal.conflict(
                        "not-dead", "The letter is " + dead.letter().state() + ", only a dead one is replayed");
            }
            List<Found> all = new ArrayList<>();
            all.add(mended == null ? dead : new Found(dead.letter(), withPayload(dead.event(), mended)));
            if (dead.letter().key() != null) {
                all.addAll(behind(connection, dead.letter()));
            }
            apply(consumer(name), all);
            mark(connection, all);
            audit.remember(new AuditEntry(
                    "replayDeadLetter",
                    "dead-letter/" + id,
                    null,
                    "{\"events\":" + all.size() + ",\"mended\":" + (mended != null) + "}",
                    null));
            return all.size();
        } catch (SQLException e) {
            throw new DatabaseFailure("the dead letter could not be replayed", e);
        }
    }

    private EventConsumer consumer(String name) {
        return consumers.all().stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("no-consumer", "This build has no consumer " + name));
    }

    private static void apply(EventConsumer consumer, List<Found> letters) {
        try {
            consumer.apply(letters.stream().map(Found::event).toList());
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            throw Refusal.unprocessable("payload", "applies", "It still cannot be applied: " + BatchFold.reason(e));
        }
    }

    private Optional<Found> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ONE)) {
            query.setLong(1, id);
            return read(query).stream().findFirst();
        }
    }

    // Another dead letter of the same key keeps those behind it waiting.
    private List<Found> behind(Connection connection, DeadLetter dead) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BEHIND)) {
            query.setString(1, dead.consumer());
            query.setString(2, dead.key());
            return read(query);
        }
    }

    private void mark(Connection connection, List<Found> letters) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(REPLAYED)) {
            mark.setTimestamp(1, Timestamp.from(clock.now()));
            mark.setArray(
                    2,
                    connection.createArrayOf(
                            "int8",
                            letters.stream().map(found -> found.letter().id()).toArray()));
            mark.executeUpdate();
        }
    }

    private static ReceivedEvent withPayload(ReceivedEvent event, String payload) {
        return new ReceivedEvent(
                event.id(),
                event.source(),
                event.type(),
                event.time(),
                event.subject(),
                event.correlationId(),
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                payload);
    }

    private static List<Found> read(PreparedStatement query) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Found(letter(row), event(row)));
            }
        }
        return found;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("state"),
                row.getString("reason"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("kafka_offset"),
                row.getString("key"),
                row.getString("payload"),
                instant(row, "recorded_at"),
                instant(row, "replayed_at"));
    }

    private static ReceivedEvent event(ResultSet row) throws SQLException {
        return new ReceivedEvent(
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                instant(row, "time"),
                row.getString("subject"),
                row.getString("correlation_id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("kafka_offset"),
                row.getString("key"),
                row.getString("payload"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
