package scot.pillars.events;

import java.util.Arrays;
import java.util.Optional;

/** Every event the suite publishes today, with its topic: the one place where these names stand. */
public enum EventType {
    CHECK_COMPLETED("check-completed", "assurance.case.v1", CheckCompleted.class),
    ERROR_FOUND("error-found", "assurance.case.v1", ErrorFound.class),
    REFERRAL_OPENED("referral-opened", "error-resolution.case.v1", ReferralOpened.class),
    REFERRAL_UPDATED("referral-updated", "error-resolution.case.v1", ReferralUpdated.class),
    REFERRAL_RESOLVED("referral-resolved", "error-resolution.case.v1", ReferralResolved.class),
    SURVEY_RESPONSE("survey-response", "charter.responses.v1", SurveyResponse.class),
    FRAMEWORK_PUBLISHED("framework-published", "charter.framework.v1", FrameworkPublished.class),
    STATISTIC_RECORDED("statistic-recorded", "charter.framework.v1", StatisticRecorded.class);

    private final String eventName;
    private final String topic;
    private final Class<?> recordType;

    EventType(String eventName, String topic, Class<?> recordType) {
        this.eventName = eventName;
        this.topic = topic;
        this.recordType = recordType;
    }

    /** The name in the catalogue, for example {@code error-found}. */
    public String eventName() {
        return eventName;
    }

    /** The CloudEvents type, with its version: {@code scot.pillars.error-found.v1}. */
    public String id() {
        return "scot.pillars." + eventName + ".v1";
    }

    public String topic() {
        return topic;
    }

    /** The record that carries the event's data. */
    public Class<?> recordType() {
        return recordType;
    }

    /** The type with this CloudEvents id, or empty when this build does not know it yet. */
    public static Optional<EventType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
