package scot.pillars.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.RealParts;

@QuarkusTest
class BrokerAwayTest extends EventPathTest {
    @Test
    void workGoesOnWhileTheBrokerIsAwayAndNothingIsLostWhenItIsBack() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        rig.startRelay();
        rig.startConsumer(ledger);
        rig.append(topic, "k", 1);
        EventPathRig.await("the first event is applied").until(() -> rig.applied(ledger) == 1);

        RealParts.stopBroker();
        try {
            IntStream.rangeClosed(2, 40).forEach(number -> rig.append(topic, "k", number));
            assertEquals(39, rig.waiting(topic));
        } finally {
            RealParts.startBroker();
        }

        EventPathRig.await("all are applied").until(() -> rig.applied(ledger) == 40);
        assertEquals(IntStream.rangeClosed(1, 40).boxed().toList(), rig.numbers(ledger, "k"));
        assertEquals(820, rig.total(ledger));
        EventPathRig.await("the outbox is empty").until(() -> rig.waiting(topic) == 0);
    }

    @Test
    void relayAndConsumerStartedWithoutABrokerBeginWhenItIsThere() throws Exception {
        String topic = rig.fresh("kit.numbers.late");
        Ledger ledger = rig.ledger(topic, true);
        RealParts.stopBroker();
        try {
            rig.startRelay();
            rig.startConsumer(ledger);
            rig.append(topic, "k", 5);
        } finally {
            RealParts.startBroker();
        }

        EventPathRig.await("the event is applied").until(() -> rig.total(ledger) == 5);
        assertEquals(1, EventLog.of(topic).events().size());
    }
}
