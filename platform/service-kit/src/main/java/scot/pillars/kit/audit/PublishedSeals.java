package scot.pillars.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import scot.pillars.kit.events.KafkaConnection;

/** The seals as the topic holds them, out of reach of whoever can change the database. */
@ApplicationScoped
class PublishedSeals {
    private static final Logger LOG = Logger.getLogger(PublishedSeals.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    KafkaConnection kafka;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "pillars.service")
    String service;

    /**
     * What the topic said.
     *
     * @param asked whether the broker answered
     * @param seal the last seal published, empty before the first
     */
    record Answer(boolean asked, Optional<AuditSealer.Seal> seal) {}

    /** Asks the topic for its last seal. */
    Answer last() {
        Map<String, Object> settings = kafka.settings();
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(AuditTopic.of(service)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return new Answer(true, last(consumer, partitions));
        } catch (KafkaException away) {
            LOG.warnf("The topic of the audit seals does not answer: %s", away.getMessage());
            return new Answer(false, Optional.empty());
        }
    }

    /** All seals have one key, so one partition holds them; the last record of each partition is enough. */
    private Optional<AuditSealer.Seal> last(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<TopicPartition> filled = partitions.stream()
                .filter(partition -> ends.get(partition) > begins.get(partition))
                .toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        consumer.assign(filled);
        filled.forEach(partition -> consumer.seek(partition, ends.get(partition) - 1));
        Optional<AuditSealer.Seal> last = Optional.empty();
        while (filled.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<String, String> record : consumer.poll(PATIENCE)) {
                AuditSealer.Seal seal = read(record.value());
                last = last.filter(known -> known.number() >= seal.number()).or(() -> Optional.of(seal));
            }
        }
        return last;
    }

    private AuditSealer.Seal read(String value) {
        try {
            return json.readValue(value, AuditSealer.Seal.class);
        } catch (JsonProcessingException e) {
            throw new KafkaException("a record of the topic is no seal", e);
        }
    }
}
