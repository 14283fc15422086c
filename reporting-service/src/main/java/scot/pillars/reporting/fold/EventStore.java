package scot.pillars.reporting.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import scot.pillars.kit.events.ReceivedEvent;

/** Every event in order of arrival; only ever appended to. */
public final class EventStore {
    private static final int FETCH = 5_000;

    private static final String APPEND = """
            insert into event (event_id, source, type, topic, partition, kafka_offset, key, time, subject,
                               correlation_id, payload)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int4[], ?::int8[], ?::text[],
                                 ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[])""";
    private static final String COUNT = """
            insert into stored_events as s (topic, slot, type, events, last_time)
            select * from unnest(?::text[], ?::int4[], ?::text[], ?::int8[], ?::text[]::timestamptz[])
            on conflict (topic, slot, type) do update
            set events = s.events + excluded.events, last_time = greatest(s.last_time, excluded.last_time)""";
    private static final String READ = """
            select event_id, source, type, time, subject, correlation_id, topic, partition, kafka_offset, key, payload
            from event order by seq""";

    private EventStore() {}

    /** Appends the events in their order, in the connection's transaction. */
    static void append(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Unnest.of(connection, APPEND, events)
                .uuids(ReceivedEvent::id)
                .texts(ReceivedEvent::source)
                .texts(ReceivedEvent::type)
                .texts(ReceivedEvent::topic)
                .ints(ReceivedEvent::partition)
                .longs(ReceivedEvent::offset)
                .texts(ReceivedEvent::key)
                .texts(event -> event.time().toString())
                .texts(ReceivedEvent::subject)
                .texts(ReceivedEvent::correlationId)
                .texts(ReceivedEvent::payload)
                .execute();
        count(connection, events);
    }

    private static void count(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<Kind, Count> counts = new HashMap<>();
        for (ReceivedEvent event : events) {
            counts.merge(
                    new Kind(event.topic(), event.partition(), event.type()), new Count(1, event.time()), Count::plus);
        }
        List<Map.Entry<Kind, Count>> rows = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Kind::topic)
                        .thenComparing(Kind::slot)
                        .thenComparing(Kind::type)))
                .toList();
        Unnest.of(connection, COUNT, rows)
                .texts(row -> row.getKey().topic())
                .ints(row -> row.getKey().slot())
                .texts(row -> row.getKey().type())
                .longs(row -> row.getValue().events())
                .texts(row -> row.getValue().last().toString())
                .execute();
    }

    /** Hands over every stored event in order, a few thousand in memory at a time; needs a transaction. */
    public static void read(Connection connection, Reader reader) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setFetchSize(FETCH);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    reader.read(event(row));
                }
            }
        }
    }

    /** How many events the store holds. */
    public static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(sum(events), 0) from stored_events")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ReceivedEvent event(ResultSet row) throws SQLException {
        return new ReceivedEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getLong(9),
                row.getString(10),
                row.getString(11));
    }

    /** Takes the events of the store one by one. */
    public interface Reader {
        void read(ReceivedEvent event) throws SQLException;
    }

    private record Kind(String topic, int slot, String type) {}

    private record Count(long events, Instant last) {
        Count plus(Count other) {
            return new Count(events + other.events, last.isAfter(other.last) ? last : other.last);
        }
    }
}
