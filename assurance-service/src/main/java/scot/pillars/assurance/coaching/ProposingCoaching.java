package scot.pillars.assurance.coaching;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.time.BusinessClock;

/**
 * Proposes a coaching plan where the released checks of a colleague found the same descriptor again and again: the latest
 * revisions only, without checks that are disputed (docs/domain/quality-domain.md, section 2, Learning).
 */
@ApplicationScoped
class ProposingCoaching {
    private static final String WHO = "schedule";
    private static final String KIND = "coaching-proposed";

    @Inject
    CoachingPlans plans;

    @Inject
    CoachingScope scope;

    @Inject
    Inbox inbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.coaching.errors", defaultValue = "3")
    int errors;

    @ConfigProperty(name = "pillars.coaching.days", defaultValue = "90")
    int days;

    @Scheduled(
            every = "1h",
            delayed = "10m",
            identity = "coaching-proposed",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forEverybody() {
        propose(null);
    }

    /** For the line that the caller leads; how many plans were proposed. */
    @Transactional
    int forOwnLine() {
        List<String> line =
                scope.ownLine().stream().filter(one -> !scope.isColleague(one)).toList();
        return propose(line);
    }

    private int propose(Collection<String> colleagues) {
        int proposed = 0;
        for (CoachingPlans.Repeated one : plans.repeated(clock.today().minusDays(days), errors, colleagues)) {
            Optional<UUID> id = plans.propose(one, clock.now());
            if (id.isPresent()) {
                proposed++;
                audit.rememberAs(WHO, "proposeCoaching", CoachingColleague.subject(id.get()), null, one);
                tell(one, id.get());
            }
        }
        return proposed;
    }

    private void tell(CoachingPlans.Repeated one, UUID id) {
        Stream.of(Optional.of(one.colleague()), scope.leaderOf(one.colleague()))
                .flatMap(Optional::stream)
                .forEach(recipient -> inbox.tell(new Message(
                        recipient,
                        KIND,
                        recipient.equals(one.colleague())
                                ? "Coaching is proposed to you; your team leader suggests its steps"
                                : "Coaching is proposed for a colleague of your line; write its steps",
                        "/coaching/" + id)));
    }
}
