package scot.pillars.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Everything a topic holds, read from its start on each call; order is kept per partition, so per key. */
public final class EventLog {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final String topic;

    private EventLog(String topic) {
        this.topic = topic;
    }

    public static EventLog of(String topic) {
        return new EventLog(topic);
    }

    /** What the topic holds now; empty while the topic does not exist. */
    public List<LoggedEvent> events() {
        List<LoggedEvent> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<PartitionInfo> known = consumer.listTopics().getOrDefault(topic, List.of());
            List<TopicPartition> partitions = known.stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(LoggedEvent.from(record)));
            }
        }
        return events;
    }

    public List<LoggedEvent> events(Predicate<LoggedEvent> wanted) {
        return events().stream().filter(wanted).toList();
    }

    /** The first event wanted, waited for up to 60 seconds; fails after that. */
    public LoggedEvent await(Predicate<LoggedEvent> wanted) {
        return await(1, wanted).get(0);
    }

    /** At least {@code count} events wanted, waited for up to 60 seconds; fails after that. */
    public List<LoggedEvent> await(int count, Predicate<LoggedEvent> wanted) {
        return Awaitility.await(count + " events on " + topic)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> events(wanted), found -> found.size() >= count);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        RealParts.kafkaBootstrap(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
