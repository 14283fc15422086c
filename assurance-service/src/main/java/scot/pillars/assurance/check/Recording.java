package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.kit.audit.PreparedEntry;
import scot.pillars.kit.database.Gathering;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.events.OutboxEvent;

/** Writes checks with everything that belongs to them, by one statement. */
@ApplicationScoped
class Recording {
    private static final String WITHOUT_KEYS = RecordingStatement.sql(false);
    private static final String WITH_KEYS = RecordingStatement.sql(true);

    private static final int MOST_GROUPS = 4;

    /** What a statement costs by itself is paid by all in it, so that another beside one wants a good number. */
    private static final int ENOUGH_FOR_ANOTHER = 16;

    private static final int LARGEST_GROUP = 32;

    @Inject
    DataSource database;

    private final Gathering<Offered, Optional<UUID>> gathering =
            new Gathering<>(MOST_GROUPS, ENOUGH_FOR_ANOTHER, LARGEST_GROUP, this::writeAll);

    /**
     * What is to be written.
     *
     * @param entry of the audit trail; its content holds the offered case token
     * @param remembered null when the request has no key
     */
    record Offered(RecordedCheck check, List<OutboxEvent> events, PreparedEntry entry, Remembered remembered) {}

    /**
     * The answer to remember under an Idempotency-Key.
     *
     * @param fingerprint hash of the request
     * @param body holds the offered case token
     */
    record Remembered(String operation, String key, byte[] fingerprint, String location, String etag, String body) {}

    /**
     * Writes a check in a transaction of its own, together with those that other callers offer at the same moment.
     *
     * @return the token of the case, which is another one than offered when the case was known before; empty, with
     *     nothing written, when the key was used before
     */
    Optional<UUID> writeWithOthers(Offered offered) {
        return gathering.ask(offered);
    }

    /** Writes a check in the caller's transaction, and answers alike. */
    Optional<UUID> write(Offered offered) {
        return writeAll(List.of(offered)).get(0);
    }

    private List<Optional<UUID>> writeAll(List<Offered> offered) {
        boolean keys = offered.stream().anyMatch(one -> one.remembered() != null);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(keys ? WITH_KEYS : WITHOUT_KEYS)) {
            RecordingColumns.bind(statement, offered);
            Map<UUID, UUID> tokens = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tokens.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return offered.stream()
                    .map(one -> Optional.ofNullable(tokens.get(one.check().id())))
                    .toList();
        } catch (SQLException e) {
            throw new DatabaseFailure("the check could not be recorded", e);
        }
    }
}
