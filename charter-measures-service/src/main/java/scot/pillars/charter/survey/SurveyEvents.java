package scot.pillars.charter.survey;

import java.util.List;
import scot.pillars.charter.survey.model.Questionnaire;
import scot.pillars.charter.survey.model.Response;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.SurveyResponse;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;

/** A recorded response as a public event. */
final class SurveyEvents {
    private SurveyEvents() {}

    static OutboxEvent recorded(Delivery delivery, Questionnaire questionnaire) {
        Response response = delivery.response();
        List<SurveyResponse.Answer> answers = response.answers().stream()
                .map(given -> new SurveyResponse.Answer(
                        given.figure(), given.answer(), questionnaire.counts(given.figure(), given.answer())))
                .toList();
        SurveyResponse event = new SurveyResponse(
                delivery.id(),
                delivery.dataset(),
                response.survey(),
                response.wave(),
                response.financialYear(),
                response.population(),
                response.respondedOn(),
                answers);
        String id = delivery.id().toString();
        EventType type = EventType.SURVEY_RESPONSE;
        return new OutboxEvent(EventIds.next(), type.topic(), id, type.id(), id, EventJson.write(event));
    }
}
