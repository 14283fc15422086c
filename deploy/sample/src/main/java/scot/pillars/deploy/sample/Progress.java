package scot.pillars.deploy.sample;

/**
 * How far a step of the loading is.
 *
 * @param what the step in words, for example {@code Real reviews}
 * @param done rows done
 * @param total rows in all
 * @param rowsPerSecond rows per second over the last ten seconds, 0 while not known
 * @param secondsLeft seconds left at this rate, -1 while not known
 */
public record Progress(String what, long done, long total, double rowsPerSecond, long secondsLeft) {}
