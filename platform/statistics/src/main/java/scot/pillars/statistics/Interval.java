package scot.pillars.statistics;

/** An interval with both its ends. */
public record Interval(double lower, double upper) {}
