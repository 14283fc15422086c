package scot.pillars.reporting.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import scot.pillars.events.EventType;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventPath;
import scot.pillars.reporting.event.Freshness.Kind;
import scot.pillars.reporting.event.Freshness.Topic;
import scot.pillars.reporting.fold.FoldingEvents;
import scot.pillars.reporting.rebuild.Rebuilds;

/** Puts together how fresh the views are. */
@ApplicationScoped
public class ReadingFreshness {
    private static final String COUNTS = """
            select topic, type, sum(events)::bigint as stored, max(last_time) as last_time,
                (select coalesce(sum(f.events), 0)::bigint from folded_events f where f.topic = s.topic) as folded
            from stored_events s group by topic, type order by topic, type""";

    private final Sql sql;
    private final EventPath path;
    private final FoldingEvents consumer;
    private final Rebuilds rebuilds;

    public ReadingFreshness(Sql sql, EventPath path, FoldingEvents consumer, Rebuilds rebuilds) {
        this.sql = sql;
        this.path = path;
        this.consumer = consumer;
        this.rebuilds = rebuilds;
    }

    public Freshness read() {
        Map<String, Long> lag = path.lag();
        List<Count> counts = sql.list(COUNTS, Count::from);
        List<Topic> topics = new ArrayList<>();
        for (String topic : new TreeSet<>(consumer.topics())) {
            topics.add(topic(
                    topic,
                    counts.stream().filter(count -> count.topic.equals(topic)).toList(),
                    lag));
        }
        boolean lagKnown = topics.stream().allMatch(topic -> topic.lag() != null);
        return new Freshness(
                topics,
                topics.stream().mapToLong(Topic::eventsStored).sum(),
                topics.stream().mapToLong(Topic::eventsFolded).sum(),
                latest(topics.stream().map(Topic::lastEventAt).toList()),
                lagKnown ? (Long) topics.stream().mapToLong(Topic::lag).sum() : null,
                path.standing().deadLetters(),
                topics.stream()
                        .flatMap(topic -> topic.types().stream())
                        .filter(kind -> !kind.known())
                        .mapToLong(Kind::eventsStored)
                        .sum(),
                rebuilds.inHand().isPresent());
    }

    private static Topic topic(String name, List<Count> counts, Map<String, Long> lag) {
        return new Topic(
                name,
                counts.stream().mapToLong(Count::stored).sum(),
                counts.isEmpty() ? 0 : counts.get(0).folded,
                latest(counts.stream().map(Count::lastTime).toList()),
                lag.get(name),
                counts.stream()
                        .map(count ->
                                new Kind(count.type, EventType.of(count.type).isPresent(), count.stored))
                        .toList());
    }

    private static Instant latest(List<Instant> times) {
        return times.stream().filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
    }

    private record Count(String topic, String type, long stored, Instant lastTime, long folded) {
        static Count from(ResultSet row) throws SQLException {
            return new Count(
                    row.getString("topic"),
                    row.getString("type"),
                    row.getLong("stored"),
                    Sql.instant(row, "last_time"),
                    row.getLong("folded"));
        }
    }
}
