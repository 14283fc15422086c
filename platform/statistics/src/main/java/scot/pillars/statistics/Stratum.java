package scot.pillars.statistics;

/**
 * A part of the population that is drawn from on its own.
 *
 * @param name unique among its strata
 * @param size how many it holds
 * @param deviation standard deviation of what is measured, for Neyman's allocation; else null
 * @param share part of the sample, for a fixed allocation; else null
 */
public record Stratum(String name, long size, Double deviation, Double share) {}
