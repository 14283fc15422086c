package scot.pillars.deploy.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the bench's own on assurance's database, with a service's memory. */
final class ComparedProgram implements AutoCloseable {
    private final String what;
    private final Process process;
    private final int port;

    /**
     * Starts it and waits until it answers.
     *
     * @param project the folder below deploy/bench that it was built in
     * @param settings environment beside port and database
     */
    ComparedProgram(RunningSuite suite, Path home, String project, Map<String, String> settings, Path log)
            throws IOException {
        what = project;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx224m",
                "-jar",
                home.resolve("deploy/bench/" + project + "/target/quarkus-app/quarkus-run.jar")
                        .toString());
        builder.environment().putAll(database(suite));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        RunningSuite.await(project, Duration.ofMinutes(2), this::listens);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    private static Map<String, String> database(RunningSuite suite) {
        return new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_DATASOURCE_JDBC_URL",
                suite.url("assurance"),
                "QUARKUS_DATASOURCE_USERNAME",
                "assurance_app",
                "QUARKUS_DATASOURCE_PASSWORD",
                suite.password("assurance_app")));
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException(what + " ended with " + process.exitValue());
        }
        try (HttpLine line = new HttpLine(port)) {
            return line.get("/") > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
