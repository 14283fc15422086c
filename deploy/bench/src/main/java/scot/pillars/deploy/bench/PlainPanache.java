package scot.pillars.deploy.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The endpoint of {@code deploy/bench/plain-panache}, on assurance's database and with a service's memory. */
final class PlainPanache implements AutoCloseable {
    private final Process process;
    private final int port;

    PlainPanache(RunningSuite suite, Path home, Path log) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx224m",
                "-jar",
                home.resolve("deploy/bench/plain-panache/target/quarkus-app/quarkus-run.jar")
                        .toString());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", suite.url("assurance"));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", "assurance_app");
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", suite.password("assurance_app"));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        RunningSuite.await("the plain Panache endpoint", Duration.ofMinutes(2), this::listens);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the plain Panache endpoint ended with " + process.exitValue());
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
