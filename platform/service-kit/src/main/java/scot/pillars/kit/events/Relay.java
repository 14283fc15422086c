package scot.pillars.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the relay's workers: woken in the process at commit, polling for what other instances left. */
@Singleton
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final DataSource database;
    private final KafkaSettings kafka;
    private final Topics topics;
    private final RelaySignal signal;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    @ConfigProperty(name = "pillars.relay.enabled", defaultValue = "true")
    boolean enabled;

    @ConfigProperty(name = "pillars.relay.workers", defaultValue = "1")
    int workers;

    @ConfigProperty(name = "pillars.relay.batch", defaultValue = "1000")
    int batch;

    /** Milliseconds to gather after a small batch: fewer, fuller rounds under load. */
    @ConfigProperty(name = "pillars.relay.gather-millis", defaultValue = "10")
    int gather;

    @ConfigProperty(name = "pillars.relay.poll-millis", defaultValue = "500")
    int poll;

    @Inject
    Relay(DataSource database, KafkaSettings kafka, Topics topics, RelaySignal signal) {
        this.database = database;
        this.kafka = kafka;
        this.topics = topics;
        this.signal = signal;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        for (int worker = 0; worker < workers; worker++) {
            int number = worker;
            Thread thread = new Thread(() -> run(number), "relay-" + worker);
            threads.add(thread);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signal.raise();
        for (Thread thread : threads) {
            thread.join(10_000);
            thread.interrupt();
        }
    }

    private void run(int worker) {
        Semaphore bell = signal.listen();
        try (Publisher publisher = new KafkaPublisher(kafka.connection(), kafka.service())) {
            var relay = new RelayWorker(database, publisher, worker, workers, batch);
            Set<String> needed = new TreeSet<>(kafka.producedTopics());
            needed.add(kafka.deadLetterTopic());
            Backoff backoff = new Backoff(200, 10_000);
            while (running && !topics.ensure(needed)) {
                RelaySignal.await(bell, backoff.next());
            }
            backoff.reset();
            while (running) {
                step(relay, bell, backoff);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(RelayWorker relay, Semaphore bell, Backoff backoff) throws InterruptedException {
        try {
            RelayWorker.Round round = relay.round();
            if (round.stuck()) {
                RelaySignal.await(bell, backoff.next());
                return;
            }
            backoff.reset();
            if (round.taken() < batch) {
                // Another relay may hold slots and miss what was committed after its snapshot: look again soon.
                RelaySignal.await(bell, round.shared() ? 20 : poll);
                if (gather > 0) {
                    RelaySignal.await(new Semaphore(0), gather);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The relay will try again: %s", e.getMessage());
            RelaySignal.await(new Semaphore(0), backoff.next());
        }
    }
}
