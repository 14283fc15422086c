package scot.pillars.charter.survey.model;

/** What the framework says about the questions of a survey. */
public interface Questionnaire {
    /** Whether there is such a figure. */
    boolean knows(String figure);

    /** Whether the figure is a survey percentage with a held wording. */
    boolean takesAnswers(String figure);

    /** Whose answers it takes. */
    String population(String figure);

    /** How the answer counts: {@code positive}, {@code neutral}, {@code negative}, {@code outside-base}; null when the
     * question does not offer it. */
    String counts(String figure, String answer);
}
