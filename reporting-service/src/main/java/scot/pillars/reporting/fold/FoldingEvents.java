package scot.pillars.reporting.fold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.events.EventConsumer;
import scot.pillars.kit.events.ReceivedEvent;

/** Every event of the suite is stored and folded into the views, in one transaction. */
@ApplicationScoped
public class FoldingEvents implements EventConsumer {
    /** Name of the consumer, and so of the lock that a rebuild holds alone. */
    public static final String NAME = "reporting-service";

    private final DataSource database;
    private final Instance<Projection> projections;

    @Inject
    public FoldingEvents(DataSource database, @Any Instance<Projection> projections) {
        this.database = database;
        this.projections = projections;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Arrays.stream(EventType.values())
                .filter(type -> !type.comesFromOutside())
                .map(EventType::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Types that this build cannot fold are stored too, and folded at a rebuild by a build that can. */
    @Override
    public boolean knows(String type) {
        return true;
    }

    @Override
    public boolean trusts(ReceivedEvent event) {
        return EventType.mayWrite(event.source(), event.type(), event.topic());
    }

    /** What happens to an error case makes sense in its order only. */
    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        Fold fold = new Fold(projections, refused -> {
            throw refused;
        });
        batch.forEach(fold::add);
        try (Connection connection = database.getConnection()) {
            EventStore.append(connection, batch);
            fold.write(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure("The events could not be folded", e);
        }
    }
}
