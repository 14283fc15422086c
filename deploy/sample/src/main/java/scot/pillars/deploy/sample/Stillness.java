package scot.pillars.deploy.sample;

import java.time.Duration;
import java.util.List;

/**
 * Tells when waiting is in vain: the views have not changed and nothing was on its way for longer than the metrics
 * take to notice.
 */
final class Stillness {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(45);

    private List<String> last = List.of();
    private long since = System.nanoTime();

    boolean reached(List<String> mismatches, Backlog backlog) {
        if (!mismatches.equals(last) || !backlog.nothingOnItsWay()) {
            last = List.copyOf(mismatches);
            since = System.nanoTime();
        }
        return System.nanoTime() - since > LONG_ENOUGH.toNanos();
    }
}
