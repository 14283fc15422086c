package scot.pillars.kit.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The right to work on one import: an advisory lock of a database session of its own. When the instance dies, its
 * session ends and the import is free for the others.
 */
final class ImportLease implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ImportLease.class);
    private static final int LOCK_SPACE = 0x1a907;

    private final Connection session;
    private final int seq;

    private ImportLease(Connection session, int seq) {
        this.session = session;
        this.seq = seq;
    }

    /** The lease, or null when another instance has it. */
    static ImportLease take(DataSource database, int seq) throws SQLException {
        Connection session = database.getConnection();
        try {
            if (ask(session, "select pg_try_advisory_lock(?, ?)", seq)) {
                return new ImportLease(session, seq);
            }
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
        session.close();
        return null;
    }

    int seq() {
        return seq;
    }

    @Override
    public void close() {
        try (Connection ending = session) {
            ask(ending, "select pg_advisory_unlock(?, ?)", seq);
        } catch (SQLException e) {
            LOG.debugf(e, "The session of import %d is gone, and its lock with it", seq);
        }
    }

    private static boolean ask(Connection session, String sql, int seq) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setInt(1, LOCK_SPACE);
            statement.setInt(2, seq);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
