package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private RecordedProcesses recorded;
    private Keeper keeper;

    /** Sleeps, with a trap where it shall be stubborn. */
    private record Sleeper(String script) implements Part {
        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public List<String> command() {
            return List.of("/bin/sh", "-c", script);
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Duration stopWithin() {
            return Duration.ofSeconds(1);
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        recorded = new RecordedProcesses(Files.createDirectories(directory.resolve("children")));
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void aChildThatDiesIsStartedAgainWithALineOnTheScreen() throws InterruptedException {
        keep("exec sleep 300");
        long first = onlyPid();

        keeper.kill();

        assertTrue(keeper.awaitReadyAfter(1, PATIENCE));
        assertNotEquals(first, onlyPid());
        assertTrue(screen.toString().contains("sleeper ended with exit code 137; starting it again in 0.5 s"));
    }

    @Test
    void stoppedItStaysDownUntilStarted() throws InterruptedException {
        keep("exec sleep 300");

        keeper.stop();

        assertTrue(keeper.await(PartState.STOPPED, PATIENCE));
        assertTrue(recorded.all().isEmpty());
        assertFalse(keeper.kill());

        keeper.start();

        assertTrue(keeper.await(PartState.READY, PATIENCE));
    }

    @Test
    void aStubbornChildIsForced() throws InterruptedException {
        keep("trap '' TERM; while :; do sleep 1; done");
        ProcessHandle child = ProcessHandle.of(onlyPid()).orElseThrow();

        keeper.close();

        assertFalse(child.isAlive());
    }

    @Test
    void closedWhileItIsBeingRestartedItStaysDown() throws InterruptedException {
        keep("exec sleep 300");
        keeper.kill();

        keeper.close();

        assertEquals(PartState.STOPPED, keeper.state());
        assertTrue(recorded.all().isEmpty());
    }

    private void keep(String script) throws InterruptedException {
        keeper = new Keeper(
                new Sleeper(script),
                List.of(),
                directory.resolve("sleeper.log"),
                recorded,
                new Screen(new PrintStream(screen, true), false));
        keeper.begin();
        assertTrue(keeper.await(PartState.READY, PATIENCE));
    }

    private long onlyPid() {
        return recorded.all().get(0).pid();
    }
}
