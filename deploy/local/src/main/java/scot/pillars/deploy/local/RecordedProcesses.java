package scot.pillars.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What runs, one file each, so that the next start can end what a killed supervisor left behind. */
final class RecordedProcesses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    RecordedProcesses(Path directory) {
        this.directory = directory;
    }

    void started(String name, ProcessHandle process) {
        ProcessRecord record = ProcessRecord.of(name, process);
        ObjectNode json = JSON.createObjectNode()
                .put("name", record.name())
                .put("pid", record.pid())
                .put("startedAt", record.startedAt().toString());
        StateDirectory.write(directory.resolve(name + ".json"), json + "\n");
    }

    void ended(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ProcessRecord> all() {
        List<ProcessRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                var json = JSON.readTree(file.toFile());
                records.add(new ProcessRecord(
                        json.path("name").asText(),
                        json.path("pid").asLong(),
                        Instant.parse(json.path("startedAt").asText())));
            }
        } catch (IOException | DateTimeParseException e) {
            throw new CannotStart(
                    "unreadable record in " + directory + " (" + e.getMessage()
                            + "): end the processes of the run before yourself and delete that directory",
                    e);
        }
        return records;
    }

    /**
     * Ends what is recorded and still runs, in the given order of names: asked first, forced after {@code patience}.
     *
     * @return what was ended
     */
    List<ProcessRecord> endLeftovers(List<String> order, Duration patience) {
        List<ProcessRecord> leftovers = all().stream()
                .sorted(Comparator.comparingInt(record -> order.indexOf(record.name())))
                .toList();
        List<ProcessRecord> ended = new ArrayList<>();
        for (ProcessRecord record : leftovers) {
            record.alive().ifPresent(process -> {
                end(process, patience);
                ended.add(record);
            });
            ended(record.name());
        }
        return ended;
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return;
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
