package scot.pillars.charter.survey.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a response must keep to be counted (quality-domain, section 7). */
public final class ResponseRules {
    /** First financial year with responses: Social Security Scotland opened in September 2018. */
    static final int FIRST_YEAR = 2018;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Set<String> POPULATIONS = Set.of("clients", "staff", "partners");

    private ResponseRules() {}

    /** A rule that is broken, and where. */
    public record Broken(String field, String rule, String message) {}

    /** The broken rules; empty when the response counts. */
    public static List<Broken> check(Response response, Questionnaire questionnaire, LocalDate today) {
        List<Broken> broken = new ArrayList<>();
        year(response, today, broken);
        if (!POPULATIONS.contains(response.population())) {
            broken.add(new Broken("population", "one-of", "The population is clients, staff or partners"));
        }
        Set<String> figures = new HashSet<>();
        for (int place = 0; place < response.answers().size(); place++) {
            Response.Given given = response.answers().get(place);
            String field = "answers[" + place + "]";
            if (!figures.add(given.figure())) {
                broken.add(
                        new Broken(field + ".figure", "once", "The figure " + given.figure() + " is answered twice"));
            } else {
                answer(response, given, field, questionnaire, broken);
            }
        }
        return broken;
    }

    private static void year(Response response, LocalDate today, List<Broken> broken) {
        int year = startOf(response.financialYear());
        LocalDate date = response.respondedOn();
        if (year < 0) {
            broken.add(new Broken("financialYear", "financial-year", "A financial year is written 2025-26"));
        } else if (year < FIRST_YEAR || year > yearOf(today)) {
            broken.add(new Broken(
                    "financialYear", "year-range", "The financial year is 2018-19 or later, and not in the future"));
        } else if (date != null && date.isAfter(today)) {
            broken.add(new Broken("respondedOn", "not-future", "The date is in the future"));
        } else if (date != null && yearOf(date) != year) {
            broken.add(new Broken(
                    "respondedOn",
                    "date-in-year",
                    "The date does not lie in the financial year " + response.financialYear()
                            + " (1 April to 31 March)"));
        }
    }

    private static void answer(
            Response response, Response.Given given, String field, Questionnaire questionnaire, List<Broken> broken) {
        String figure = given.figure();
        if (!questionnaire.knows(figure)) {
            broken.add(new Broken(field + ".figure", "unknown-figure", "The framework has no figure " + figure));
        } else if (!questionnaire.takesAnswers(figure)) {
            broken.add(new Broken(
                    field + ".figure", "survey-percentage", "The figure " + figure + " is not a survey percentage"));
        } else if (!response.population().equals(questionnaire.population(figure))) {
            broken.add(new Broken(
                    field + ".figure",
                    "population",
                    "The figure " + figure + " asks " + questionnaire.population(figure) + ", not "
                            + response.population()));
        } else if (questionnaire.counts(figure, given.answer()) == null) {
            broken.add(new Broken(
                    field + ".answer",
                    "unknown-answer",
                    "The question of " + figure + " does not offer the answer " + given.answer()));
        }
    }

    /** The calendar year in which the financial year begins; -1 when it is malformed. */
    static int startOf(String financialYear) {
        Matcher matcher = YEAR.matcher(financialYear == null ? "" : financialYear);
        if (!matcher.matches()) {
            return -1;
        }
        int start = Integer.parseInt(matcher.group(1));
        return (start + 1) % 100 == Integer.parseInt(matcher.group(2)) ? start : -1;
    }

    private static int yearOf(LocalDate date) {
        return date.getMonthValue() >= 4 ? date.getYear() : date.getYear() - 1;
    }
}
