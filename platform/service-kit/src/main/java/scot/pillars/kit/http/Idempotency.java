package scot.pillars.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Does the work of a POST once per Idempotency-Key. The key is written in the caller's transaction, so the work and
 * its remembered answer commit together; a duplicate that arrives meanwhile waits for that commit and is answered
 * alike. Answers are kept for seven days.
 */
@ApplicationScoped
public class Idempotency {
    /** Request header. */
    public static final String HEADER = "Idempotency-Key";
    /** Response header of an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    /**
     * @param key the header's value; null does the work without remembering it
     * @param operation the operation's id; keys of different operations do not meet
     * @param request what was asked, compared as JSON
     * @param work answers with a response; what it throws rolls the key back too
     * @throws Refusal 400 when the key is malformed, 409 when it was used with another request
     */
    @Transactional
    public Response once(String key, String operation, Object request, Supplier<Response> work) {
        if (key == null) {
            return work.get();
        }
        byte[] hash = fingerprint(key, request);
        try {
            if (!claimed(key, operation, hash)) {
                return replayed(key, operation, hash);
            }
            Response answer = work.get();
            remember(key, operation, answer);
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency key could not be kept", e);
        }
    }

    /**
     * For work that is one SQL statement of its own, which inserts the row of table {@code idempotency_key} itself.
     *
     * @return the hash of the request to keep in that row
     * @throws Refusal 400 when the key is malformed
     */
    public byte[] fingerprint(String key, Object request) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.badRequest(HEADER, "pattern", "A key is 1 to 200 visible ASCII characters");
        }
        return hash(request);
    }

    /**
     * The answer given to this key before, for work whose own statement found the key taken.
     *
     * @param fingerprint from {@link #fingerprint}
     * @throws Refusal 409 when it was used with another request
     */
    public Response replay(String key, String operation, byte[] fingerprint) {
        try {
            return replayed(key, operation, fingerprint);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency key could not be read", e);
        }
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "idempotency-keys-expire")
    void expire() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from idempotency_key where created_at < now() - interval '7 days'")) {
            delete.executeUpdate();
        }
    }

    private boolean claimed(String key, String operation, byte[] hash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into idempotency_key (operation, key, request_hash) values (?, ?, ?)
                        on conflict (operation, key) do nothing""")) {
            insert.setString(1, operation);
            insert.setString(2, key);
            insert.setBytes(3, hash);
            return insert.executeUpdate() == 1;
        }
    }

    private void remember(String key, String operation, Response answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update idempotency_key set status = ?, location = ?, etag = ?, body = ?
                        where operation = ? and key = ?""")) {
            update.setInt(1, answer.getStatus());
            update.setString(2, answer.getHeaderString("Location"));
            update.setString(3, answer.getHeaderString("ETag"));
            update.setString(4, answer.hasEntity() ? text(answer.getEntity()) : null);
            update.setString(5, operation);
            update.setString(6, key);
            update.executeUpdate();
        }
    }

    private Response replayed(String key, String operation, byte[] hash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select request_hash, status, location, etag, body from idempotency_key
                        where operation = ? and key = ?""")) {
            select.setString(1, operation);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.conflict("idempotency-key-expired", "This key expired just now: use a new one");
                }
                if (!MessageDigest.isEqual(hash, row.getBytes("request_hash"))) {
                    throw Refusal.conflict(
                            "idempotency-key-reused", "This Idempotency-Key was used with another request before");
                }
                return answer(row);
            }
        }
    }

    private static Response answer(ResultSet row) throws SQLException {
        Response.ResponseBuilder answer = Response.status(row.getInt("status")).header(REPLAYED, "true");
        if (row.getString("location") != null) {
            answer.header("Location", row.getString("location"));
        }
        if (row.getString("etag") != null) {
            answer.header("ETag", row.getString("etag"));
        }
        if (row.getString("body") != null) {
            answer.entity(row.getString("body")).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }

    /** Entries of maps are ordered: some maps keep another order in every JVM, and a repeat may meet another one. */
    private byte[] hash(Object request) {
        try {
            byte[] text =
                    json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(request);
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object entity) {
        try {
            return entity instanceof String text ? text : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
