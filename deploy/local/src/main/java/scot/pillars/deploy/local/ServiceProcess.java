package scot.pillars.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the four services: its packaged jar with its database, its two roles and the broker. */
final class ServiceProcess implements Part {
    private static final String DEMONSTRATION =
            "Demonstration: invented cases and published figures, no client of the agency";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** What a service is called: as a process, in its paths, as a database. */
    record Names(String service, String path, String database) {
        static final List<Names> ALL = List.of(
                new Names("assurance-service", "/assurance", "assurance"),
                new Names("error-resolution-service", "/error-resolution", "error_resolution"),
                new Names("charter-measures-service", "/charter-measures", "charter_measures"),
                new Names("reporting-service", "/reporting", "reporting"));
    }

    private final Names names;
    private final Path home;
    private final int port;
    private final Postgres postgres;
    private final KafkaBroker broker;
    private final Keycloak keycloak;
    private final Settings secrets;

    ServiceProcess(
            Names names,
            Path home,
            int port,
            Postgres postgres,
            KafkaBroker broker,
            Keycloak keycloak,
            Settings secrets) {
        this.names = names;
        this.home = home;
        this.port = port;
        this.postgres = postgres;
        this.broker = broker;
        this.keycloak = keycloak;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return names.service();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> command() throws IOException {
        Path jar = home.resolve(names.service()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: build with ./mvnw package");
        }
        return List.of(
                JavaCommand.java(),
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx224m",
                "-Xss512k",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:MinHeapFreeRatio=20",
                // Half of it is used. In one of 64 MB, compiled code that rests for two minutes is thrown away and
                // compiled anew when somebody asks again.
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString());
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(names.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", names.database() + "_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password(names.database() + "_app"));
        environment.put("QUARKUS_FLYWAY_USERNAME", names.database() + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", postgres.password(names.database() + "_owner"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("PILLARS_TOPICS_REPLICATION_FACTOR", "1");
        environment.put("PILLARS_SIGN_IN_PROVIDER", keycloak.provider());
        environment.put("PILLARS_SIGN_IN_WEB_SECRET", keycloak.secret(Keycloak.WEB_SECRET));
        environment.put("PILLARS_SIGN_IN_COOKIE_SECRET", secrets.keep("sign-in-cookie", Settings::randomKey));
        environment.put("PILLARS_SIGN_IN_DEMO", "true");
        environment.put("PILLARS_ENVIRONMENT", System.getenv().getOrDefault("PILLARS_ENVIRONMENT", DEMONSTRATION));
        environment.put("PILLARS_AUDIT_KEY", secrets.keep(names.service() + "-audit", Settings::randomKey));
        // Fewer malloc arenas: a quarter less resident memory for a JVM of this size.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    @Override
    public boolean ready() {
        URI health = URI.create("http://127.0.0.1:" + port + names.path() + "/q/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
