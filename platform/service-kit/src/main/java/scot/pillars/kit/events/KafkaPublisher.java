package scot.pillars.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Publishes to Kafka as CloudEvents in binary mode, acknowledged by all in-sync replicas.
 *
 * <p>Order per key holds through failures: the idempotent producer keeps a partition's records in order, and at the
 * first failure the producer is closed at once, within the callback, so that nothing later overtakes what failed.
 */
final class KafkaPublisher implements Publisher {
    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

    private final Map<String, Object> settings;
    private final byte[] source;
    private KafkaProducer<String, String> producer;

    KafkaPublisher(Map<String, Object> connection, String service) {
        this.settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        this.source = ("/" + service).getBytes(UTF_8);
    }

    @Override
    public Set<Long> publish(List<OutboxRow> rows) throws InterruptedException {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        KafkaProducer<String, String> current = producer;
        Set<Long> acknowledged = new HashSet<>(rows.size() * 2);
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(rows.size());
        try {
            for (OutboxRow row : rows) {
                current.send(record(row), (metadata, exception) -> {
                    if (exception == null) {
                        synchronized (acknowledged) {
                            acknowledged.add(row.id());
                        }
                    } else if (failure.compareAndSet(null, exception)) {
                        current.close(Duration.ZERO);
                    }
                    open.countDown();
                });
            }
            current.flush();
        } catch (KafkaException | IllegalStateException e) {
            failure.compareAndSet(null, e);
        }
        if (failure.get() == null) {
            open.await();
        }
        if (failure.get() != null) {
            LOG.warnf(
                    "Published %d of %d events; the rest stays in the outbox: %s",
                    acknowledged.size(), rows.size(), failure.get().getMessage());
            close();
        }
        synchronized (acknowledged) {
            return Set.copyOf(acknowledged);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private ProducerRecord<String, String> record(OutboxRow row) {
        var item = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        Headers headers = item.headers();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", row.eventId().toString().getBytes(UTF_8));
        headers.add("ce_source", source);
        headers.add("ce_type", row.type().getBytes(UTF_8));
        headers.add("ce_time", row.time().toString().getBytes(UTF_8));
        headers.add("content-type", "application/json; charset=utf-8".getBytes(UTF_8));
        if (row.subject() != null) {
            headers.add("ce_subject", row.subject().getBytes(UTF_8));
        }
        if (row.correlationId() != null) {
            headers.add("ce_correlationid", row.correlationId().getBytes(UTF_8));
        }
        return item;
    }
}
