package scot.pillars.reporting.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import scot.pillars.events.EventType;

/**
 * One view as it is folded from events. Folding the whole store in its order from empty tables gives the same rows as
 * folding each event when it arrives.
 */
public interface Projection {
    /** Types whose events it folds. */
    Set<EventType> folds();

    /** Its tables, emptied when a rebuild begins. */
    List<String> tables();

    Batch begin();

    /** Events gathered in memory and then written with a handful of statements. */
    interface Batch {
        /** @throws RefusedEvent when the event cannot be folded; nothing of it is gathered then */
        void add(Fact fact);

        /**
         * Writes what was gathered, rows in the order of their keys so that two writers never wait for each other in
         * a circle.
         *
         * @param refused takes events that turn out not to fit what is stored; may throw to stop the batch
         */
        void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException;
    }
}
