package scot.pillars.charter.survey.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Questionnaire QUESTIONS = new Questionnaire() {
        @Override
        public boolean knows(String figure) {
            return figure.startsWith("PS");
        }

        @Override
        public boolean takesAnswers(String figure) {
            return !figure.equals("PS05");
        }

        @Override
        public String population(String figure) {
            return figure.equals("PS23") ? "staff" : "clients";
        }

        @Override
        public String counts(String figure, String answer) {
            return answer.equals("agree") ? "positive" : null;
        }
    };

    @Test
    void a_response_with_known_figures_and_answers_counts() {
        assertEquals(List.of(), rules(response("2025-26", "2026-03-31", "PS01", "agree")));
    }

    @Test
    void a_financial_year_is_two_years_that_follow_each_other() {
        assertEquals(List.of("financialYear financial-year"), rules(response("2025-27", null, "PS01", "agree")));
        assertEquals(List.of("financialYear financial-year"), rules(response("2025/26", null, "PS01", "agree")));
    }

    @Test
    void a_financial_year_has_begun_and_the_agency_existed() {
        assertEquals(List.of("financialYear year-range"), rules(response("2026-27", null, "PS01", "agree")));
        assertEquals(List.of("financialYear year-range"), rules(response("2017-18", null, "PS01", "agree")));
    }

    @Test
    void rule_7_4_the_year_runs_from_1_april_to_31_march() {
        assertEquals(List.of(), rules(response("2024-25", "2025-03-31", "PS01", "agree")));
        assertEquals(List.of("respondedOn date-in-year"), rules(response("2024-25", "2025-04-01", "PS01", "agree")));
    }

    @Test
    void a_date_is_not_in_the_future() {
        assertEquals(List.of("respondedOn not-future"), rules(response("2025-26", "2026-04-01", "PS01", "agree")));
    }

    @Test
    void figures_and_answers_are_those_of_the_framework() {
        assertEquals(List.of("answers[0].figure unknown-figure"), rules(response("2025-26", null, "XX99", "agree")));
        assertEquals(List.of("answers[0].figure survey-percentage"), rules(response("2025-26", null, "PS05", "agree")));
        assertEquals(List.of("answers[0].figure population"), rules(response("2025-26", null, "PS23", "agree")));
        assertEquals(List.of("answers[0].answer unknown-answer"), rules(response("2025-26", null, "PS01", "perhaps")));
    }

    @Test
    void a_figure_is_answered_once() {
        Response twice = new Response(
                "client-survey",
                null,
                "2025-26",
                null,
                "clients",
                List.of(new Response.Given("PS01", "agree"), new Response.Given("PS01", "agree")));
        assertEquals(List.of("answers[1].figure once"), rules(twice));
    }

    private static Response response(String year, String date, String figure, String answer) {
        return new Response(
                "client-survey",
                "2025-Q4",
                year,
                date == null ? null : LocalDate.parse(date),
                "clients",
                List.of(new Response.Given(figure, answer)));
    }

    private static List<String> rules(Response response) {
        return ResponseRules.check(response, QUESTIONS, TODAY).stream()
                .map(broken -> broken.field() + " " + broken.rule())
                .toList();
    }
}
