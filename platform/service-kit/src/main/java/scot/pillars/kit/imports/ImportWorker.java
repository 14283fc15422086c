package scot.pillars.kit.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import scot.pillars.kit.http.Correlation;
import scot.pillars.kit.time.BusinessClock;

/**
 * Works on the imports of this database, one at a time, oldest first; other instances take the others, and those of an
 * instance that died.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration ABANDONED = Duration.ofMinutes(15);
    private static final int MOST_STARTS = 8;

    private final Semaphore bell = new Semaphore(0);
    private final Map<Integer, Long> pausedUntil = new HashMap<>();
    private volatile boolean stopping;
    private Thread thread;

    @Inject
    AgroalDataSource database;

    @Inject
    ImportStore store;

    @Inject
    ImportFindings findings;

    @Inject
    BusinessClock clock;

    @Inject
    JsonRows rows;

    @All
    @Inject
    List<RowImport> kinds;

    @ConfigProperty(name = "pillars.imports.poll", defaultValue = "2s")
    Duration poll;

    @ConfigProperty(name = "pillars.imports.max-rejected", defaultValue = "1000000")
    long mostRejected;

    /** Looks for work at once. */
    void wake() {
        bell.release();
    }

    void start(@Observes StartupEvent event) {
        if (kinds.isEmpty()) {
            return;
        }
        thread = new Thread(this::loop, "imports");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.release();
        if (thread != null) {
            thread.join(10_000);
        }
    }

    private void loop() {
        while (!stopping) {
            try {
                store.discardAbandoned(clock.now().minus(ABANDONED));
                for (int seq : store.open()) {
                    work(seq);
                }
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warn("Imports pause: the database cannot be asked", e);
                }
            }
            try {
                if (!stopping && bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void work(int seq) throws SQLException {
        if (stopping || pausedUntil.getOrDefault(seq, 0L) > System.nanoTime()) {
            return;
        }
        try (ImportLease lease = ImportLease.take(database, seq)) {
            if (lease == null) {
                return;
            }
            ImportProgress job = store.find(seq).orElse(null);
            if (job != null && job.state().open()) {
                try (Correlation.Scope scope = Correlation.with(job.correlationId())) {
                    run(job);
                }
            }
        }
    }

    private void run(ImportProgress job) {
        RowImport kind = kinds.stream()
                .filter(candidate -> candidate.kind().equals(job.kind()))
                .findFirst()
                .orElse(null);
        int starts = store.started(job.seq());
        if (kind == null || starts > MOST_STARTS) {
            String reason = kind == null
                    ? "This build does not know the kind " + job.kind()
                    : "It stopped " + MOST_STARTS + " times at row " + (job.rowsRead() + 1)
                            + "; the reason is in the log";
            QuarkusTransaction.requiringNew().run(() -> store.finish(job.seq(), ImportState.FAILED, reason));
            return;
        }
        try {
            if (new RunningImport(store, findings, kind, rows, job, mostRejected).run(() -> stopping)) {
                pausedUntil.remove(job.seq());
                LOG.infof("Import %s has ended", job.id());
            }
        } catch (IOException | RuntimeException e) {
            if (!stopping) {
                pausedUntil.put(
                        job.seq(),
                        System.nanoTime() + Duration.ofSeconds(starts * 2L).toNanos());
                LOG.warnf(e, "Import %s pauses at row %d", job.id(), job.rowsRead());
            }
        }
    }
}
