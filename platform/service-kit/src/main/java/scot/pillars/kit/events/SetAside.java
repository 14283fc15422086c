package scot.pillars.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Events a consumer keeps without applying them: of a type not known yet, dead, or waiting behind a dead one. */
final class SetAside {
    private static final String COLUMNS =
            "consumer, event_id, topic, partition, kafka_offset, key, type, source, time, subject, correlation_id, payload";
    private static final String KEEP = "insert into kept_event (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String BURY = "insert into dead_letter (" + COLUMNS
            + ", state, reason, recorded_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String BLOCKED =
            "select distinct key from dead_letter where consumer = ? and key = any (?) and state <> 'replayed'"
                    + " and state <> 'refused'";

    private final String consumer;

    SetAside(String consumer) {
        this.consumer = consumer;
    }

    void keep(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (ReceivedEvent event : events) {
                bind(keep, event);
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    void bury(Connection connection, List<ReceivedEvent> events, String state, String reason, Instant now)
            throws SQLException {
        try (PreparedStatement bury = connection.prepareStatement(BURY)) {
            for (ReceivedEvent event : events) {
                bind(bury, event);
                bury.setString(13, state);
                bury.setString(14, reason);
                bury.setTimestamp(15, Timestamp.from(now));
                bury.addBatch();
            }
            bury.executeBatch();
        }
    }

    /** Which keys of the events have a dead letter that is not replayed yet. */
    Set<String> blockedKeys(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Object[] keys = events.stream()
                .map(ReceivedEvent::key)
                .filter(Objects::nonNull)
                .distinct()
                .toArray();
        Set<String> blocked = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(BLOCKED)) {
            query.setString(1, consumer);
            query.setArray(2, connection.createArrayOf("text", keys));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    blocked.add(row.getString(1));
                }
            }
        }
        return blocked;
    }

    private void bind(PreparedStatement statement, ReceivedEvent event) throws SQLException {
        statement.setString(1, consumer);
        statement.setObject(2, event.id());
        statement.setString(3, event.topic());
        statement.setInt(4, event.partition());
        statement.setLong(5, event.offset());
        statement.setString(6, event.key());
        statement.setString(7, event.type());
        statement.setString(8, event.source());
        statement.setTimestamp(9, event.time() == null ? null : Timestamp.from(event.time()));
        statement.setString(10, event.subject());
        statement.setString(11, event.correlationId());
        // A zero byte is the one character PostgreSQL cannot keep in text.
        statement.setString(12, event.payload().replace("\u0000", "\\u0000"));
    }
}
