package scot.pillars.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The offsets a consumer has applied: kept in the database, moved in the transaction that applies. */
final class Positions {
    private static final String CREATE = """
            insert into consumer_position (consumer, topic, partition, next_offset)
            select ?, topic, partition, 0 from unnest(?::text[], ?::int[]) as p (topic, partition)
            order by topic, partition on conflict do nothing""";
    private static final String READ = """
            select topic, partition, next_offset from consumer_position
            where consumer = ? and (topic, partition) in (select * from unnest(?::text[], ?::int[]))
            order by topic, partition""";
    private static final String MOVE = """
            update consumer_position c set next_offset = p.next_offset
            from unnest(?::text[], ?::int[], ?::int8[]) as p (topic, partition, next_offset)
            where c.consumer = ? and c.topic = p.topic and c.partition = p.partition""";

    private final String consumer;

    Positions(String consumer) {
        this.consumer = consumer;
    }

    /** The stored positions; a partition never seen before starts at 0. */
    Map<TopicPartition, Long> read(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        try (PreparedStatement create = connection.prepareStatement(CREATE)) {
            create.setString(1, consumer);
            bind(connection, create, 2, partitions);
            create.executeUpdate();
        }
        return read(connection, partitions, READ);
    }

    /**
     * Locks the positions for this transaction.
     *
     * @throws Moved when another instance has moved one of them: its partition is not ours any more
     */
    void hold(Connection connection, Map<TopicPartition, Long> expected) throws SQLException {
        Map<TopicPartition, Long> stored = read(connection, expected.keySet(), READ + " for update");
        if (!stored.equals(expected)) {
            throw new Moved();
        }
    }

    /** Moves the positions. */
    void move(Connection connection, Map<TopicPartition, Long> next) throws SQLException {
        List<TopicPartition> partitions = List.copyOf(next.keySet());
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            bind(connection, move, 1, partitions);
            move.setArray(
                    3,
                    connection.createArrayOf(
                            "int8", partitions.stream().map(next::get).toArray()));
            move.setString(4, consumer);
            move.executeUpdate();
        }
    }

    private Map<TopicPartition, Long> read(
            Connection connection, Collection<TopicPartition> partitions, String statement) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(statement)) {
            read.setString(1, consumer);
            bind(connection, read, 2, partitions);
            Map<TopicPartition, Long> positions = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                }
            }
            return positions;
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int first, Collection<TopicPartition> partitions)
            throws SQLException {
        statement.setArray(
                first,
                connection.createArrayOf(
                        "text", partitions.stream().map(TopicPartition::topic).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "int4",
                        partitions.stream().map(TopicPartition::partition).toArray()));
    }

    /** Another instance has taken over a partition. */
    static final class Moved extends RuntimeException {
        Moved() {
            super("another instance has moved the position");
        }
    }
}
