package scot.pillars.charter.statistic;

import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.StatisticRecorded;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;

/** A recorded statistic as a public event; the note stays here. */
final class StatisticEvents {
    private StatisticEvents() {}

    static OutboxEvent recorded(StatisticRow row) {
        StatisticRecorded event = new StatisticRecorded(
                row.id,
                row.dataset,
                row.figure,
                row.financialYear,
                row.published(),
                row.unit,
                row.numerator,
                row.base,
                row.source,
                row.match,
                row.mark);
        EventType type = EventType.STATISTIC_RECORDED;
        return new OutboxEvent(
                EventIds.next(), type.topic(), row.figure, type.id(), row.id.toString(), EventJson.write(event));
    }
}
