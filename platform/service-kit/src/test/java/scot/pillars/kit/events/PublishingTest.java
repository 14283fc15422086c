package scot.pillars.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Correlation;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;

@QuarkusTest
class PublishingTest extends EventPathTest {
    @Inject
    Outbox outbox;

    @Inject
    RelaySignal signal;

    @Inject
    Sql sql;

    @Test
    void eventCommittedBeforeACrashIsPublishedByTheNextRelay() throws Exception {
        String topic = rig.freshTopic();
        UUID id = rig.append(topic, "k", 1);
        assertEquals(1, rig.waiting(topic));
        assertTrue(EventLog.of(topic).events().isEmpty());

        rig.startRelay();

        assertEquals(id.toString(), EventLog.of(topic).await(event -> true).id());
        EventPathRig.await("the row is removed").until(() -> rig.waiting(topic) == 0);
    }

    @Test
    void aRoundFollowsThePrimaryKeyAlthoughTheTableIsNearlyEmptyWhenItIsPlanned() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(List.of(3), sql.list(RelayWorker.HOLD, row -> row.getInt(1), (Object) new Integer[] {3}));

            List<String> plan =
                    sql.list("explain " + RelayWorker.NEXT, row -> row.getString(1), new Integer[] {3}, 1000);

            assertTrue(plan.stream().anyMatch(line -> line.contains("Index Scan using outbox_pkey")), plan::toString);
        });
    }

    @Test
    void crashBetweenPublicationAndRemovalPublishesTheSameEventAgain() throws Exception {
        String topic = rig.freshTopic();
        UUID id = rig.append(topic, "k", 7);
        Ledger ledger = rig.ledger(topic, true);

        assertThrows(
                Crash.class,
                () -> rig.worker(new CrashingAfterwards(rig.publisher())).round());
        assertEquals(1, rig.waiting(topic));
        rig.startRelay();
        List<LoggedEvent> twice = EventLog.of(topic).await(2, event -> true);
        rig.startConsumer(ledger);

        assertEquals(
                List.of(id.toString(), id.toString()),
                twice.stream().map(LoggedEvent::id).toList());
        rig.append(topic, "k", 1);
        EventPathRig.await("the event after them is applied")
                .until(() -> rig.numbers(ledger, "k").contains(1));
        assertEquals(List.of(7, 1), rig.numbers(ledger, "k"));
        assertEquals(8, rig.total(ledger));
    }

    @Test
    void relayIsWokenAtCommitAndNotAtRollback() throws Exception {
        String topic = rig.freshTopic();
        Semaphore bell = signal.listen();

        assertThrows(
                Crash.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(EventPathRig.event(EventIds.next(), topic, "k", 1));
                    throw new Crash();
                }));
        assertEquals(0, bell.availablePermits());
        assertEquals(0, rig.waiting(topic));

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(EventPathRig.event(EventIds.next(), topic, "k", 2));
            assertEquals(0, bell.availablePermits());
        });
        assertTrue(bell.tryAcquire(1, TimeUnit.SECONDS));
    }

    @Test
    void relayThatPollsOnceAnHourPublishesWhatIsCommitted() throws Exception {
        String topic = rig.freshTopic();
        rig.startRelay(signal, 3_600_000);
        rig.append(topic, "k", 1);
        EventLog.of(topic).await(event -> event.text().equals("1"));

        rig.append(topic, "k", 2);

        EventLog.of(topic).await(event -> event.text().equals("2"));
    }

    @Test
    void eventOutsideATransactionIsRefused() {
        OutboxEvent event = EventPathRig.event(EventIds.next(), "kit.numbers", "k", 1);

        assertThrows(IllegalStateException.class, () -> outbox.append(event));
    }

    @Test
    void envelopeIsCloudEventsInBinaryMode() throws Exception {
        String topic = rig.freshTopic();
        UUID id;
        try (Correlation.Scope scope = Correlation.with("request-9")) {
            id = rig.append(topic, "key-9", 9);
        }
        rig.startRelay();

        LoggedEvent event = EventLog.of(topic).await(any -> true);

        assertEquals(id.toString(), event.id());
        assertEquals("1.0", event.headers().get("ce_specversion"));
        assertEquals("/kit-test", event.source());
        assertEquals(Ledger.TYPE, event.type());
        assertEquals("key-9", event.subject());
        assertEquals("request-9", event.correlationId());
        assertTrue(event.time().endsWith("Z"), event.time());
        assertEquals("application/json; charset=utf-8", event.headers().get("content-type"));
        assertEquals("key-9", event.key());
        assertEquals("9", event.text());
    }

    @Test
    void eventsOfOneTransactionKeepTheirOrder() throws Exception {
        String topic = rig.freshTopic();
        rig.startRelay();

        rig.appendAll(topic, "k", IntStream.range(0, 250));

        assertEquals(
                IntStream.range(0, 250).mapToObj(Integer::toString).toList(),
                EventLog.of(topic).await(250, event -> true).stream()
                        .map(LoggedEvent::text)
                        .toList());
    }

    private static final class Crash extends RuntimeException {}

    /** The broker has acknowledged, and the process dies before the row is removed. */
    private record CrashingAfterwards(Publisher publisher) implements Publisher {
        @Override
        public java.util.Set<Long> publish(List<OutboxRow> rows) throws InterruptedException {
            publisher.publish(rows);
            throw new Crash();
        }

        @Override
        public void close() {
            publisher.close();
        }
    }
}
