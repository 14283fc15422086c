package scot.pillars.kit.events;

/** Waiting times that double from a first to a longest. */
final class Backoff {
    private final long first;
    private final long longest;
    private long next;

    Backoff(long first, long longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** Milliseconds to wait this time. */
    long next() {
        long wait = next;
        next = Math.min(longest, next * 2);
        return wait;
    }

    void reset() {
        next = first;
    }
}
