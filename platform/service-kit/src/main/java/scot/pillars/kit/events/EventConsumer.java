package scot.pillars.kit.events;

import java.util.List;
import java.util.Set;

/**
 * What a service does with the events of its topics. One bean per consuming service; the kit polls, drops second
 * deliveries, and calls {@link #apply} once in effect for every event.
 */
public interface EventConsumer {
    /** Name of the consumer: its Kafka group and the owner of its positions. Never change it. */
    String name();

    /** Topics it reads. */
    Set<String> topics();

    /** Whether this build can apply events of the type; others are kept. */
    boolean knows(String type);

    /**
     * Whether the event's source may write this type on this topic. One that may not is set aside for whoever looks into
     * it, holds nothing up and is never applied. Asked for every event, so it must be cheap.
     */
    boolean trusts(ReceivedEvent event);

    /**
     * Whether the effect depends on the order within a key: if so, later events of a key wait behind one that could
     * not be applied.
     */
    boolean ordered();

    /**
     * Applies events in the order given, within one transaction that also moves the position. Any exception rolls all
     * of it back; the batch is then halved until the event at fault stands alone and is set aside.
     */
    void apply(List<ReceivedEvent> batch);
}
