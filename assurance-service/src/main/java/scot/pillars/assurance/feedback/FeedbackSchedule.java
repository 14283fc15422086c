package scot.pillars.assurance.feedback;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.time.BusinessClock;

/** Releases results by itself, where the agency wants that; otherwise people do. */
@ApplicationScoped
class FeedbackSchedule {
    @ConfigProperty(name = "pillars.feedback.release-after-days")
    Optional<Integer> afterDays;

    @Inject
    ReleasingFeedback releasing;

    @Inject
    BusinessClock clock;

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "feedback-released-by-schedule",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        afterDays.ifPresent(days -> {
            Instant latest = clock.now().minus(Duration.ofDays(days));
            int released;
            do {
                released = releasing.releaseRecordedUpTo(latest);
            } while (released == ReleasingFeedback.AT_ONCE);
        });
    }
}
