package scot.pillars.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One packaged suite for every test class that asks for it: the first starts it, the end of the tests stops it. */
final class SharedSuite implements BeforeAllCallback {
    private static final Duration START = Duration.ofMinutes(4);

    private static Path state;
    private static RunningSuite suite;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(SharedSuite.class, any -> (AutoCloseable) SharedSuite::stop, AutoCloseable.class);
        if (suite == null || !suite.process().isAlive()) {
            start();
        }
    }

    static RunningSuite suite() {
        return suite;
    }

    /** Where the suite keeps everything; the same for each start. */
    static Path state() {
        return state;
    }

    /** Starts it, again when it ended. */
    static void start() throws IOException {
        if (state == null) {
            state = Files.createTempDirectory("pillars-suite");
        }
        suite = RunningSuite.start(state);
        suite.awaitReady(START);
    }

    private static void stop() throws IOException {
        if (suite == null) {
            return;
        }
        suite.end();
        new RecordedProcesses(state.resolve("children")).endLeftovers(Suite.stopOrder(), Duration.ofSeconds(15));
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
