package scot.pillars.events;

import java.util.Arrays;
import java.util.Optional;

/** Every event the suite publishes or takes in today, with its topic: the one place where these names stand. */
public enum EventType {
    DECISION_MADE("decision-made", "agency.decisions.v1", null, DecisionMade.class),
    PAYMENT_MADE("payment-made", "agency.decisions.v1", null, PaymentMade.class),
    EXPENDITURE_RECORDED("expenditure-recorded", "agency.decisions.v1", null, ExpenditureRecorded.class),
    CHECK_COMPLETED("check-completed", "assurance.case.v1", "/assurance-service", CheckCompleted.class),
    ERROR_FOUND("error-found", "assurance.case.v1", "/assurance-service", ErrorFound.class),
    FEEDBACK_RELEASED("feedback-released", "assurance.case.v1", "/assurance-service", FeedbackReleased.class),
    FEEDBACK_ACKNOWLEDGED(
            "feedback-acknowledged", "assurance.case.v1", "/assurance-service", FeedbackAcknowledged.class),
    DISPUTE_OPENED("dispute-opened", "assurance.case.v1", "/assurance-service", DisputeOpened.class),
    DISPUTE_FINALISED("dispute-finalised", "assurance.case.v1", "/assurance-service", DisputeFinalised.class),
    CHECK_REVISED("check-revised", "assurance.case.v1", "/assurance-service", CheckRevised.class),
    ERROR_WITHDRAWN("error-withdrawn", "assurance.case.v1", "/assurance-service", ErrorWithdrawn.class),
    CASE_DISPOSED("case-disposed", "assurance.case.v1", "/assurance-service", CaseDisposed.class),
    TRAINING_NEED_RECORDED(
            "training-need-recorded", "assurance.standards.v1", "/assurance-service", TrainingNeedRecorded.class),
    COACHING_CLOSED("coaching-closed", "assurance.standards.v1", "/assurance-service", CoachingClosed.class),
    CALIBRATION_COMPLETED(
            "calibration-completed", "assurance.standards.v1", "/assurance-service", CalibrationCompleted.class),
    AUDIT_FINDING_CHANGED(
            "audit-finding-changed", "assurance.standards.v1", "/assurance-service", AuditFindingChanged.class),
    FRAME_CLOSED("frame-closed", "assurance.standards.v1", "/assurance-service", FrameClosed.class),
    SAMPLE_DRAWN("sample-drawn", "assurance.standards.v1", "/assurance-service", SampleDrawn.class),
    TARGET_SET("target-set", "assurance.standards.v1", "/assurance-service", TargetSet.class),
    CONTROL_TESTED("control-tested", "assurance.standards.v1", "/assurance-service", ControlTested.class),
    REFERRAL_OPENED("referral-opened", "error-resolution.case.v1", "/error-resolution-service", ReferralOpened.class),
    REFERRAL_UPDATED(
            "referral-updated", "error-resolution.case.v1", "/error-resolution-service", ReferralUpdated.class),
    REFERRAL_RESOLVED(
            "referral-resolved", "error-resolution.case.v1", "/error-resolution-service", ReferralResolved.class),
    SURVEY_RESPONSE("survey-response", "charter.responses.v1", "/charter-measures-service", SurveyResponse.class),
    FRAMEWORK_PUBLISHED(
            "framework-published", "charter.framework.v1", "/charter-measures-service", FrameworkPublished.class),
    STATISTIC_RECORDED(
            "statistic-recorded", "charter.framework.v1", "/charter-measures-service", StatisticRecorded.class);

    private final String eventName;
    private final String topic;
    private final String source;
    private final Class<?> recordType;

    EventType(String eventName, String topic, String source, Class<?> recordType) {
        this.eventName = eventName;
        this.topic = topic;
        this.source = source;
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

    /**
     * The CloudEvents source of the service that writes it, for example {@code /assurance-service}; null for an event that
     * other systems write.
     */
    public String source() {
        return source;
    }

    /** Whether systems outside the suite write it, which ones is for the consuming service's configuration to say. */
    public boolean comesFromOutside() {
        return source == null;
    }

    /** Whether an event of this type may come from there; no service of the suite writes what comes from outside. */
    public boolean isWrittenBy(String someSource, String onTopic) {
        return !comesFromOutside() && source.equals(someSource) && topic.equals(onTopic);
    }

    /**
     * Whether an event of any type may come from there. A type that a later build knows may come on a topic from the
     * service that writes the topic's other types.
     */
    public static boolean mayWrite(String source, String id, String topic) {
        return of(id).map(type -> type.isWrittenBy(source, topic))
                .orElseGet(() -> Arrays.stream(values()).anyMatch(type -> type.isWrittenBy(source, topic)));
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
