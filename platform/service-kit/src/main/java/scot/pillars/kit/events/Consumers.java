package scot.pillars.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.time.BusinessClock;

/** Starts and stops a loop for every {@link EventConsumer} of the service. */
@Singleton
class Consumers {
    private final DataSource database;
    private final KafkaSettings kafka;
    private final Topics topics;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Instance<EventConsumer> consumers;
    private final Map<Thread, ConsumerLoop> loops = new HashMap<>();

    @ConfigProperty(name = "pillars.consumer.enabled", defaultValue = "true")
    boolean enabled;

    @ConfigProperty(name = "pillars.consumer.batch", defaultValue = "5000")
    int batch;

    /** Milliseconds to gather after a small poll: fewer, fuller transactions under load. */
    @ConfigProperty(name = "pillars.consumer.gather-millis", defaultValue = "10")
    int gather;

    /** Ids kept per partition by which second deliveries are dropped. */
    @ConfigProperty(name = "pillars.consumer.window", defaultValue = "20000")
    int window;

    @Inject
    Consumers(
            DataSource database,
            KafkaSettings kafka,
            Topics topics,
            Outbox outbox,
            BusinessClock clock,
            @Any Instance<EventConsumer> consumers) {
        this.database = database;
        this.kafka = kafka;
        this.topics = topics;
        this.outbox = outbox;
        this.clock = clock;
        this.consumers = consumers;
    }

    /** The consumers of this service. */
    List<EventConsumer> all() {
        return consumers.stream().toList();
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        for (EventConsumer consumer : consumers) {
            start(loop(consumer));
        }
    }

    ConsumerLoop loop(EventConsumer consumer) {
        var fold = new BatchFold(database, consumer, outbox, kafka.deadLetterTopic(), window, clock);
        return new ConsumerLoop(consumer, fold, topics, kafka.connection(), batch, gather);
    }

    private void start(ConsumerLoop loop) {
        Thread thread = new Thread(loop, "consumer-" + loops.size());
        loops.put(thread, loop);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.values().forEach(ConsumerLoop::stop);
        for (Thread thread : new ArrayList<>(loops.keySet())) {
            thread.join(10_000);
            thread.interrupt();
        }
    }
}
