package scot.pillars.reporting.rebuild;

import java.util.function.Consumer;
import scot.pillars.reporting.fold.RefusedEvent;

/** Events of the store that could not be folded: counted, the last reason kept, the rebuild goes on. */
final class Refused implements Consumer<RefusedEvent> {
    private long count;
    private String lastReason;

    @Override
    public void accept(RefusedEvent event) {
        count++;
        lastReason = event.getMessage();
    }

    long count() {
        return count;
    }

    String lastReason() {
        return lastReason;
    }
}
