package scot.pillars.deploy.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The published staff survey as statistics of the Charter measures that ask the same (quality-domain.md, section 7,
 * rule 10). Neither numerator nor base is published.
 */
final class Statistics {

    static final String SOURCE = "Civil Service People Survey";

    static final Map<String, Question> QUESTIONS = new TreeMap<>(Map.of(
            "PS23", new Question("B32", "exact", "Staff have the tools to do their job"),
            "PS18b", new Question("B29", "exact", "Second half of PS18: staff get the information to do their job"),
            "PS25",
                    new Question(
                            "B56",
                            "near",
                            "Near match: the survey asks whether people are encouraged to speak up about a serious"
                                    + " policy or delivery risk, the measure whether staff would speak up")));

    /** Which question of the survey fills a figure, and how well. */
    record Question(String code, String match, String note) {}

    /** One statistic to record, with the key under which it is sent. */
    record Statistic(String key, ObjectNode request) {}

    private Statistics() {}

    /** Every published value of the survey that fills a figure; what was not published is left out. */
    static List<Statistic> of(StaffSurvey survey) {
        List<Statistic> statistics = new ArrayList<>();
        QUESTIONS.forEach((figure, question) -> {
            for (StaffSurvey.Figure year : survey.of(question.code())) {
                if (year.cell().mark() != StaffSurvey.Mark.NOT_PUBLISHED) {
                    statistics.add(statistic(figure, question, year));
                }
            }
        });
        return statistics;
    }

    private static Statistic statistic(String figure, Question question, StaffSurvey.Figure year) {
        ObjectNode request = new ObjectMapper().createObjectNode();
        request.put("figure", figure);
        request.put("financialYear", year.financialYear());
        if (year.cell().mark() == StaffSurvey.Mark.PUBLISHED) {
            request.put("value", year.cell().percent().toPlainString());
        } else {
            request.put("mark", "c");
        }
        request.put("unit", "percent");
        request.put("source", SOURCE + " " + year.surveyYear() + ", " + question.code());
        request.put("match", question.match());
        request.put("note", question.note());
        return new Statistic("staff-survey-" + question.code() + "-" + year.surveyYear(), request);
    }
}
