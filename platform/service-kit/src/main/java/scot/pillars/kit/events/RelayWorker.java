package scot.pillars.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Publishes the outbox rows of some hash slots. While it publishes, it holds each slot under an advisory lock of its
 * transaction, so that at any time one relay of all instances publishes a key; SKIP LOCKED would let two of them
 * reorder it. Rows are removed after the broker's acknowledgement: a crash between the two publishes them again.
 */
final class RelayWorker {
    /** Number of hash slots; the generated column {@code outbox.slot} has the same. */
    static final int SLOTS = 16;

    private static final int LOCK_SPACE = 0x0b0c5;
    /**
     * The setting makes NEXT follow the primary key: the table is nearly empty whenever it is looked at to plan, and yet
     * full of removed rows that reading all of it would visit at every round.
     */
    static final String HOLD = "select slot from unnest(?::int[]) as slot,"
            + " set_config('enable_seqscan', 'off', true) as by_index"
            + " where pg_try_advisory_xact_lock(" + LOCK_SPACE + ", slot)";

    static final String NEXT = """
            select id, event_id, topic, key, type, subject, time, correlation_id, payload
            from outbox where slot = any (?) order by id limit ?""";
    private static final String REMOVE = "delete from outbox where id = any (?)";

    private final DataSource database;
    private final Publisher publisher;
    private final Integer[] slots;
    private final int batch;

    RelayWorker(DataSource database, Publisher publisher, int worker, int workers, int batch) {
        this.database = database;
        this.publisher = publisher;
        this.slots = IntStream.range(0, SLOTS)
                .filter(slot -> slot % workers == worker)
                .boxed()
                .toArray(Integer[]::new);
        this.batch = batch;
    }

    /** How one round went: rows taken and removed, and whether another relay held some of the slots. */
    record Round(int taken, int removed, boolean shared) {
        boolean stuck() {
            return removed < taken;
        }
    }

    /** Publishes and removes one batch. */
    Round round() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Integer[] held = hold(connection);
                List<Publisher.OutboxRow> rows = held.length == 0 ? List.of() : next(connection, held);
                Set<Long> acknowledged = rows.isEmpty() ? Set.of() : publisher.publish(rows);
                remove(connection, acknowledged);
                connection.commit();
                return new Round(rows.size(), acknowledged.size(), held.length < slots.length);
            } catch (SQLException | InterruptedException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Integer[] hold(Connection connection) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, connection.createArrayOf("int4", slots));
            List<Integer> held = new ArrayList<>();
            try (ResultSet result = hold.executeQuery()) {
                while (result.next()) {
                    held.add(result.getInt(1));
                }
            }
            return held.toArray(Integer[]::new);
        }
    }

    // A statement of its own, after the locks: its snapshot must not be older than another relay's removal.
    private List<Publisher.OutboxRow> next(Connection connection, Integer[] held) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setArray(1, connection.createArrayOf("int4", held));
            next.setInt(2, batch);
            List<Publisher.OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    rows.add(new Publisher.OutboxRow(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            instant(row),
                            row.getString(8),
                            row.getString(9)));
                }
            }
            return rows;
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp(7).toInstant();
    }

    private void remove(Connection connection, Set<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setArray(1, connection.createArrayOf("int8", ids.toArray(Long[]::new)));
            remove.executeUpdate();
        }
    }
}
