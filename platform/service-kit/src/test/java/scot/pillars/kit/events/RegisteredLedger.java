package scot.pillars.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The consumer that the application itself knows, which a replay needs. */
@ApplicationScoped
class RegisteredLedger {
    static final String TOPIC = "kit.numbers.registered";

    @Produces
    @jakarta.inject.Singleton
    EventConsumer ledger(DataSource database) {
        return new Ledger("registered-ledger", TOPIC, true, database);
    }
}
