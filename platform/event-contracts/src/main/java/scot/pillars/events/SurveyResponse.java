package scot.pillars.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One respondent's closed answers; never free text, never joinable to a case.
 *
 * @param responseId the response
 * @param dataset whose data it is
 * @param survey code of the survey
 * @param wave wave of the survey, absent when it has none
 * @param financialYear the financial year it is pooled into, for example {@code 2025-26}
 * @param population {@code clients}, {@code staff} or {@code partners}
 * @param respondedOn business date, absent when not known
 * @param answers one per figure that the respondent was asked and answered
 */
public record SurveyResponse(
        UUID responseId,
        String dataset,
        String survey,
        String wave,
        String financialYear,
        String population,
        LocalDate respondedOn,
        List<Answer> answers) {

    /**
     * The answer to the question behind one figure.
     *
     * @param figure code of the figure, for example {@code PS01} or {@code PS18b}
     * @param answer the answer given: {@code strongly-agree}, {@code agree}, ...
     * @param counts how the question's rule counts it: {@code positive}, {@code neutral}, {@code negative}, or
     *     {@code outside-base} for answers that the rule leaves out of the base
     */
    public record Answer(String figure, String answer, String counts) {}
}
