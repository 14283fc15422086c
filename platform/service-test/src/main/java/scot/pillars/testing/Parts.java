package scot.pillars.testing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The running parts: one set per JVM, so per module's test run. Quarkus loads test classes more than once; {@link
 * RealParts} therefore reaches this class through the system class loader only.
 */
public final class Parts {
    private static EmbeddedBroker broker;
    private static EmbeddedDatabase database;
    private static TestProvider provider;

    private Parts() {}

    /** Starts what is not running and creates the database when it is new; answers the configuration to use. */
    public static synchronized Map<String, String> start(String name) {
        if (broker == null) {
            startBoth();
        }
        database.create(name);
        return Map.of(
                "pillars.sign-in.provider",
                provider.issuer(),
                "kafka.bootstrap.servers",
                broker.bootstrap(),
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(name),
                "quarkus.datasource.username",
                name + "_app",
                "quarkus.datasource.password",
                EmbeddedDatabase.PASSWORD,
                "quarkus.flyway.username",
                name + "_owner",
                "quarkus.flyway.password",
                EmbeddedDatabase.PASSWORD);
    }

    /** A token with these claims, signed by the provider of the tests. */
    public static synchronized String sign(String claims) {
        return provider.sign(claims);
    }

    public static synchronized void stopBroker() {
        broker.stop();
    }

    public static synchronized void startBroker() {
        broker.start();
    }

    private static void startBoth() {
        CompletableFuture<EmbeddedDatabase> starting = CompletableFuture.supplyAsync(EmbeddedDatabase::new);
        EmbeddedBroker started = new EmbeddedBroker();
        Runtime.getRuntime().addShutdownHook(new Thread(started::discard));
        started.start();
        provider = new TestProvider();
        database = starting.join();
        broker = started;
    }
}
