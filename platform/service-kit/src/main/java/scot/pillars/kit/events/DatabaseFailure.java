package scot.pillars.kit.events;

import java.sql.SQLException;
import java.util.Set;

/** The database refused or was away. */
public final class DatabaseFailure extends RuntimeException {
    // Connection lost, transaction rolled back, resources short, operator stopped it, disk: not the event's fault.
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    public DatabaseFailure(String message, SQLException cause) {
        super(message, cause);
    }

    /** Whether any cause in the chain is a failure that a later try may not meet again. */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null
                            || TRANSIENT_CLASSES.contains(sql.getSQLState()
                                    .substring(0, Math.min(2, sql.getSQLState().length()))))) {
                return true;
            }
        }
        return false;
    }
}
