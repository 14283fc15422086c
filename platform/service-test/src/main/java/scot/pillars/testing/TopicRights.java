package scot.pillars.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a principal may do at Kafka.
 *
 * @param writes topics it creates and writes
 * @param reads topics it reads
 * @param groups consumer groups it belongs to
 */
public record TopicRights(Set<String> writes, Set<String> reads, Set<String> groups) {
    /** What {@code deploy/kafka/rights.properties} gives the principal; nothing when it does not name it. */
    public static TopicRights of(String principal) {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(home().resolve("deploy/kafka/rights.properties"))) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TopicRights(
                names(file, principal + ".writes"),
                names(file, principal + ".reads"),
                names(file, principal + ".groups"));
    }

    /** The folder of the whole suite, from wherever a module's tests run. */
    public static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/kafka/rights.properties"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("deploy/kafka/rights.properties is not above the module");
            }
        }
        return folder;
    }

    private static Set<String> names(Properties file, String key) {
        Set<String> names = new TreeSet<>();
        for (String name : file.getProperty(key, "").split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
