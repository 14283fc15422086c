package scot.pillars.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The provider of sign-in: a Keycloak with the suite's realm and demonstration people, behind the front door at {@code
 * /auth}. Unpacked and built once into the state directory, then started optimised.
 */
final class Keycloak implements Part {
    static final String DATABASE = "keycloak";
    static final String WEB_SECRET = "sign-in-web";
    static final String SETUP_SECRET = "sign-in-setup";
    static final String LOADER_SECRET = "sign-in-sample-loader";

    private static final String REALM = "/auth/realms/pillars";
    private static final List<String> BUILD =
            List.of("--db=postgres", "--http-relative-path=/auth", "--health-enabled=false");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path archive;
    private final Path realm;
    private final Path directory;
    private final int port;
    private final Postgres postgres;
    private final Settings secrets;
    private volatile int frontDoorPort;
    private boolean addressesKnown;

    /**
     * @param archive the distribution, tar.gz
     * @param realm imported where the database has none yet
     * @param directory for the unpacked and built server
     */
    Keycloak(Path archive, Path realm, Path directory, int port, Postgres postgres, Settings secrets) {
        this.archive = archive;
        this.realm = realm;
        this.directory = directory;
        this.port = port;
        this.postgres = postgres;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return port;
    }

    /** Where the suite's pages are, known once the front door listens. */
    void behind(int port) {
        frontDoorPort = port;
    }

    /** What the services ask for the provider's keys and tokens, not through the front door. */
    String provider() {
        return "http://127.0.0.1:" + port + REALM;
    }

    String secret(String name) {
        return secrets.keep(name, Settings::randomPassword);
    }

    @Override
    public List<String> command() throws IOException {
        Path home = prepared();
        Path imported = Files.createDirectories(home.resolve("data/import")).resolve("pillars-realm.json");
        Files.copy(realm, imported, StandardCopyOption.REPLACE_EXISTING);
        copy(realm.resolveSibling("theme"), home.resolve("themes/pillars"));
        List<String> command = java(home, "-Xms64m", "-Xmx384m");
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + frontDoorPort + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--cache=local",
                "--db-url=" + postgres.url(DATABASE),
                "--db-username=" + DATABASE + "_owner",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10",
                "--log-level=warn,org.keycloak.quarkus:info"));
        return command;
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_PASSWORD", postgres.password(DATABASE + "_owner"));
        environment.put("PILLARS_SIGN_IN_WEB_SECRET", secret(WEB_SECRET));
        environment.put("PILLARS_SETUP_SECRET", secret(SETUP_SECRET));
        environment.put("PILLARS_SAMPLE_LOADER_SECRET", secret(LOADER_SECRET));
        environment.put("PILLARS_DEMO_PASSWORD", "pillars-demo");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    /** Ready when it knows the realm and where the suite's pages are. */
    @Override
    public boolean ready() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(provider() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                return false;
            }
            if (!addressesKnown) {
                new WebClient(HTTP, port, secret(SETUP_SECRET)).livesAt(frontDoorPort);
                addressesKnown = true;
            }
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The built server of this very distribution and these build options; made when it is not there. */
    private Path prepared() throws IOException {
        Path home = directory.resolve("server");
        Path mark = home.resolve("built-for");
        String wanted =
                Files.size(archive) + " " + Files.getLastModifiedTime(archive).toMillis() + " " + BUILD;
        if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
            return home;
        }
        if (!Files.exists(archive)) {
            throw new IOException(archive + " is missing: build with ./mvnw package");
        }
        Commands.run(List.of("rm", "-rf", home.toString()));
        Files.createDirectories(home);
        run(List.of("tar", "-xzf", archive.toString(), "-C", home.toString(), "--strip-components=1"));
        List<String> build = java(home, "-Xmx512m");
        build.add("build");
        build.addAll(BUILD);
        run(build);
        StateDirectory.write(mark, wanted);
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        Commands.run(List.of("rm", "-rf", to.toString()));
        run(List.of("cp", "-R", from.toString(), to.toString()));
    }

    private static void run(List<String> command) throws IOException {
        Commands.Outcome outcome = Commands.run(command);
        if (!outcome.worked()) {
            String said = outcome.output().strip();
            throw new IOException(command.get(0) + ": "
                    + said.substring(Math.max(0, said.length() - 300)).replace('\n', ' '));
        }
    }

    /** The server itself and not its script, which would stay between it and our signals. */
    private static List<String> java(Path home, String... memory) {
        return new ArrayList<>(Stream.of(
                        Stream.of(JavaCommand.java()),
                        Stream.of(memory),
                        Stream.of(
                                "-XX:+UseSerialGC",
                                "-XX:MaxMetaspaceSize=256m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                                "--add-opens=java.base/java.util=ALL-UNNAMED",
                                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                                "--add-opens=java.base/java.security=ALL-UNNAMED",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Dpicocli.disable.closures=true",
                                "-cp",
                                home.resolve("lib/quarkus-run.jar").toString(),
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"))
                .flatMap(part -> part)
                .toList());
    }
}
