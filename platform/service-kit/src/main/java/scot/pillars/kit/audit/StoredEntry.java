package scot.pillars.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import scot.pillars.kit.database.Sql;

/** An entry as it is in the database, without its content. */
record StoredEntry(
        long id,
        Instant at,
        String who,
        String roles,
        String action,
        String subject,
        String correlationId,
        byte[] contentDigest) {

    static final String COLUMNS = "e.id, e.at, e.who, e.roles, e.action, e.subject, e.correlation_id, e.content_digest";

    static StoredEntry from(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("who"),
                row.getString("roles"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("correlation_id"),
                row.getBytes("content_digest"));
    }
}
