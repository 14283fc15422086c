package scot.pillars.kit.database;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What seldom changes, in memory, for hot paths that must not ask the database each time. A copy is at most four
 * seconds old: one caller reads it anew when it is two seconds old; meanwhile the others go on with the old one.
 */
public final class RecentCopy<T> {
    private static final long KEPT_NANOS = 2_000_000_000L;
    private static final long OLDEST_NANOS = 2 * KEPT_NANOS;

    private final AtomicBoolean reading = new AtomicBoolean();
    private final Supplier<T> read;
    private volatile Copy<T> copy;

    private record Copy<T>(T content, long readAt) {}

    /** @param read reads the whole from the database */
    public RecentCopy(Supplier<T> read) {
        this.read = read;
    }

    /** The content, at most four seconds old. */
    public T recent() {
        Copy<T> known = copy;
        long age = known == null ? Long.MAX_VALUE : System.nanoTime() - known.readAt;
        if (age < KEPT_NANOS) {
            return known.content;
        }
        if (age < OLDEST_NANOS && !reading.compareAndSet(false, true)) {
            return known.content;
        }
        try {
            return fresh();
        } finally {
            reading.set(false);
        }
    }

    /** The content as it is now. */
    public T fresh() {
        long now = System.nanoTime();
        T content = read.get();
        copy = new Copy<>(content, now);
        return content;
    }

    /** The next reader reads it anew: called after a change made here. */
    public void forget() {
        copy = null;
    }
}
