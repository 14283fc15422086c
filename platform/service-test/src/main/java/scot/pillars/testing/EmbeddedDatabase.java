package scot.pillars.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One PostgreSQL server of the tests. It ends and deletes its files with this JVM. It does not flush to disk: what a
 * power cut does is not tested here.
 */
final class EmbeddedDatabase {
    static final String PASSWORD = "test-only";
    private final EmbeddedPostgres server;

    EmbeddedDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** The database with its two roles: {@code <name>_owner} may change the schema, {@code <name>_app} may not. */
    void create(String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet known =
                    statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("create role " + database + "_owner login password '" + PASSWORD + "'");
            statement.execute("create role " + database + "_app login password '" + PASSWORD + "'");
            statement.execute("create database " + database + " owner " + database + "_owner");
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to " + database + "_app");
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + database + " could not be created", e);
        }
    }
}
