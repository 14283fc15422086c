package scot.pillars.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebalanceTest extends EventPathTest {
    private static final int KEYS = 12;
    private static final int EACH = 150;

    @Test
    void instancesComeAndGoAndNothingIsLostOrCountedTwiceOrReordered() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        rig.startRelay();
        AutoCloseable first = rig.startConsumer(ledger);
        Thread writer = new Thread(() -> write(topic));
        writer.start();

        EventPathRig.await("the first has begun").until(() -> rig.applied(ledger) > 0);
        AutoCloseable second = rig.startConsumer(ledger);
        EventPathRig.await("they go on").until(() -> rig.applied(ledger) > KEYS * EACH / 3);
        first.close();
        EventPathRig.await("the second goes on").until(() -> rig.applied(ledger) > KEYS * EACH * 2 / 3);
        rig.startConsumer(ledger);
        second.close();
        writer.join();

        EventPathRig.await("all are applied").until(() -> rig.applied(ledger) == KEYS * EACH);
        assertEquals((long) KEYS * EACH * (EACH - 1) / 2, rig.total(ledger));
        for (int key = 0; key < KEYS; key++) {
            assertEquals(IntStream.range(0, EACH).boxed().toList(), rig.numbers(ledger, "key-" + key));
        }
    }

    @Test
    void instanceThatLostItsPartitionAppliesNothingMore() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        rig.startRelay();
        rig.appendAll(topic, "k", IntStream.range(0, 10));
        rig.startConsumer(ledger);
        EventPathRig.await("the first ten").until(() -> rig.applied(ledger) == 10);

        rig.movePositionBack(ledger);
        rig.appendAll(topic, "k", IntStream.range(10, 20));

        EventPathRig.await("all twenty").until(() -> rig.applied(ledger) == 20);
        assertEquals(IntStream.range(0, 20).boxed().toList(), rig.numbers(ledger, "k"));
    }

    private void write(String topic) {
        for (int number = 0; number < EACH; number++) {
            for (int key = 0; key < KEYS; key++) {
                rig.append(topic, "key-" + key, number);
            }
        }
    }
}
