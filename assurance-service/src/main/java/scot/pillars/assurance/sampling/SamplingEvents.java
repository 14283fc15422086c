package scot.pillars.assurance.sampling;

import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.FrameClosed;
import scot.pillars.events.Money;
import scot.pillars.events.SampleDrawn;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** The one place where frames and draws become public facts; counts only, no case. */
final class SamplingEvents {
    private SamplingEvents() {}

    static OutboxEvent closed(FrameView frame, LocalDate today) {
        return event(
                EventType.FRAME_CLOSED,
                frame.plan(),
                frame.id(),
                new FrameClosed(
                        frame.id(),
                        frame.plan(),
                        frame.planVersion(),
                        frame.tier(),
                        frame.decidedFrom(),
                        frame.decidedTo(),
                        today,
                        frame.hash(),
                        frame.exclusions().stream()
                                .mapToLong(FrameView.Exclusion::cases)
                                .sum(),
                        frame.strata().stream()
                                .map(one -> new FrameClosed.Stratum(
                                        one.name(),
                                        one.cases(),
                                        one.money() == null
                                                ? null
                                                : new Money(
                                                        one.money().value(),
                                                        one.money().currency())))
                                .toList(),
                        null));
    }

    static OutboxEvent drawn(DrawView draw, SamplingPlanRequest plan, LocalDate today) {
        return event(
                EventType.SAMPLE_DRAWN,
                draw.plan(),
                draw.id(),
                new SampleDrawn(
                        draw.id(),
                        draw.frame(),
                        draw.plan(),
                        draw.planVersion(),
                        draw.tier(),
                        Kebab.of(plan.method()),
                        today,
                        draw.dueOn(),
                        draw.strata().stream()
                                .filter(one -> one.sample() > 0)
                                .map(one -> new SampleDrawn.Stratum(
                                        one.name(), one.population(), one.sample(), one.inclusionProbability()))
                                .toList()));
    }

    private static OutboxEvent event(EventType type, String plan, UUID subject, Record data) {
        return new OutboxEvent(
                EventIds.next(), type.topic(), plan, type.id(), subject.toString(), EventJson.write(data));
    }
}
