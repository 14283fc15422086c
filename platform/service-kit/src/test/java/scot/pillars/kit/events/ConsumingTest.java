package scot.pillars.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.TestEvents;

@QuarkusTest
class ConsumingTest extends EventPathTest {
    @Test
    void secondDeliveryInTheSameBatchIsDropped() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        try (TestEvents events = TestEvents.to(topic)) {
            UUID id = UUID.randomUUID();
            events.send(id, Ledger.TYPE, "k", "3");
            events.send(id, Ledger.TYPE, "k", "3");
            events.send(Ledger.TYPE, "k", "4");
        }

        rig.startConsumer(ledger);

        EventPathRig.await("the last is applied")
                .until(() -> rig.numbers(ledger, "k").contains(4));
        assertEquals(List.of(3, 4), rig.numbers(ledger, "k"));
    }

    @Test
    void secondDeliveryAfterARestartIsDropped() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        UUID id = UUID.randomUUID();
        try (TestEvents events = TestEvents.to(topic)) {
            events.send(id, Ledger.TYPE, "k", "3");
            try (AutoCloseable before = rig.startConsumer(ledger)) {
                EventPathRig.await("the first is applied").until(() -> rig.applied(ledger) == 1);
            }

            events.send(id, Ledger.TYPE, "k", "3");
            events.send(Ledger.TYPE, "k", "4");
            rig.startConsumer(ledger);

            EventPathRig.await("the last is applied")
                    .until(() -> rig.numbers(ledger, "k").contains(4));
            assertEquals(7, rig.total(ledger));
        }
    }

    @Test
    void typeThatIsNotKnownIsKeptAndTheRestApplied() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        try (TestEvents events = TestEvents.to(topic)) {
            UUID unknown = events.send("scot.pillars.from-the-future.v1", "k", "{\"new\":true}");
            events.send(Ledger.TYPE, "k", "4");

            rig.startConsumer(ledger);

            EventPathRig.await("the last is applied").until(() -> rig.applied(ledger) == 1);
            assertEquals(
                    "scot.pillars.from-the-future.v1 k {\"new\":true}",
                    rig.text(
                            "select type || ' ' || key || ' ' || payload from kept_event where consumer = ? and event_id = ?",
                            ledger.name(),
                            unknown));
            assertEquals(0, rig.letters(ledger, "dead"));
        }
    }

    @Test
    void connectionsCutInTheMiddleLoseNothingAndCountNothingTwice() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        int count = 300;
        rig.startConsumer(ledger);
        try (TestEvents events = TestEvents.to(topic)) {
            for (int number = 1; number <= count; number++) {
                events.send(Ledger.TYPE, "key-" + number % 7, Integer.toString(number));
                if (number % 100 == 0) {
                    DatabaseCut.allOtherConnections();
                }
            }
        }

        EventPathRig.await("all are applied").ignoreExceptions().until(() -> rig.applied(ledger) == count);
        assertEquals(count * (count + 1L) / 2, rig.total(ledger));
        assertEquals(0, rig.letters(ledger, "dead"));
    }
}
