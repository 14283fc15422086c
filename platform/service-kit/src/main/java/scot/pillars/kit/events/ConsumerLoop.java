package scot.pillars.kit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Polls a consumer's topics and hands what comes to the {@link BatchFold}. Positions live in the database: on every
 * assignment the loop seeks to them. The group's offsets in Kafka are committed for operators' tools only.
 */
final class ConsumerLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final EventConsumer consumer;
    private final BatchFold fold;
    private final Topics topics;
    private final Map<String, Object> settings;
    private final int batch;
    private final int gather;
    private final Map<TopicPartition, Long> applied = new HashMap<>();
    private final Backoff backoff = new Backoff(100, 5_000);
    private volatile boolean running = true;
    private volatile KafkaConsumer<String, String> kafka;

    ConsumerLoop(
            EventConsumer consumer,
            BatchFold fold,
            Topics topics,
            Map<String, Object> connection,
            int batch,
            int gather) {
        this.consumer = consumer;
        this.fold = fold;
        this.topics = topics;
        this.batch = batch;
        this.gather = gather;
        this.settings = new HashMap<>(connection);
        settings.put("group.id", consumer.name());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", batch);
        // The client holds this much of each partition at a time: twelve times it while a backlog is caught up with.
        settings.put("max.partition.fetch.bytes", 1024 * 1024);
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        settings.put("metadata.max.age.ms", 30_000);
    }

    /** Ends the loop after the batch at hand. */
    void stop() {
        running = false;
        KafkaConsumer<String, String> current = kafka;
        if (current != null) {
            current.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            while (running && !topics.ensure(consumer.topics())) {
                pause();
            }
            while (running) {
                session();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void session() throws InterruptedException {
        try (KafkaConsumer<String, String> client =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka = client;
            applied.clear();
            client.subscribe(consumer.topics(), new Assignment(client));
            while (running) {
                step(client);
            }
        } catch (WakeupException e) {
            LOG.debugf("Consumer %s ends", consumer.name());
        } catch (RuntimeException e) {
            LOG.warnf("Consumer %s starts again: %s", consumer.name(), BatchFold.reason(e));
            pause();
        } finally {
            kafka = null;
        }
    }

    private void step(KafkaConsumer<String, String> client) throws InterruptedException {
        List<BatchFold.Polled> polled = poll(client);
        if (polled.isEmpty()) {
            return;
        }
        try {
            fold.apply(polled, applied);
            backoff.reset();
            client.commitAsync(offsets(), null);
        } catch (Positions.Moved e) {
            LOG.infof(
                    "Consumer %s lost a partition to another instance; it reads its positions again", consumer.name());
            applied.putAll(fold.positions(client.assignment()));
            seek(client, client.assignment());
        } catch (RuntimeException e) {
            LOG.warnf("Consumer %s tries its batch again: %s", consumer.name(), BatchFold.reason(e));
            pause();
            seek(client, client.assignment());
        }
    }

    private List<BatchFold.Polled> poll(KafkaConsumer<String, String> client) throws InterruptedException {
        List<BatchFold.Polled> polled = new ArrayList<>();
        add(polled, client.poll(POLL));
        if (gather > 0 && !polled.isEmpty() && polled.size() < batch / 4) {
            RelaySignal.await(new Semaphore(0), gather);
            add(polled, client.poll(Duration.ZERO));
            polled.removeIf(this::notOurs);
        }
        return polled;
    }

    // A rebalance during the second poll may have taken partitions of the first, or given them back further on.
    private boolean notOurs(BatchFold.Polled item) {
        Long next = applied.get(
                new TopicPartition(item.event().topic(), item.event().partition()));
        return next == null || item.event().offset() < next;
    }

    private static void add(List<BatchFold.Polled> polled, ConsumerRecords<String, String> records) {
        for (ConsumerRecord<String, String> item : records) {
            try {
                polled.add(new BatchFold.Polled(ReceivedEvent.from(item), null));
            } catch (ReceivedEvent.MalformedEnvelope e) {
                polled.add(new BatchFold.Polled(ReceivedEvent.unreadable(item), e.getMessage()));
            }
        }
    }

    private void seek(KafkaConsumer<String, String> client, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> client.seek(partition, applied.getOrDefault(partition, 0L)));
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        applied.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
        return offsets;
    }

    private void pause() throws InterruptedException {
        RelaySignal.await(new Semaphore(0), backoff.next());
    }

    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, String> client;

        Assignment(KafkaConsumer<String, String> client) {
            this.client = client;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                applied.putAll(fold.positions(partitions));
                seek(client, partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(applied::remove);
        }
    }
}
