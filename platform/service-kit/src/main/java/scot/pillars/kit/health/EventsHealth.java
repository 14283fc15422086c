package scot.pillars.kit.health;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import scot.pillars.kit.events.EventPath;

/**
 * How the event path stands, for those who look at readiness. It is up even while the broker is away: facts are kept
 * in the outbox and requests can be served.
 */
@Readiness
public class EventsHealth implements HealthCheck {
    @Inject
    EventPath path;

    @Override
    public HealthCheckResponse call() {
        EventPath.Standing standing = path.standing();
        return HealthCheckResponse.named("events")
                .up()
                .withData("outboxBacklog", standing.backlog())
                .withData("oldestInOutboxSeconds", Math.round(standing.oldestSeconds()))
                .withData("deadLetters", standing.deadLetters())
                .withData("keptOfUnknownType", standing.kept())
                .build();
    }
}
