package scot.pillars.charter.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import scot.pillars.charter.framework.Frameworks;
import scot.pillars.charter.survey.model.Questionnaire;
import scot.pillars.charter.survey.model.Response;
import scot.pillars.charter.survey.model.ResponseRules;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.time.BusinessClock;

/** Records responses, one or a thousand: rows, answers and events in the caller's transaction. */
@ApplicationScoped
class RecordingResponses {
    @Inject
    Frameworks frameworks;

    @Inject
    SurveyResponses responses;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    /** The rules the response breaks. */
    List<ResponseRules.Broken> broken(Response response) {
        return ResponseRules.check(response, questionnaire(), clock.today());
    }

    /** Adds the responses whose identity is new, with an event each; answers their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> record(List<Delivery> deliveries) {
        Questionnaire questionnaire = questionnaire();
        Set<UUID> added = responses.add(deliveries, questionnaire, clock.now());
        outbox.append(deliveries.stream()
                .filter(delivery -> added.contains(delivery.id()))
                .map(delivery -> SurveyEvents.recorded(delivery, questionnaire))
                .toList());
        return added;
    }

    private Questionnaire questionnaire() {
        return new FrameworkQuestionnaire(frameworks.current());
    }
}
