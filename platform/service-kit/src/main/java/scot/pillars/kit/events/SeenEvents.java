package scot.pillars.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The bounded window of ids by which a second delivery is dropped. A relay publishes a row again only where it could
 * not remove it, so a second delivery stands at most a few batches behind the first; the window is far wider.
 */
final class SeenEvents {
    private static final String ADD = """
            insert into consumed_event (consumer, event_id, topic, partition, kafka_offset)
            select ?, * from unnest(?::uuid[], ?::text[], ?::int[], ?::int8[])
            on conflict do nothing returning event_id""";
    private static final String PRUNE = """
            delete from consumed_event e using consumer_position p
            where e.consumer = ? and p.consumer = e.consumer and p.topic = e.topic and p.partition = e.partition
              and e.kafka_offset < p.next_offset - ?""";

    private final String consumer;
    private final int window;
    private long sincePruned;

    SeenEvents(String consumer, int window) {
        this.consumer = consumer;
        this.window = window;
    }

    /** Records the events and returns those not seen before, in their order. */
    List<ReceivedEvent> unseen(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Set<UUID> fresh = new HashSet<>(events.size() * 2);
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, consumer);
            add.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(ReceivedEvent::id).toArray()));
            add.setArray(
                    3,
                    connection.createArrayOf(
                            "text", events.stream().map(ReceivedEvent::topic).toArray(String[]::new)));
            add.setArray(
                    4,
                    connection.createArrayOf(
                            "int4",
                            events.stream().map(ReceivedEvent::partition).toArray(Integer[]::new)));
            add.setArray(
                    5,
                    connection.createArrayOf(
                            "int8", events.stream().map(ReceivedEvent::offset).toArray(Long[]::new)));
            try (ResultSet row = add.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
        }
        List<ReceivedEvent> unseen = new ArrayList<>(fresh.size());
        for (ReceivedEvent event : events) {
            if (fresh.remove(event.id())) {
                unseen.add(event);
            }
        }
        sincePruned += events.size();
        return unseen;
    }

    /** Removes ids that no second delivery can reach any more, once enough have gathered to be worth a pass. */
    void prune(Connection connection, int partitions) throws SQLException {
        if (sincePruned < (long) window * Math.max(1, partitions) / 2) {
            return;
        }
        sincePruned = 0;
        try (PreparedStatement prune = connection.prepareStatement(PRUNE)) {
            prune.setString(1, consumer);
            prune.setInt(2, window);
            prune.executeUpdate();
        }
    }
}
