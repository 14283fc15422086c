package scot.pillars.charter.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import scot.pillars.charter.survey.model.Questionnaire;
import scot.pillars.charter.survey.model.Response;
import scot.pillars.kit.database.Sql;

/** The recorded responses. */
@ApplicationScoped
class SurveyResponses {
    @Inject
    Sql sql;

    /** Adds those whose identity is new; answers their ids. */
    Set<UUID> add(List<Delivery> deliveries, Questionnaire questionnaire, Instant now) {
        Set<UUID> added = new HashSet<>(sql.list(
                """
                insert into survey_response (id, source, source_id, dataset, survey, wave, financial_year, population,
                                             responded_on, fingerprint, recorded_at)
                select d.*, ? from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                          ?::text[], ?::date[], ?::uuid[]) d
                on conflict (source, source_id) do nothing returning id""",
                row -> row.getObject(1, UUID.class),
                now,
                deliveries.stream().map(Delivery::id).toArray(UUID[]::new),
                texts(deliveries, Delivery::source),
                texts(deliveries, Delivery::sourceId),
                texts(deliveries, Delivery::dataset),
                texts(deliveries, delivery -> delivery.response().survey()),
                texts(deliveries, delivery -> delivery.response().wave()),
                texts(deliveries, delivery -> delivery.response().financialYear()),
                texts(deliveries, delivery -> delivery.response().population()),
                deliveries.stream()
                        .map(delivery -> delivery.response().respondedOn())
                        .toArray(LocalDate[]::new),
                deliveries.stream().map(Delivery::fingerprint).toArray(UUID[]::new)));
        addAnswers(
                deliveries.stream()
                        .filter(delivery -> added.contains(delivery.id()))
                        .toList(),
                questionnaire);
        return added;
    }

    private void addAnswers(List<Delivery> deliveries, Questionnaire questionnaire) {
        record Line(Delivery delivery, Response.Given given) {}
        List<Line> lines = deliveries.stream()
                .flatMap(delivery -> delivery.response().answers().stream().map(given -> new Line(delivery, given)))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into survey_answer (response_id, figure, dataset, financial_year, answer, counts)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])""",
                lines.stream().map(line -> line.delivery().id()).toArray(UUID[]::new),
                texts(lines, line -> line.given().figure()),
                texts(lines, line -> line.delivery().dataset()),
                texts(lines, line -> line.delivery().response().financialYear()),
                texts(lines, line -> line.given().answer()),
                texts(
                        lines,
                        line -> questionnaire.counts(
                                line.given().figure(), line.given().answer())));
    }

    /** The fingerprints of responses that are there, by their id in the source. */
    Map<String, UUID> fingerprints(String source, List<String> sourceIds) {
        Map<String, UUID> found = new HashMap<>();
        sql.list(
                "select source_id, fingerprint from survey_response where source = ? and source_id = any (?)",
                row -> found.put(row.getString(1), row.getObject(2, UUID.class)),
                source,
                sourceIds.toArray(String[]::new));
        return found;
    }

    Optional<SurveyResponseView> find(UUID id) {
        List<SurveyResponseView.AnswerCounted> answers = sql.list(
                "select figure, answer, counts from survey_answer where response_id = ? order by figure",
                row -> new SurveyResponseView.AnswerCounted(row.getString(1), row.getString(2), row.getString(3)),
                id);
        return sql.first(
                "select * from survey_response where id = ?",
                row -> new SurveyResponseView(
                        id,
                        row.getString("dataset"),
                        row.getString("survey"),
                        row.getString("wave"),
                        row.getString("financial_year"),
                        row.getString("population"),
                        row.getObject("responded_on", LocalDate.class),
                        answers,
                        Sql.instant(row, "recorded_at")),
                id);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
