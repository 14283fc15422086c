package scot.pillars.assurance.check.model;

/**
 * The outcome of one criterion.
 *
 * @param critical whether the criterion is about right person, right benefit, right rate or right date
 * @param comment what the checker wrote beside it, null for nothing
 */
public record Finding(String criterion, FindingResult result, boolean critical, String comment) {
    /** An outcome without a comment. */
    public Finding(String criterion, FindingResult result, boolean critical) {
        this(criterion, result, critical, null);
    }
}
