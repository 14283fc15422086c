package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Names and values that stay the same from run to run, in one file that only its user can read. */
final class Settings {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values = new TreeMap<>(Comparator.naturalOrder());

    Settings(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).stream()
                        .filter(line -> line.indexOf('=') > 0)
                        .forEach(line -> values.put(
                                line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The kept value, or the fresh one, which is kept from now on. */
    synchronized String keep(String name, Supplier<String> fresh) {
        if (!values.containsKey(name)) {
            values.put(name, fresh.get());
            save();
        }
        return values.get(name);
    }

    synchronized void put(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            save();
        }
    }

    synchronized Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** 256 random bits as hexadecimal digits. */
    static String randomKey() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** 144 random bits that need no quoting anywhere. */
    static String randomPassword() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void save() {
        StateDirectory.write(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
