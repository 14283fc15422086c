package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.events.DatabaseFailure;

/**
 * The registers in memory, for recording without a query per code. A change made by this instance is seen at once, one
 * made by another instance after at most two seconds, and a new code at the first use of it: who misses a code reads
 * {@link #fresh()}.
 */
@ApplicationScoped
public class KnownRegisters {
    private static final long KEPT_NANOS = 2_000_000_000L;

    @Inject
    DataSource database;

    private volatile Snapshot snapshot;

    private record Snapshot(Registers registers, long readAt) {}

    /** The registers, at most two seconds old. */
    public Registers recent() {
        Snapshot known = snapshot;
        if (known != null && System.nanoTime() - known.readAt < KEPT_NANOS) {
            return known.registers;
        }
        return fresh();
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
