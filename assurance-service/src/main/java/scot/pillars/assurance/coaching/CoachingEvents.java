package scot.pillars.assurance.coaching;

import java.time.LocalDate;
import scot.pillars.events.CoachingClosed;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.TrainingNeedRecorded;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;

/** The one place where coaching becomes a public fact: themes, not names. */
final class CoachingEvents {
    private CoachingEvents() {}

    static OutboxEvent needed(CoachingView plan, LocalDate on) {
        return event(
                EventType.TRAINING_NEED_RECORDED,
                plan,
                new TrainingNeedRecorded(plan.id(), plan.vocabulary(), plan.descriptor(), plan.errors(), on));
    }

    static OutboxEvent closed(CoachingView plan) {
        return event(
                EventType.COACHING_CLOSED,
                plan,
                new CoachingClosed(
                        plan.id(),
                        plan.vocabulary(),
                        plan.descriptor(),
                        plan.errors(),
                        plan.steps().size(),
                        plan.agreedOn(),
                        plan.closedOn()));
    }

    private static OutboxEvent event(EventType type, CoachingView plan, Record data) {
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                plan.descriptor(),
                type.id(),
                plan.id().toString(),
                EventJson.write(data));
    }
}
