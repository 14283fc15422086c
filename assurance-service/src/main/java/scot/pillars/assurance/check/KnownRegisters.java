package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.events.DatabaseFailure;

/**
 * The registers in memory, for recording without a query per code. A change made by this instance is seen at once, one
 * made by another instance within four seconds, and a new code at the first use of it: who misses a code reads {@link
 * #fresh()}. One caller reads them anew when they are two seconds old; meanwhile the others go on with the old ones.
 */
@ApplicationScoped
public class KnownRegisters {
    private static final long KEPT_NANOS = 2_000_000_000L;
    private static final long OLDEST_NANOS = 2 * KEPT_NANOS;

    private final AtomicBoolean reading = new AtomicBoolean();

    @Inject
    DataSource database;

    private volatile Snapshot snapshot;

    private record Snapshot(Registers registers, long readAt) {}

    /** The registers, at most four seconds old. */
    public Registers recent() {
        Snapshot known = snapshot;
        long age = known == null ? Long.MAX_VALUE : System.nanoTime() - known.readAt;
        if (age < KEPT_NANOS) {
            return known.registers;
        }
        if (age < OLDEST_NANOS && !reading.compareAndSet(false, true)) {
            return known.registers;
        }
        try {
            return fresh();
        } finally {
            reading.set(false);
        }
    }

    /** The registers as they are now. */
    public Registers fresh() {
        long now = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            Registers read = RegisterReading.of(connection);
            snapshot = new Snapshot(read, now);
            return read;
        } catch (SQLException e) {
            throw new DatabaseFailure("the registers could not be read", e);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        snapshot = null;
    }
}
