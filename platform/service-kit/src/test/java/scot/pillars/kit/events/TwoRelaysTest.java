package scot.pillars.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;

@QuarkusTest
class TwoRelaysTest extends EventPathTest {
    private static final int WRITERS = 4;
    private static final int KEYS = 5;
    private static final int EACH = 60;

    @Test
    void orderPerKeyIsKeptAndNothingIsPublishedTwice() throws Exception {
        String topic = rig.freshTopic();
        rig.startRelay(new RelaySignal(), 5);
        rig.startRelay(new RelaySignal(), 5);

        writeFromManyThreads(topic);

        List<LoggedEvent> log = EventLog.of(topic).await(WRITERS * KEYS * EACH, event -> true);
        EventPathRig.await("the outbox is empty").until(() -> rig.waiting(topic) == 0);
        assertEquals(WRITERS * KEYS * EACH, EventLog.of(topic).events().size());
        Map<String, List<Integer>> byKey = log.stream()
                .collect(Collectors.groupingBy(
                        LoggedEvent::key,
                        Collectors.mapping(event -> Integer.parseInt(event.text()), Collectors.toList())));
        assertEquals(WRITERS * KEYS, byKey.size());
        byKey.forEach(
                (key, numbers) -> assertEquals(IntStream.range(0, EACH).boxed().toList(), numbers, key));
    }

    // Each writer has keys of its own, since writes to one key are serial in the services too.
    private void writeFromManyThreads(String topic) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String owner = "writer-" + writer + "-key-";
            writers.add(new Thread(() -> IntStream.range(0, EACH)
                    .forEach(number ->
                            IntStream.range(0, KEYS).forEach(key -> rig.append(topic, owner + key, number)))));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
    }
}
