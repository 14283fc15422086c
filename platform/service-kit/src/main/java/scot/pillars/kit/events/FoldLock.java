package scot.pillars.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The lock between a consumer and whoever needs its effects to stand still: every batch holds it shared for its
 * transaction, a replay or a rebuild holds it alone. It spans all instances of the service.
 */
public final class FoldLock {
    private static final int LOCK_SPACE = 0x0f01d;

    private FoldLock() {}

    /**
     * Held by a batch. A rebuild may take longer than a batch's transaction may last, so the wait ends before that, as
     * a lock failure that is tried again.
     */
    static void share(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement limit = connection.prepareStatement("set local lock_timeout = '30s'")) {
            limit.execute();
        }
        take(connection, "select pg_advisory_xact_lock_shared(?, hashtext(?))", consumer);
    }

    /** Waits until no batch of the consumer is being applied, and keeps it so until the transaction ends. */
    public static void holdAlone(Connection connection, String consumer) throws SQLException {
        take(connection, "select pg_advisory_xact_lock(?, hashtext(?))", consumer);
    }

    private static void take(Connection connection, String statement, String consumer) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(statement)) {
            take.setInt(1, LOCK_SPACE);
            take.setString(2, consumer);
            take.execute();
        }
    }
}
