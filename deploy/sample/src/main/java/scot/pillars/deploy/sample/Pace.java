package scot.pillars.deploy.sample;

import java.util.ArrayDeque;
import java.util.Deque;

/** The pace of one step over its last ten seconds, so that a slow start does not spoil the time left. */
final class Pace {

    private static final long WINDOW = 10_000_000_000L;

    /** So many rows were done at that time. */
    private record Seen(long nanos, long done) {}

    private final String what;
    private final long total;
    private final Deque<Seen> seen = new ArrayDeque<>();

    Pace(String what, long total) {
        this.what = what;
        this.total = total;
    }

    Progress at(long done) {
        return at(done, System.nanoTime());
    }

    Progress at(long done, long nanos) {
        seen.addLast(new Seen(nanos, done));
        while (seen.size() > 2 && nanos - seen.peekFirst().nanos() > WINDOW) {
            seen.removeFirst();
        }
        Seen from = seen.peekFirst();
        double seconds = (nanos - from.nanos()) / 1e9;
        double rate = seconds > 0.2 ? (done - from.done()) / seconds : 0;
        return new Progress(what, done, total, rate, rate > 0 ? Math.round((total - done) / rate) : -1);
    }
}
