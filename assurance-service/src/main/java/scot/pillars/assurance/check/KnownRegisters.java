package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.database.RecentCopy;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.http.FieldError;

/**
 * The registers in memory, for recording without a query per code. A change made by this instance is seen at once, one
 * made by another instance within four seconds, and a new code at the first use of it: who misses a code reads {@link
 * #fresh()}.
 */
@ApplicationScoped
public class KnownRegisters {
    private final RecentCopy<Registers> copy = new RecentCopy<>(this::read);

    @Inject
    DataSource database;

    /** The registers, at most four seconds old. */
    public Registers recent() {
        return copy.recent();
    }

    /** The registers as they are now. */
    public Registers fresh() {
        return copy.fresh();
    }

    /** Asks about a fact, or about the facts of a batch. */
    public Asked ask() {
        return new Asked();
    }

    /** Recent registers, which give way to fresh ones as soon as a fact breaks a rule by them; for one thread. */
    public final class Asked {
        private Registers known = recent();
        private boolean readAnew;

        /** What the fact breaks by the registers as they are now, where it breaks anything. */
        public List<FieldError> broken(Function<Registers, List<FieldError>> rules) {
            List<FieldError> broken = rules.apply(known);
            if (broken.isEmpty() || readAnew) {
                return broken;
            }
            known = fresh();
            readAnew = true;
            return rules.apply(known);
        }
    }

    private Registers read() {
        try (Connection connection = database.getConnection()) {
            return RegisterReading.of(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure("the registers could not be read", e);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        copy.forget();
    }
}
