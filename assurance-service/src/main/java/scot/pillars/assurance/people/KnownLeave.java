package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import scot.pillars.assurance.people.model.Leave;
import scot.pillars.kit.database.Sql;

/** The register of leave, for clocks that ask when somebody was back. */
@ApplicationScoped
public class KnownLeave {
    @Inject
    Sql sql;

    /** The leave of one colleague in the order of its days. */
    public List<Leave> of(String colleague) {
        return sql.list(
                "select first_day, last_day from leave where colleague = ? order by first_day",
                row -> new Leave(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                colleague);
    }
}
