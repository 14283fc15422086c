package scot.pillars.reporting.fold;

import scot.pillars.kit.events.ReceivedEvent;

/** The event cannot be folded, whatever is tried; the message says why and goes with it to the dead letters. */
public class RefusedEvent extends RuntimeException {
    public RefusedEvent(ReceivedEvent event, String reason) {
        super(event.type() + " " + event.id() + ": " + reason, null, false, false);
    }
}
