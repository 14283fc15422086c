package scot.pillars.charter.framework.model;

/**
 * One figure of a measure.
 *
 * @param code the measure's code, with a letter where the measure has several figures
 * @param measure code of the measure
 * @param text wording, null where it is not held
 * @param rule how answers to its question count
 */
public record Figure(String code, String measure, String text, QuestionRule rule) {}
