package scot.pillars.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The event path as Prometheus gauges, read every ten seconds. */
@Singleton
class EventMetrics {
    private static final Logger LOG = Logger.getLogger(EventMetrics.class);

    private final EventPath path;
    private final MeterRegistry registry;
    private volatile EventPath.Standing standing = new EventPath.Standing(0, 0, 0, 0);
    private volatile double lag;

    @Inject
    EventMetrics(EventPath path, MeterRegistry registry) {
        this.path = path;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("pillars.outbox.backlog", () -> standing.backlog())
                .description("Events committed and not yet acknowledged by the broker")
                .register(registry);
        Gauge.builder("pillars.outbox.oldest.seconds", () -> standing.oldestSeconds())
                .description("Age of the oldest event in the outbox")
                .register(registry);
        Gauge.builder("pillars.dead.letters", () -> standing.deadLetters())
                .description("Events set aside: dead, or waiting behind a dead one")
                .register(registry);
        Gauge.builder("pillars.consumer.lag", () -> lag)
                .description("Events in the consumed topics that are not applied yet; NaN while the broker is away")
                .register(registry);
    }

    @Scheduled(every = "10s", identity = "event-metrics", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try {
            standing = path.standing();
            var byTopic = path.lag();
            lag = byTopic.isEmpty()
                    ? Double.NaN
                    : byTopic.values().stream().mapToLong(Long::longValue).sum();
        } catch (DatabaseFailure e) {
            LOG.debugf("Event metrics keep their last values: %s", e.getMessage());
        }
    }
}
