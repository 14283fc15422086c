package scot.pillars.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import scot.pillars.kit.security.SignOuts;

/** How the service's events stand: what waits to be published, what to be applied, what was set aside. */
@ApplicationScoped
public class EventPath {
    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from now() - min(time)), 0),
                   (select count(*) from dead_letter where state <> 'replayed'),
                   (select count(*) from kept_event)
            from outbox""";
    private static final String POSITIONS = "select topic, partition, next_offset from consumer_position";

    private final DataSource database;
    private final KafkaSettings kafka;
    private final Consumers consumers;

    @Inject
    EventPath(DataSource database, KafkaSettings kafka, Consumers consumers) {
        this.database = database;
        this.kafka = kafka;
        this.consumers = consumers;
    }

    /**
     * What stands in the database.
     *
     * @param backlog events committed and not yet acknowledged by the broker
     * @param oldestSeconds age of the oldest of them in seconds, 0 when there is none
     * @param deadLetters events dead or waiting behind a dead one
     * @param kept events of types this build does not know
     */
    public record Standing(long backlog, double oldestSeconds, long deadLetters, long kept) {}

    /**
     * What the service does at the broker, and so what its principal needs rights for.
     *
     * @param writes topics it creates and writes
     * @param reads topics it reads
     * @param groups consumer groups it belongs to
     */
    public record Use(Set<String> writes, Set<String> reads, Set<String> groups) {}

    /** What the service does at the broker, as its consumers and its configuration say. */
    public Use use() {
        Set<String> writes = new TreeSet<>(kafka.producedTopics());
        writes.add(kafka.deadLetterTopic());
        Set<String> reads = new TreeSet<>(consumedTopics());
        reads.add(kafka.auditTopic());
        reads.add(SignOuts.TOPIC);
        return new Use(
                writes,
                reads,
                consumers.all().stream().map(EventConsumer::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What stands in the database now. */
    public Standing standing() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(WAITING);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Standing(row.getLong(1), Math.max(0, row.getDouble(2)), row.getLong(3), row.getLong(4));
        } catch (SQLException e) {
            throw new DatabaseFailure("the event path cannot be read", e);
        }
    }

    /**
     * Events in each consumed topic that are not applied yet.
     *
     * @return lag per topic; empty while the broker is away or a topic does not exist yet
     */
    public Map<String, Long> lag() {
        Set<String> topics = consumedTopics();
        if (topics.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> connection = kafka.connection();
        connection.put("request.timeout.ms", 2_000);
        connection.put("default.api.timeout.ms", 2_500);
        try (Admin admin = Admin.create(connection)) {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (TopicDescription topic : admin.describeTopics(topics)
                    .allTopicNames()
                    .get(3, TimeUnit.SECONDS)
                    .values()) {
                topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, Long> ends =
                    admin.listOffsets(wanted).all().get(3, TimeUnit.SECONDS).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, end -> end.getValue().offset()));
            return lag(ends, applied());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Map.of();
        }
    }

    private Set<String> consumedTopics() {
        Set<String> topics = new TreeSet<>();
        consumers.all().forEach(consumer -> topics.addAll(consumer.topics()));
        return topics;
    }

    private static Map<String, Long> lag(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> applied) {
        Map<String, Long> lag = new TreeMap<>();
        ends.forEach((partition, end) ->
                lag.merge(partition.topic(), Math.max(0, end - applied.getOrDefault(partition, 0L)), Long::sum));
        return lag;
    }

    private Map<TopicPartition, Long> applied() {
        Map<TopicPartition, Long> applied = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(POSITIONS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                applied.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return applied;
        } catch (SQLException e) {
            throw new DatabaseFailure("the positions cannot be read", e);
        }
    }
}
