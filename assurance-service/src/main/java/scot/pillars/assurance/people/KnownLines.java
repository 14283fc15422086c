package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import scot.pillars.assurance.people.model.Lines;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.database.RecentCopy;
import scot.pillars.kit.database.Sql;

/** Who leads whom, in memory; a change made by another instance is seen within four seconds. */
@ApplicationScoped
public class KnownLines {
    private final RecentCopy<Lines> copy = new RecentCopy<>(this::read);

    @Inject
    Sql sql;

    /** The lines, at most four seconds old. */
    public Lines recent() {
        return copy.recent();
    }

    private Lines read() {
        return new Lines(sql.list(
                "select colleague, in_force_from, line_manager from posting",
                row -> new Lines.Led(
                        row.getString("colleague"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getString("line_manager"))));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        copy.forget();
    }
}
