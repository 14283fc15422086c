package scot.pillars.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/** The published files of an event. */
final class Contract {
    private Contract() {}

    static String sample(EventType type) throws IOException {
        return text("samples/" + type.eventName() + ".v1.json");
    }

    static String schema(EventType type) throws IOException {
        return text("schemas/" + type.eventName() + ".v1.json");
    }

    static String text(String name) throws IOException {
        try (InputStream file = Contract.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IOException(name + " is missing in src/main/resources");
            }
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
