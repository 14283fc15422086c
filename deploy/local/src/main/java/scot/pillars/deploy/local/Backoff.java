package scot.pillars.deploy.local;

import java.time.Duration;

/**
 * How long to wait before a child that ended is started again: half a second, doubled each time up to 15 seconds.
 * A child that stayed up for half a minute begins anew.
 */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(15);
    static final Duration STEADY = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** The wait after a life of {@code uptime}. */
    Duration after(Duration uptime) {
        if (uptime.compareTo(STEADY) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
