package scot.pillars.reporting.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.ReceivedEvent;

/** One pass of events into all projections: live with a polled batch, in a rebuild with the store's events. */
public final class Fold {
    private final Consumer<RefusedEvent> refused;
    private final List<Projection.Batch> batches = new ArrayList<>();
    private final Map<EventType, List<Projection.Batch>> byType = new EnumMap<>(EventType.class);
    private final FoldedEvents folded = new FoldedEvents();

    /** @param refused takes events that cannot be folded; throws where the whole pass must stop */
    public Fold(Iterable<Projection> projections, Consumer<RefusedEvent> refused) {
        this.refused = refused;
        for (Projection projection : projections) {
            Projection.Batch batch = projection.begin();
            batches.add(batch);
            for (EventType type : projection.folds()) {
                byType.computeIfAbsent(type, any -> new ArrayList<>()).add(batch);
            }
        }
    }

    /** Gathers the event; a type not known yet counts as folded and changes no view. */
    public void add(ReceivedEvent event) {
        folded.add(event);
        try {
            Fact.of(event)
                    .ifPresent(
                            fact -> byType.getOrDefault(fact.type(), List.of()).forEach(b -> b.add(fact)));
        } catch (RefusedEvent e) {
            refused.accept(e);
        }
    }

    /** Writes everything gathered in the connection's transaction. */
    public void write(Connection connection) throws SQLException {
        folded.write(connection);
        for (Projection.Batch batch : batches) {
            batch.write(connection, refused);
        }
    }
}
