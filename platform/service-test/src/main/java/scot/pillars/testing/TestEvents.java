package scot.pillars.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts CloudEvents (binary mode) on a topic as another service would, duplicates and damaged ones included. */
public final class TestEvents implements AutoCloseable {
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    RealParts.kafkaBootstrap(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new StringSerializer());
    private final String topic;
    private final String source;

    private TestEvents(String topic, String source) {
        this.topic = topic;
        this.source = source;
    }

    /** Events from {@code /test}. */
    public static TestEvents to(String topic) {
        return from("/test", topic);
    }

    public static TestEvents from(String source, String topic) {
        return new TestEvents(topic, source);
    }

    /** Creates the topic when it does not exist. */
    public TestEvents createTopic(int partitions) {
        try (Admin admin =
                Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) RealParts.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topic " + topic + " could not be created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Sends with a new id and waits for the broker; answers the id. */
    public UUID send(String type, String key, String payload) {
        UUID id = UUID.randomUUID();
        send(id, type, key, payload);
        return id;
    }

    /** Sends the event and waits for the broker; the same id again is a duplicate delivery. */
    public void send(UUID id, String type, String key, String payload) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, payload);
        header(record.headers(), "ce_specversion", "1.0");
        header(record.headers(), "ce_id", id.toString());
        header(record.headers(), "ce_source", source);
        header(record.headers(), "ce_type", type);
        header(record.headers(), "ce_subject", key);
        header(
                record.headers(),
                "ce_time",
                Instant.EPOCH.plus(Duration.ofDays(20_000)).toString());
        header(record.headers(), "ce_correlationid", "test-" + id);
        header(record.headers(), "content-type", "application/json; charset=utf-8");
        send(record);
    }

    /** Sends a record without any CloudEvents header. */
    public void sendBare(String key, String payload) {
        send(new ProducerRecord<>(topic, key, payload));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void send(ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take the event", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
