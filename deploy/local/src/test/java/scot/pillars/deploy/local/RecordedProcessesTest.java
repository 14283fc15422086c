package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessesTest {
    @TempDir
    Path directory;

    private Process child;

    @BeforeEach
    void aChildRuns() throws IOException {
        child = new ProcessBuilder("/bin/sh", "-c", "exec sleep 300").start();
    }

    @AfterEach
    void theChildEnds() {
        child.destroyForcibly();
    }

    @Test
    void whatTheRunBeforeLeftIsEnded() {
        new RecordedProcesses(directory).started("kafka", child.toHandle());

        List<ProcessRecord> ended =
                new RecordedProcesses(directory).endLeftovers(List.of("kafka"), Duration.ofSeconds(10));

        assertEquals(
                List.of(child.pid()), ended.stream().map(ProcessRecord::pid).toList());
        assertFalse(child.isAlive());
        assertTrue(new RecordedProcesses(directory).all().isEmpty());
    }

    @Test
    void aProcessThatOnlyHasTheSameIdIsLeftAlone() throws IOException {
        Instant longBefore =
                child.toHandle().info().startInstant().orElseThrow().minus(Duration.ofHours(1));
        Files.writeString(
                directory.resolve("kafka.json"),
                "{\"name\":\"kafka\",\"pid\":%d,\"startedAt\":\"%s\"}".formatted(child.pid(), longBefore));

        List<ProcessRecord> ended =
                new RecordedProcesses(directory).endLeftovers(List.of("kafka"), Duration.ofSeconds(10));

        assertTrue(ended.isEmpty());
        assertTrue(child.isAlive());
    }

    @Test
    void aStubbornProcessIsForced() throws IOException {
        Process stubborn =
                new ProcessBuilder("/bin/sh", "-c", "trap '' TERM; echo on; while :; do sleep 1; done").start();
        stubborn.getInputStream().read();
        new RecordedProcesses(directory).started("postgres", stubborn.toHandle());

        new RecordedProcesses(directory).endLeftovers(List.of("postgres"), Duration.ofMillis(500));

        assertFalse(stubborn.isAlive());
    }

    @Test
    void leftoversEndInTheOrderOfStopping() throws IOException {
        Process second = new ProcessBuilder("/bin/sh", "-c", "exec sleep 300").start();
        RecordedProcesses recorded = new RecordedProcesses(directory);
        recorded.started("postgres", child.toHandle());
        recorded.started("reporting-service", second.toHandle());

        List<ProcessRecord> ended = recorded.endLeftovers(Suite.stopOrder(), Duration.ofSeconds(10));

        assertEquals(
                List.of("reporting-service", "postgres"),
                ended.stream().map(ProcessRecord::name).toList());
    }

    @Test
    void idAndStartTogetherNameAProcess() {
        Instant start = Instant.parse("2026-01-02T03:04:05.678Z");
        ProcessRecord record = new ProcessRecord("kafka", 42, start);

        assertTrue(record.names(42, Optional.of(start)));
        assertTrue(record.names(42, Optional.of(start.plusSeconds(1))));
        assertFalse(record.names(42, Optional.of(start.plusSeconds(3))));
        assertFalse(record.names(43, Optional.of(start)));
        assertFalse(record.names(42, Optional.empty()));
    }

    @Test
    void anUnreadableRecordIsRefusedAndNotGuessed() throws IOException {
        Files.writeString(directory.resolve("kafka.json"), "{\"name\":\"kafka\"}");

        RecordedProcesses recorded = new RecordedProcesses(directory);

        assertThrows(CannotStart.class, recorded::all);
    }
}
