package scot.pillars.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A real PostgreSQL server that takes encrypted connections only, and asks the one role of a service for a password. */
public final class SecuredDatabase implements AutoCloseable {
    /** The role that must give its password. */
    public static final String ROLE = "service_app";

    private final String password = UUID.randomUUID().toString();
    private final Path directory;
    private final ServerCertificate certificate;
    private final EmbeddedPostgres server;

    private SecuredDatabase() throws IOException, SQLException {
        directory = Files.createTempDirectory("pillars-postgres-tls-");
        certificate = new ServerCertificate(directory);
        server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.authority().toString())
                .setServerConfig("ssl_key_file", certificate.key().toString())
                .setServerConfig("hba_file", rules().toString())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + password + "'");
        }
    }

    /** Starts one. */
    public static SecuredDatabase start() throws IOException, SQLException {
        return new SecuredDatabase();
    }

    /** Its address, with these parameters of the JDBC driver. */
    public String jdbcUrl(String parameters) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?" + parameters;
    }

    /** The certificate to trust, as PEM. */
    public Path authority() {
        return certificate.authority();
    }

    /** Of the role. */
    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
            certificate.delete();
            Files.deleteIfExists(rules());
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path rules() throws IOException {
        Path file = directory.resolve("pg_hba.conf");
        return Files.exists(file)
                ? file
                : Files.writeString(
                        file,
                        "hostssl all postgres 127.0.0.1/32 trust\nhostssl all " + ROLE
                                + " 127.0.0.1/32 scram-sha-256\n");
    }
}
