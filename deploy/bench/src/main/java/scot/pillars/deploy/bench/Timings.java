package scot.pillars.deploy.bench;

import java.util.Arrays;

/** Durations in nanoseconds, in the order in which they came. */
final class Timings {
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    synchronized void addAll(Timings other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    synchronized int count() {
        return count;
    }

    /** The smallest duration that the given share of all does not exceed, in milliseconds. */
    synchronized double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int place = (int) Math.ceil(share * count) - 1;
        return sorted[Math.max(0, Math.min(count - 1, place))] / 1e6;
    }
}
