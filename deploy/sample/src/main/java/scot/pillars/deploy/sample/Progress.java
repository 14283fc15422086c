package scot.pillars.deploy.sample;

/**
 * How far a step of the loading is.
 *
 * @param what the step in words, for example {@code Real reviews}
 * @param done rows done
 * @param total rows in all
 * @param rowsPerSecond rows per second since the step began, 0 while not known
 * @param secondsLeft seconds left at this rate, -1 while not known
 */
public record Progress(String what, long done, long total, double rowsPerSecond, long secondsLeft) {

    /** Progress of a step that began at the given {@link System#nanoTime()} with some rows already done. */
    static Progress since(long nanos, String what, long before, long done, long total) {
        double seconds = (System.nanoTime() - nanos) / 1e9;
        double rate = seconds > 0.2 ? (done - before) / seconds : 0;
        return new Progress(what, done, total, rate, rate > 0 ? Math.round((total - done) / rate) : -1);
    }
}
