package scot.pillars.reporting.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import scot.pillars.events.EventType;
import scot.pillars.events.ReferralOpened;
import scot.pillars.events.ReferralResolved;
import scot.pillars.events.ReferralUpdated;
import scot.pillars.reporting.errorcase.model.ErrorCase;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.reporting.fold.RefusedEvent;

/** One row per error case; its events arrive in their order, so a case is known before anything happens to it. */
@ApplicationScoped
public class ErrorCases implements Projection {

    @Override
    public Set<EventType> folds() {
        return Set.of(EventType.REFERRAL_OPENED, EventType.REFERRAL_UPDATED, EventType.REFERRAL_RESOLVED);
    }

    @Override
    public List<String> tables() {
        return List.of("error_case");
    }

    @Override
    public Batch begin() {
        return new Changes();
    }

    private static final class Changes implements Batch {
        private final List<Fact> facts = new ArrayList<>();

        @Override
        public void add(Fact fact) {
            fact.required(caseOf(fact), "errorCaseId");
            facts.add(fact);
        }

        @Override
        public void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException {
            if (facts.isEmpty()) {
                return;
            }
            Map<UUID, ErrorCase> cases = ErrorCaseRows.read(
                    connection, facts.stream().map(Changes::caseOf).distinct().toList());
            for (Fact fact : facts) {
                try {
                    CaseEvents.apply(fact, cases);
                } catch (RefusedEvent e) {
                    refused.accept(e);
                } catch (IllegalArgumentException e) {
                    refused.accept(new RefusedEvent(fact.event(), e.getMessage()));
                }
            }
            ErrorCaseRows.write(connection, cases.values());
        }

        private static UUID caseOf(Fact fact) {
            return switch (fact.type()) {
                case REFERRAL_OPENED -> fact.as(ReferralOpened.class).errorCaseId();
                case REFERRAL_UPDATED -> fact.as(ReferralUpdated.class).errorCaseId();
                default -> fact.as(ReferralResolved.class).errorCaseId();
            };
        }
    }
}
