package scot.pillars.deploy.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What was loaded into this state already, by name; each entry is on disk before the next step begins. */
final class Journal {

    private final Path file;
    private final Properties entries = new Properties();

    Journal(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                entries.load(in);
            } catch (IOException e) {
                throw new LoadFailed(file + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(entries.getProperty(name));
    }

    void put(String name, String value) {
        entries.setProperty(name, value);
        write();
    }

    /** Forgets everything: the services do not know what the journal says they were given. */
    void clear() {
        entries.clear();
        write();
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (OutputStream out = Files.newOutputStream(next)) {
                entries.store(out, "What the sample loader has loaded into this state");
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LoadFailed(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
