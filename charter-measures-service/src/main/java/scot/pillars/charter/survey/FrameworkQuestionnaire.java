package scot.pillars.charter.survey;

import scot.pillars.charter.framework.model.Answer;
import scot.pillars.charter.framework.model.Counts;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.survey.model.Questionnaire;

/** The questions of a framework. */
record FrameworkQuestionnaire(Framework framework) implements Questionnaire {
    @Override
    public boolean knows(String figure) {
        return framework.figure(figure).isPresent();
    }

    @Override
    public boolean takesAnswers(String figure) {
        return framework
                .figure(figure)
                .map(found -> framework.measureOf(found).takesAnswers())
                .orElse(false);
    }

    @Override
    public String population(String figure) {
        return framework
                .figure(figure)
                .map(found -> framework.measureOf(found).population())
                .orElse(null);
    }

    @Override
    public String counts(String figure, String answer) {
        return framework
                .figure(figure)
                .flatMap(
                        found -> Answer.of(answer).flatMap(given -> found.rule().counts(given)))
                .map(Counts::code)
                .orElse(null);
    }
}
