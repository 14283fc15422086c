package scot.pillars.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import scot.pillars.deploy.sample.ClientCredentials;

/** The suite as {@code deploy/run} starts it, with durable PostgreSQL and without the sample data. */
final class RunningSuite implements AutoCloseable {
    private static final String REALM = "/auth/realms/pillars";
    static final String ASSURANCE = "assurance-service";
    static final String RESOLUTION = "error-resolution-service";
    static final String CHARTER = "charter-measures-service";
    static final String REPORTING = "reporting-service";
    private static final Map<String, String> ROOTS = Map.of(
            ASSURANCE,
            "/assurance",
            RESOLUTION,
            "/error-resolution",
            CHARTER,
            "/charter-measures",
            REPORTING,
            "/reporting");

    private final Path home;
    private final Path state;
    private final int frontDoor;
    private final Process process;
    private final long started = System.nanoTime();

    RunningSuite(Path home, Path state) throws IOException {
        this.home = home;
        this.state = state;
        Files.createDirectories(state);
        try (ServerSocket free = new ServerSocket(0)) {
            frontDoor = free.getLocalPort();
        }
        ProcessBuilder suite = new ProcessBuilder(
                        home.resolve("deploy/run").toString(),
                        "--no-sample",
                        "--state",
                        state.toString(),
                        "--port",
                        String.valueOf(frontDoor))
                .redirectErrorStream(true)
                .redirectOutput(state.resolve("bench-run.log").toFile());
        // One bench is one client: what it measures is the service and not its limit
        for (String who : new String[] {"CLIENT", "ADDRESS"}) {
            suite.environment().put("PILLARS_RATE_LIMIT_" + who + "_PER_SECOND", "1000000");
            suite.environment().put("PILLARS_RATE_LIMIT_" + who + "_BURST", "1000000");
        }
        process = suite.start();
        // Whoever ends the bench ends the suite with it.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Waits for the front door's first page; answers the seconds since the start. */
    double awaitFirstPage() {
        await("the first page", Duration.ofMinutes(10), () -> answers(frontDoor, "/"));
        return (System.nanoTime() - started) / 1e9;
    }

    /** Waits until every service is ready; answers the seconds since the start. */
    double awaitReady() {
        ROOTS.keySet().forEach(this::awaitReady);
        return (System.nanoTime() - started) / 1e9;
    }

    /** Waits until a calling system can sign in, does so, and answers the seconds since the start. */
    double awaitSignIn() {
        await("sign-in", Duration.ofMinutes(4), () -> answers(port("keycloak"), REALM));
        HttpLine.signInWith(ClientCredentials.of(
                URI.create(provider() + "/protocol/openid-connect/token"),
                "sample-loader",
                password("sign-in-sample-loader")));
        return (System.nanoTime() - started) / 1e9;
    }

    /** Where a service finds the provider of sign-in. */
    String provider() {
        return "http://127.0.0.1:" + port("keycloak") + REALM;
    }

    void awaitReady(String service) {
        await(service, Duration.ofMinutes(4), () -> answers(port(service), ROOTS.get(service) + "/q/health/ready"));
    }

    int port(String part) {
        String port = properties("ports.properties").getProperty(part);
        return port == null ? 0 : Integer.parseInt(port);
    }

    String kafka() {
        return "127.0.0.1:" + port("kafka");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + database;
    }

    String password(String role) {
        return properties("secrets.properties").getProperty(role);
    }

    /** A superuser's connection. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", password("postgres"));
    }

    long number(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Process id of a part as the supervisor recorded it; 0 when it does not run. */
    long pid(String part) {
        Path file = state.resolve("children/" + part + ".json");
        try {
            return Files.exists(file)
                    ? Long.parseLong(Files.readString(file).replaceAll("(?s).*\"pid\":(\\d+).*", "$1"))
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    void stop(String... services) throws IOException, InterruptedException {
        for (String service : services) {
            command("stop", service);
        }
    }

    void start(String... services) throws IOException, InterruptedException {
        for (String service : services) {
            command("start", service);
        }
        for (String service : services) {
            awaitReady(service);
        }
    }

    /** Freezes or thaws a process with a signal: STOP or CONT. */
    void signal(String name, String part) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid(part)))
                .start()
                .waitFor();
    }

    /** Waits until assurance's events are all published. */
    void awaitEmptyOutbox() {
        await("an empty outbox", Duration.ofMinutes(15), () -> number("assurance", "select count(*) from outbox") == 0);
    }

    static void await(String what, Duration patience, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void command(String verb, String service) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        home.resolve("deploy/service").toString(), service, verb, "--state", state.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        state.resolve("bench-run.log").toFile()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("deploy/service " + service + " " + verb + " ended with " + exit);
        }
    }

    private boolean answers(int port, String path) {
        if (!process.isAlive()) {
            throw new IllegalStateException("deploy/run ended; see " + state.resolve("bench-run.log"));
        }
        if (port == 0) {
            return false;
        }
        try (HttpLine line = new HttpLine(port)) {
            return List.of(200, 302, 303, 307, 503).contains(line.get(path))
                    && (path.equals("/") || line.get(path) == 200);
        } catch (IOException notYet) {
            return false;
        }
    }

    private Properties properties(String file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(state.resolve(file))) {
            properties.load(in);
        } catch (IOException notYet) {
            return properties;
        }
        return properties;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
