package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.database.RecentCopy;
import scot.pillars.kit.database.Sql;

/** Since when colleagues are in post, in memory, for plans that look at new starters. */
@ApplicationScoped
class FirstPostings {
    private final RecentCopy<Map<String, LocalDate>> copy = new RecentCopy<>(this::read);

    @Inject
    Sql sql;

    /** First day of the first posting; null when the register does not know the colleague. */
    LocalDate of(String colleague) {
        return colleague == null ? null : copy.recent().get(colleague);
    }

    private Map<String, LocalDate> read() {
        Map<String, LocalDate> first = new HashMap<>();
        sql.list(
                "select colleague, min(in_force_from) from posting group by colleague",
                row -> first.put(row.getString(1), row.getObject(2, LocalDate.class)));
        return first;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        copy.forget();
    }
}
