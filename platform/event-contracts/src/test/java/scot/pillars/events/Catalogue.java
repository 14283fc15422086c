package scot.pillars.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The table of topics, keys and types in docs/domain/events.md. */
record Catalogue(List<Entry> entries) {
    record Entry(String topic, String key, List<String> types) {}

    static Catalogue read() {
        try {
            return new Catalogue(Files.readAllLines(Path.of("..", "..", "docs", "domain", "events.md")).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(Catalogue::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Entry topic(String name) {
        return entries.stream()
                .filter(entry -> entry.topic().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no topic " + name + " in the catalogue"));
    }

    static JsonNode only(JsonNode parent, Predicate<JsonNode> wanted) {
        List<JsonNode> found = parent.valueStream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError("one expected, found " + found.size());
        }
        return found.get(0);
    }

    private static Entry entry(String line) {
        String[] cells = line.split("\\|");
        List<String> types = Arrays.stream(
                        cells[3].replaceAll("\\([^)]*\\)", "").split(","))
                .map(String::strip)
                .toList();
        return new Entry(cells[1].replaceAll("`|\\([^)]*\\)", "").strip(), cells[2].strip(), types);
    }
}
