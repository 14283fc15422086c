package scot.pillars.reporting.fold;

import java.io.UncheckedIOException;
import java.util.Optional;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.ReceivedEvent;

/**
 * An event of a known type with its data read.
 *
 * @param event the event as it arrived
 * @param type its type
 * @param data its record, of the type's record type
 */
public record Fact(ReceivedEvent event, EventType type, Record data) {

    /**
     * Reads the event's data; empty when this build does not know the type.
     *
     * @throws RefusedEvent when the data does not fit the type
     */
    static Optional<Fact> of(ReceivedEvent event) {
        return EventType.of(event.type()).map(type -> read(event, type));
    }

    private static Fact read(ReceivedEvent event, EventType type) {
        try {
            Record data = EventJson.read(type, event.payload(), Record.class);
            if (data == null) {
                throw new RefusedEvent(event, "it has no data");
            }
            return new Fact(event, type, data);
        } catch (UncheckedIOException e) {
            throw new RefusedEvent(event, "its data does not fit " + type.id() + ": " + firstLine(e.getCause()));
        }
    }

    public <T extends Record> T as(Class<T> record) {
        return record.cast(data);
    }

    /** The slot of its roll-up rows: its partition. */
    public int slot() {
        return event.partition();
    }

    /**
     * A field that no view can do without.
     *
     * @throws RefusedEvent when it is absent
     */
    public <T> T required(T value, String field) {
        if (value == null) {
            throw new RefusedEvent(event, "field " + field + " is missing");
        }
        return value;
    }

    private static String firstLine(Throwable cause) {
        return cause.getMessage().lines().findFirst().orElse("not JSON");
    }
}
