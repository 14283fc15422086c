package scot.pillars.deploy.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a stretch of a topic: from noted ends to the ends of later. */
final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;

    TopicReader(String bootstrap, String topic, int batch) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        batch,
                        "max.partition.fetch.bytes",
                        4 * 1024 * 1024),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Where the topic ends now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Hands over every record between the two, in polled batches of at least {@code least} where there are more. */
    void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<List<ConsumerRecord<String, String>>> batches) {
        Map<TopicPartition, Long> next = new HashMap<>(from);
        from.forEach(consumer::seek);
        while (next.entrySet().stream().anyMatch(entry -> entry.getValue() < to.get(entry.getKey()))) {
            List<ConsumerRecord<String, String>> batch = new java.util.ArrayList<>();
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < to.get(partition)) {
                    batch.add(record);
                }
                next.put(partition, record.offset() + 1);
            }
            if (!batch.isEmpty()) {
                batches.accept(batch);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
