package scot.pillars.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** deploy/kafka/rights.properties, seen from the catalogue; each service compares its own part. */
class TopicRightsFileTest {
    private static final Path HOME = Path.of("..", "..");

    @ParameterizedTest
    @EnumSource
    void onlyTheProducerOfAStreamHasTheRightToWriteIt(EventType type) throws IOException {
        Properties rights = rights();

        Set<String> writers = rights.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".writes"))
                .filter(key -> List.of(rights.getProperty(key).split(",")).contains(type.topic()))
                .collect(Collectors.toSet());

        Set<String> wanted =
                type.comesFromOutside() ? Set.of() : Set.of(type.source().substring(1) + ".writes");
        assertEquals(wanted, writers);
    }

    @Test
    void thereIsAPrincipalForEachServiceAndNoOther() throws IOException {
        Set<String> wanted;
        try (Stream<Path> folders = Files.list(HOME)) {
            wanted = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.endsWith("-service"))
                    .flatMap(name -> Stream.of(name + ".writes", name + ".reads", name + ".groups"))
                    .collect(Collectors.toSet());
        }

        assertEquals(wanted, rights().stringPropertyNames());
    }

    private static Properties rights() throws IOException {
        Properties rights = new Properties();
        try (Reader file = Files.newBufferedReader(HOME.resolve("deploy/kafka/rights.properties"))) {
            rights.load(file);
        }
        return rights;
    }
}
