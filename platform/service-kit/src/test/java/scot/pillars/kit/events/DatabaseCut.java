package scot.pillars.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import scot.pillars.testing.RealParts;

/** What an operator's restart of PostgreSQL does to the application's connections. */
final class DatabaseCut {
    private DatabaseCut() {}

    static void allOtherConnections() throws SQLException {
        try (Connection connection = RealParts.asApp();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where usename = current_user and pid <> pg_backend_pid()""");
        }
    }
}
