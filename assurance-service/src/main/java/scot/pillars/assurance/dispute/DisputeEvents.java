package scot.pillars.assurance.dispute;

import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.events.DisputeFinalised;
import scot.pillars.events.DisputeOpened;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.time.BusinessClock;

/** The one place where a dispute becomes a public fact; it names nobody and holds no text. */
final class DisputeEvents {
    private DisputeEvents() {}

    static OutboxEvent opened(UUID id, int criteria, LocalDate lodgedOn, CheckView check, boolean late) {
        return event(
                EventType.DISPUTE_OPENED,
                id,
                check,
                new DisputeOpened(
                        id,
                        check.id(),
                        check.caseToken(),
                        check.dataset(),
                        check.benefit(),
                        check.area(),
                        check.team(),
                        check.tier(),
                        check.checkedOn(),
                        criteria,
                        late,
                        lodgedOn));
    }

    static OutboxEvent finalised(DisputeView dispute, CheckView check) {
        return event(
                EventType.DISPUTE_FINALISED,
                dispute.id(),
                check,
                new DisputeFinalised(
                        dispute.id(),
                        check.id(),
                        check.caseToken(),
                        check.dataset(),
                        check.benefit(),
                        check.area(),
                        check.team(),
                        check.tier(),
                        check.checkedOn(),
                        dispute.outcome() == null ? null : Kebab.of(dispute.outcome()),
                        dispute.outcome() != null && dispute.outcome() != DisputeOutcome.WITHDRAWN,
                        dispute.lodgedOn(),
                        BusinessClock.dateOf(dispute.endedAt()),
                        dispute.minutes()));
    }

    private static OutboxEvent event(EventType type, UUID dispute, CheckView check, Record data) {
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                check.caseToken().toString(),
                type.id(),
                dispute.toString(),
                EventJson.write(data));
    }
}
