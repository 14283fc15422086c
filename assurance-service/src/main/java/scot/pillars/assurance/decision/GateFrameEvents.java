package scot.pillars.assurance.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.FrameClosed;
import scot.pillars.events.Money;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;

/** The one place where a closed month of a gate plan becomes a public fact; counts only, no case. */
final class GateFrameEvents {
    /** A check before payment is one of the first line of defence. */
    private static final int FIRST_LINE = 1;

    private GateFrameEvents() {}

    static OutboxEvent closed(GateFrameView frame, LocalDate today) {
        YearMonth month = YearMonth.parse(frame.month());
        FrameClosed fact = new FrameClosed(
                frame.id(),
                frame.plan(),
                frame.planVersion(),
                FIRST_LINE,
                month.atDay(1),
                month.atEndOfMonth(),
                today,
                frame.hash(),
                frame.neverAsked(),
                frame.benefits().stream()
                        .map(one -> new FrameClosed.Stratum(
                                one.benefit(),
                                one.cases(),
                                one.money() == null
                                        ? null
                                        : new Money(
                                                one.money().value(), one.money().currency())))
                        .toList(),
                new FrameClosed.Gate(frame.selected(), frame.expected().doubleValue(), frame.controlTotal()));
        return new OutboxEvent(
                EventIds.next(),
                EventType.FRAME_CLOSED.topic(),
                frame.plan(),
                EventType.FRAME_CLOSED.id(),
                frame.id().toString(),
                EventJson.write(fact));
    }
}
