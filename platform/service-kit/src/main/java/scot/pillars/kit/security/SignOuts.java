package scot.pillars.kit.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.KafkaConnection;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.time.BusinessClock;

/**
 * The sessions that people have ended, known to every instance of every service within seconds, so that a copy of a
 * session cookie opens nothing after its owner signed out. Each instance reads the whole topic of the last hours, also
 * after a restart; while Kafka is away a sign-out holds on the instance that took it and reaches the others afterwards.
 */
@ApplicationScoped
public class SignOuts {
    /** The suite's one topic of ended sessions; a record holds the digest of a session and nothing of its owner. */
    public static final String TOPIC = "pillars.sign-outs.v1";

    /** Longer than any session lasts: the lifetime of a token and the extension of the cookie. */
    private static final Duration REMEMBERED = Duration.ofHours(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(SignOuts.class);

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Inject
    KafkaConnection kafka;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    private volatile KafkaConsumer<String, String> reader;

    /** Ends a session everywhere. */
    @Transactional
    public void end(String session) {
        String digest = digest(session);
        ended.put(digest, clock.now());
        outbox.append(new OutboxEvent(EventIds.next(), TOPIC, digest, "signed-out.v1", null, "{}"));
    }

    /** Whether its owner ended this session. */
    public boolean hasEnded(String session) {
        return !ended.isEmpty() && ended.containsKey(digest(session));
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::read, "sign-outs");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        KafkaConsumer<String, String> current = reader;
        if (current != null) {
            current.wakeup();
        }
    }

    private void read() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads until the broker goes away or this instance stops. */
    private void follow() {
        Map<String, Object> settings = kafka.settings();
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            reader = consumer;
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                return;
            }
            consumer.assign(partitions);
            seek(consumer, partitions);
            while (stopped.getCount() > 0) {
                consumer.poll(PAUSE).forEach(this::remember);
                Instant oldest = clock.now().minus(REMEMBERED);
                ended.values().removeIf(since -> since.isBefore(oldest));
            }
        } catch (KafkaException away) {
            if (stopped.getCount() > 0) {
                LOG.debugf("Sign-outs are read again in a second: %s", away.getMessage());
            }
        } finally {
            reader = null;
        }
    }

    private void seek(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        long since = clock.now().minus(REMEMBERED).toEpochMilli();
        // In this order: what arrives between the two questions lies behind the end that is known here
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> since)));
        partitions.forEach(partition -> consumer.seek(
                partition,
                begins.get(partition) == null
                        ? ends.get(partition)
                        : begins.get(partition).offset()));
    }

    private void remember(ConsumerRecord<String, String> record) {
        if (record.key() != null) {
            ended.put(record.key(), Instant.ofEpochMilli(record.timestamp()));
        }
    }

    static String digest(String session) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(session).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
