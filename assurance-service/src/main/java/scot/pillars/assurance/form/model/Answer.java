package scot.pillars.assurance.form.model;

/**
 * A checker's answer to one criterion.
 *
 * @param commented whether a comment was written beside it
 */
public record Answer(String criterion, Result result, boolean commented) {}
