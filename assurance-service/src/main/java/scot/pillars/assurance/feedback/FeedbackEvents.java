package scot.pillars.assurance.feedback;

import java.time.LocalDate;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.FeedbackAcknowledged;
import scot.pillars.events.FeedbackReleased;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.time.BusinessClock;

/** The one place where released and acknowledged feedback becomes a public fact; it names nobody. */
final class FeedbackEvents {
    private FeedbackEvents() {}

    static OutboxEvent released(FeedbackList.Released one, LocalDate on) {
        return event(
                EventType.FEEDBACK_RELEASED,
                one,
                new FeedbackReleased(
                        one.checkId(),
                        one.caseToken(),
                        one.dataset(),
                        one.benefit(),
                        one.area(),
                        one.team(),
                        one.tier(),
                        one.checkedOn(),
                        on));
    }

    static OutboxEvent acknowledged(FeedbackList.Released one, FeedbackView feedback) {
        return event(
                EventType.FEEDBACK_ACKNOWLEDGED,
                one,
                new FeedbackAcknowledged(
                        one.checkId(),
                        one.caseToken(),
                        one.dataset(),
                        one.benefit(),
                        one.area(),
                        one.team(),
                        one.tier(),
                        one.checkedOn(),
                        BusinessClock.dateOf(feedback.releasedAt()),
                        BusinessClock.dateOf(feedback.readAt()),
                        BusinessClock.dateOf(feedback.acknowledgedAt())));
    }

    private static OutboxEvent event(EventType type, FeedbackList.Released one, Record data) {
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                one.caseToken().toString(),
                type.id(),
                one.checkId().toString(),
                EventJson.write(data));
    }
}
