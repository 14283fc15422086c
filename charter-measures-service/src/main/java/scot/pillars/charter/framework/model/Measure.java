package scot.pillars.charter.framework.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A measure of the framework.
 *
 * @param code its code, for example {@code PS18}
 * @param section code of its section
 * @param wording {@code held}, {@code truncated} or {@code not-held}
 * @param text wording, null where it is not held
 * @param kind what fills it, null where the wording is not held
 * @param population whose experience it is, null where not held
 * @param base condition on the base, null for everybody asked
 * @param sources where the framework takes it from
 * @param questions the questions and statements it stands under, at least one
 * @param figures its figures in order
 */
public record Measure(
        String code,
        String section,
        String wording,
        String text,
        Kind kind,
        String population,
        String base,
        List<String> sources,
        List<Question> questions,
        List<Figure> figures) {

    public Measure {
        sources = List.copyOf(sources);
        questions = List.copyOf(questions);
        figures = List.copyOf(figures);
    }

    /**
     * @param question text of the question
     * @param statement text of the statement below it, null where not held
     */
    public record Question(String question, String statement) {}

    /** Whether survey answers may be recorded for it. */
    public boolean takesAnswers() {
        return kind == Kind.SURVEY_PERCENTAGE;
    }

    /** Whether a statistic may fill it: also a survey's, published elsewhere. */
    public boolean takesStatistics() {
        return kind == Kind.SURVEY_PERCENTAGE || kind == Kind.STATISTIC;
    }

    /** The texts of the figures: where the framework joins two with "/", they are two figures (rule 7.1). */
    public static List<String> figureTexts(String text) {
        List<String> texts = new ArrayList<>();
        if (text == null) {
            texts.add(null);
            return texts;
        }
        for (String part : text.split("/")) {
            texts.add(part.strip());
        }
        return texts;
    }

    /** The code of a figure: the measure's, with a, b ... where there are several. */
    public static String figureCode(String measure, int place, int of) {
        return of == 1 ? measure : measure + (char) ('a' + place);
    }
}
