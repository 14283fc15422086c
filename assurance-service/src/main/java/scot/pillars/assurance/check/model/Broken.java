package scot.pillars.assurance.check.model;

/**
 * One rule that a check breaks.
 *
 * @param field where, as a path such as {@code errorLines[0].cause}
 */
public record Broken(String field, CheckingRule rule) {}
