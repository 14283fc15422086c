package scot.pillars.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * A real broker that speaks TLS only, asks for a name and a password (SCRAM-SHA-512), and lets a principal do nothing
 * that no rule allows. The certificate is made for this run and is its own authority.
 */
public final class SecuredBroker implements AutoCloseable {
    /** Who may do everything. */
    public static final String ADMINISTRATOR = "administrator";

    private final Map<String, String> passwords = new TreeMap<>();
    private final Path directory;
    private final ServerCertificate certificate;
    private final EmbeddedBroker broker;

    private SecuredBroker(List<String> principals) throws IOException {
        directory = Files.createTempDirectory("pillars-kafka-tls-");
        Stream.concat(Stream.of(ADMINISTRATOR), principals.stream())
                .forEach(name -> passwords.put(name, UUID.randomUUID().toString()));
        certificate = new ServerCertificate(directory);
        broker = new EmbeddedBroker(
                configuration(),
                passwords.entrySet().stream()
                        .map(user -> "SCRAM-SHA-512=[name=" + user.getKey() + ",password=" + user.getValue() + "]")
                        .toList());
        broker.start();
    }

    /** Starts a broker that knows these principals; none of them has a right yet. */
    public static SecuredBroker start(String... principals) throws IOException {
        return new SecuredBroker(List.of(principals));
    }

    public String bootstrap() {
        return broker.bootstrap();
    }

    /** The certificate to trust, as PEM. */
    public Path authority() {
        return certificate.authority();
    }

    public String password(String principal) {
        return passwords.get(principal);
    }

    /** The principal's {@code sasl.jaas.config}. */
    public String login(String principal) {
        return login(principal, password(principal));
    }

    /** The {@code sasl.jaas.config} of that name and password. */
    public static String login(String principal, String password) {
        return ScramLoginModule.class.getName() + " required username=\"" + principal + "\" password=\"" + password
                + "\";";
    }

    /** Ends the broker and deletes what it wrote. */
    @Override
    public void close() {
        broker.discard();
        try {
            certificate.delete();
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>(Map.of(
                "listener.security.protocol.map",
                "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                "sasl.mechanism.inter.broker.protocol",
                "SCRAM-SHA-512",
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                login(ADMINISTRATOR),
                "authorizer.class.name",
                StandardAuthorizer.class.getName(),
                // The controller's own listener asks for no name.
                "super.users",
                "User:" + ADMINISTRATOR + ";User:ANONYMOUS"));
        configuration.putAll(Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                certificate.keystore().toString(),
                "ssl.keystore.password",
                certificate.password(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority().toString()));
        return configuration;
    }
}
