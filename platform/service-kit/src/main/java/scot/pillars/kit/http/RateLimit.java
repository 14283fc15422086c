package scot.pillars.kit.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often each client may ask: so many requests a second on average, and a burst at once. The generic cell rate
 * algorithm (ITU-T I.371, annex A): one number per client, no lock. Time is given in nanoseconds of one running clock.
 */
public final class RateLimit {
    /** Clients remembered at most; those beyond share one bucket until others fall silent. */
    static final int MOST_CLIENTS = 100_000;

    private static final String THE_REST = "";
    private static final long SECOND = 1_000_000_000L;

    private final long interval;
    private final long tolerance;
    private final ConcurrentHashMap<String, AtomicLong> nextDue = new ConcurrentHashMap<>();
    private final AtomicLong lastSweep = new AtomicLong(Long.MIN_VALUE);

    /**
     * @param perSecond requests per second on average, at least 1
     * @param burst requests at once, at least 1
     */
    public RateLimit(int perSecond, int burst) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("a rate limit is at least one request a second");
        }
        this.interval = SECOND / perSecond;
        this.tolerance = interval * (burst - 1);
    }

    /**
     * Counts one request of a client.
     *
     * @param now from a clock that only goes forward
     * @return 0 when it may go on, otherwise how long to wait; a refused request does not count
     */
    public long nanosToWait(String client, long now) {
        AtomicLong due = bucket(client, now);
        while (true) {
            long then = due.get();
            long start = Math.max(then, now);
            if (start - now > tolerance) {
                return start - now - tolerance;
            }
            if (due.compareAndSet(then, start + interval)) {
                return 0;
            }
        }
    }

    /** Clients remembered now. */
    int clients() {
        return nextDue.size();
    }

    private AtomicLong bucket(String client, long now) {
        AtomicLong known = nextDue.get(client);
        if (known != null) {
            return known;
        }
        if (nextDue.size() >= MOST_CLIENTS) {
            sweep(now);
        }
        String key = nextDue.size() >= MOST_CLIENTS ? THE_REST : client;
        return nextDue.computeIfAbsent(key, unseen -> new AtomicLong(now));
    }

    /** Forgets those whose bucket is full again, at most once a second. */
    private void sweep(long now) {
        long last = lastSweep.get();
        if ((last == Long.MIN_VALUE || now - last > SECOND) && lastSweep.compareAndSet(last, now)) {
            nextDue.values().removeIf(due -> due.get() <= now);
        }
    }
}
