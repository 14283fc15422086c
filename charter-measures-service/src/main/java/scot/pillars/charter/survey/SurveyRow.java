package scot.pillars.charter.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import scot.pillars.charter.survey.model.Response;

/** One row of the import: a response with its identity inside the import's source. */
record SurveyRow(
        @NotNull @Size(min = 1, max = 100) String sourceId,

        @NotNull @Size(max = 60) @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String survey,

        @Size(min = 1, max = 20) String wave,
        @NotNull @Size(max = 7) String financialYear,
        LocalDate respondedOn,
        @NotNull @Size(max = 20) String population,
        @NotNull @NotEmpty @Size(max = 200) List<@NotNull @Valid AnswerGiven> answers) {
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+){0,9}";
    static final String CODE_MESSAGE = "a code of lower-case letters, digits and single hyphens";

    Response response() {
        return new Response(
                survey,
                wave,
                financialYear,
                respondedOn,
                population,
                answers.stream()
                        .map(answer -> new Response.Given(answer.figure(), answer.answer()))
                        .toList());
    }
}
