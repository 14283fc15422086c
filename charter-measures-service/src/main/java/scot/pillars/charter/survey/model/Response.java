package scot.pillars.charter.survey.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One respondent's closed answers.
 *
 * @param survey code of the survey
 * @param wave wave, null when the survey has none
 * @param financialYear the year it is pooled into, for example {@code 2025-26}
 * @param respondedOn business date, null when not known
 * @param population {@code clients}, {@code staff} or {@code partners}
 * @param answers one per question that the respondent was asked and answered
 */
public record Response(
        String survey,
        String wave,
        String financialYear,
        LocalDate respondedOn,
        String population,
        List<Given> answers) {

    public Response {
        answers = List.copyOf(answers);
    }

    /** The answer to the question behind a figure, as it was sent. */
    public record Given(String figure, String answer) {}
}
