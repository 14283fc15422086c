package scot.pillars.assurance.check.model;

/**
 * The outcome of one criterion.
 *
 * @param critical whether the criterion is about right person, right benefit, right rate or right date
 */
public record Finding(String criterion, FindingResult result, boolean critical) {}
