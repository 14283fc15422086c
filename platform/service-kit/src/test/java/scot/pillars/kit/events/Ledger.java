package scot.pillars.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** The tests' consumer: writes each number it is told, and refuses what is not a number. */
final class Ledger implements EventConsumer {
    static final String TYPE = "scot.pillars.number-told.v1";

    private final String name;
    private final String topic;
    private final boolean ordered;
    private final DataSource database;

    Ledger(String name, String topic, boolean ordered, DataSource database) {
        this.name = name;
        this.topic = topic;
        this.ordered = ordered;
        this.database = database;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public boolean knows(String type) {
        return TYPE.equals(type);
    }

    @Override
    public boolean trusts(ReceivedEvent event) {
        return !"/stranger".equals(event.source());
    }

    @Override
    public boolean ordered() {
        return ordered;
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement entry = connection.prepareStatement(
                        "insert into ledger_entry (ledger, event_id, key, number) values (?, ?, ?, ?)");
                PreparedStatement total = connection.prepareStatement("""
                        insert into ledger_total values (?, ?)
                        on conflict (ledger) do update set total = ledger_total.total + excluded.total""")) {
            long sum = 0;
            for (ReceivedEvent event : batch) {
                int number = Integer.parseInt(event.payload());
                entry.setString(1, name);
                entry.setObject(2, event.id());
                entry.setString(3, event.key());
                entry.setInt(4, number);
                entry.addBatch();
                sum += number;
            }
            entry.executeBatch();
            total.setString(1, name);
            total.setLong(2, sum);
            total.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("the ledger could not be written", e);
        }
    }
}
