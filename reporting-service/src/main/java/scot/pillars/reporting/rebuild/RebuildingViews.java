package scot.pillars.reporting.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.FoldLock;
import scot.pillars.kit.events.ReceivedEvent;
import scot.pillars.reporting.fold.EventStore;
import scot.pillars.reporting.fold.Fold;
import scot.pillars.reporting.fold.FoldedEvents;
import scot.pillars.reporting.fold.FoldingEvents;
import scot.pillars.reporting.fold.Projection;

/**
 * The views are emptied and the store is folded again in one transaction: readers see the old views until it commits,
 * and a crash leaves them as they were. Folds wait meanwhile. A rebuild that was cut off begins again at the next
 * start of any instance.
 */
@ApplicationScoped
public class RebuildingViews {
    private static final Logger LOG = Logger.getLogger(RebuildingViews.class);
    /** One rebuild runs at a time; a key that no other advisory lock of this database uses. */
    private static final long RUNNING = 0x70696c6c61727302L;
    /** Few writes per roll-up row keep the transaction's own row versions short. */
    private static final int EVENTS_PER_WRITE = 100_000;

    private final DataSource database;
    private final Instance<Projection> projections;
    private final Rebuilds rebuilds;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "rebuild-of-views"));

    @Inject
    public RebuildingViews(DataSource database, @Any Instance<Projection> projections, Rebuilds rebuilds) {
        this.database = database;
        this.projections = projections;
        this.rebuilds = rebuilds;
    }

    /** Queues a rebuild and begins; empty when one is in hand already. */
    public Optional<UUID> request() {
        Optional<UUID> queued = rebuilds.queue(EventIds.next());
        worker.execute(this::runInHand);
        return queued;
    }

    void start(@Observes StartupEvent event) {
        worker.execute(this::runInHand);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void runInHand() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (onlyOne(connection)) {
                    Optional<Rebuild> next = rebuilds.inHand();
                    if (next.isPresent()) {
                        run(connection, next.get().id());
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.error("The rebuild was cut off and begins again at the next start", e);
        }
    }

    private void run(Connection connection, UUID id) throws SQLException {
        try {
            FoldLock.holdAlone(connection, FoldingEvents.NAME);
            Refused refused = fold(connection, id);
            connection.commit();
            rebuilds.ended(id, "completed", refused.lastReason());
            LOG.infof("Rebuild %s completed, %d events refused", id, refused.count());
        } catch (RuntimeException e) {
            connection.rollback();
            rebuilds.ended(id, "failed", e.toString());
            LOG.errorf(e, "Rebuild %s failed; the views stand as they were", id);
        }
    }

    private Refused fold(Connection connection, UUID id) throws SQLException {
        rebuilds.began(id, EventStore.size(connection));
        clear(connection);
        Refused refused = new Refused();
        Pass pass = new Pass(connection, id, refused);
        EventStore.read(connection, pass::add);
        pass.write();
        return refused;
    }

    private void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + FoldedEvents.TABLE);
            for (Projection projection : projections) {
                for (String table : projection.tables()) {
                    statement.execute("delete from " + table);
                }
            }
        }
    }

    private static boolean onlyOne(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + RUNNING + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Events gathered up to the next write. */
    private final class Pass {
        private final Connection connection;
        private final UUID id;
        private final Refused refused;
        private Fold fold;
        private long events;

        private Pass(Connection connection, UUID id, Refused refused) {
            this.connection = connection;
            this.id = id;
            this.refused = refused;
            this.fold = new Fold(projections, refused);
        }

        void add(ReceivedEvent event) throws SQLException {
            fold.add(event);
            events++;
            if (events % EVENTS_PER_WRITE == 0) {
                write();
            }
        }

        void write() throws SQLException {
            fold.write(connection);
            fold = new Fold(projections, refused);
            rebuilds.progressed(id, events, refused);
        }
    }
}
