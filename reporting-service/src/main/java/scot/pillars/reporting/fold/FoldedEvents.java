package scot.pillars.reporting.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.events.ReceivedEvent;

/** How many events of each topic and slot the views contain. */
public final class FoldedEvents {
    public static final String TABLE = "folded_events";

    private static final String ADD = """
            insert into folded_events as f (topic, slot, events, last_time)
            select * from unnest(?::text[], ?::int4[], ?::int8[], ?::text[]::timestamptz[])
            on conflict (topic, slot) do update
            set events = f.events + excluded.events, last_time = greatest(f.last_time, excluded.last_time)""";

    private final Map<Slot, Count> counts = new HashMap<>();

    void add(ReceivedEvent event) {
        counts.computeIfAbsent(new Slot(event.topic(), event.partition()), place -> new Count())
                .add(event.time());
    }

    void write(Connection connection) throws SQLException {
        List<Map.Entry<Slot, Count>> rows = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Slot::topic).thenComparing(Slot::slot)))
                .toList();
        Unnest.of(connection, ADD, rows)
                .texts(row -> row.getKey().topic())
                .ints(row -> row.getKey().slot())
                .longs(row -> row.getValue().events)
                .texts(row -> row.getValue().last.toString())
                .execute();
    }

    private record Slot(String topic, int slot) {}

    private static final class Count {
        private long events;
        private Instant last = Instant.MIN;

        void add(Instant time) {
            events++;
            last = time.isAfter(last) ? time : last;
        }
    }
}
