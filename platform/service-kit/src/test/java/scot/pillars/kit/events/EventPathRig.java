package scot.pillars.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Relays, consumers and what they wrote, for the tests of the event path: each relay and loop is one instance. */
@ApplicationScoped
public class EventPathRig {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    DataSource database;

    @Inject
    KafkaSettings kafka;

    @Inject
    Topics topics;

    @Inject
    Consumers consumers;

    @Inject
    Outbox outbox;

    private final List<AutoCloseable> running = new ArrayList<>();

    static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    /** A name that no other test uses: topic, consumer or key. */
    String fresh(String name) {
        return name + "-" + NUMBER.incrementAndGet();
    }

    /** A topic with three partitions that no other test uses. */
    String freshTopic() throws InterruptedException {
        String topic = fresh("kit.numbers");
        topics.ensure(java.util.Set.of(topic));
        return topic;
    }

    Ledger ledger(String topic, boolean ordered) {
        return new Ledger(fresh("ledger"), topic, ordered, database);
    }

    /** One more instance's relay, with a poll so rare that only the wake at commit explains a quick publication. */
    AutoCloseable startRelay() {
        return startRelay(new RelaySignal(), 50);
    }

    AutoCloseable startRelay(RelaySignal signal, int pollMillis) {
        Relay relay = new Relay(database, kafka, topics, signal);
        relay.enabled = true;
        relay.workers = 1;
        relay.batch = 100;
        relay.poll = pollMillis;
        relay.start(null);
        return closedAtTheEnd(() -> relay.stop(null));
    }

    RelayWorker worker(Publisher publisher) {
        return new RelayWorker(database, publisher, 0, 1, 1000);
    }

    KafkaPublisher publisher() {
        return new KafkaPublisher(kafka.connection(), kafka.service());
    }

    /** One more instance's consumer. */
    AutoCloseable startConsumer(EventConsumer consumer) {
        ConsumerLoop loop = consumers.loop(consumer);
        Thread thread = new Thread(loop, "test-consumer");
        thread.start();
        return closedAtTheEnd(() -> {
            loop.stop();
            thread.join(20_000);
        });
    }

    /** Ends every relay and consumer that is still running. */
    void stopAll() throws Exception {
        for (AutoCloseable one : List.copyOf(running)) {
            one.close();
        }
        running.clear();
    }

    UUID append(String topic, String key, int number) {
        UUID id = EventIds.next();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(id, topic, key, number)));
        return id;
    }

    void appendAll(String topic, String key, IntStream numbers) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(numbers.mapToObj(number -> event(EventIds.next(), topic, key, number))
                        .toList()));
    }

    static OutboxEvent event(UUID id, String topic, String key, int number) {
        return new OutboxEvent(id, topic, key, Ledger.TYPE, key, Integer.toString(number));
    }

    long waiting(String topic) {
        return number("select count(*) from outbox where topic = ?", topic);
    }

    long applied(EventConsumer ledger) {
        return number("select count(*) from ledger_entry where ledger = ?", ledger.name());
    }

    long total(EventConsumer ledger) {
        return number("select coalesce(sum(total), 0)::bigint from ledger_total where ledger = ?", ledger.name());
    }

    long letters(EventConsumer ledger, String state) {
        return number("select count(*) from dead_letter where consumer = ? and state = ?", ledger.name(), state);
    }

    List<Integer> numbers(EventConsumer ledger, String key) {
        List<Integer> numbers = new ArrayList<>();
        query(
                row -> numbers.add(row.getInt(1)),
                "select number from ledger_entry where ledger = ? and key = ? order by place",
                ledger.name(),
                key);
        return numbers;
    }

    long number(String sql, Object... arguments) {
        List<Long> found = new ArrayList<>();
        query(row -> found.add(row.getLong(1)), sql, arguments);
        return found.get(0);
    }

    String text(String sql, Object... arguments) {
        List<String> found = new ArrayList<>();
        query(row -> found.add(row.getString(1)), sql, arguments);
        return found.get(0);
    }

    /** The consumer that the application knows. */
    EventConsumer registered() {
        return consumers.all().get(0);
    }

    long waitingLetters(EventConsumer ledger, String key) {
        return letters(ledger, key, "waiting");
    }

    long letters(EventConsumer ledger, String key, String state) {
        return number(
                "select count(*) from dead_letter where consumer = ? and key = ? and state = ?",
                ledger.name(),
                key,
                state);
    }

    long deadLetter(EventConsumer ledger, String key) {
        return number(
                "select id from dead_letter where consumer = ? and key = ? and state = 'dead'", ledger.name(), key);
    }

    /** What an instance sees that was replaced by another one: the stored position is not the one it left. */
    void movePositionBack(EventConsumer ledger) {
        number(
                "with moved as (update consumer_position set next_offset = 0 where consumer = ? returning 1)"
                        + " select count(*) from moved",
                ledger.name());
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(RowReader reader, String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private AutoCloseable closedAtTheEnd(AutoCloseable one) {
        running.add(one);
        return () -> {
            if (running.remove(one)) {
                one.close();
            }
        };
    }
}
