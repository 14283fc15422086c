package scot.pillars.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;

/** The rebuilds there were; progress is written apart from the rebuild's own transaction, so that it can be read. */
@ApplicationScoped
public class Rebuilds {
    private final Sql sql;
    private final AuditTrail audit;
    private final BusinessClock clock;

    public Rebuilds(Sql sql, AuditTrail audit, BusinessClock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Queues a rebuild; empty when one is in hand already. */
    @Transactional
    Optional<UUID> queue(UUID id) {
        int queued = sql.update(
                "insert into rebuild (id, state, requested_at) values (?, 'queued', ?) on conflict do nothing",
                id,
                clock.now());
        if (queued == 0) {
            return Optional.empty();
        }
        audit.remember(AuditEntry.created("rebuildViews", "rebuild/" + id, "{}"));
        return Optional.of(id);
    }

    Optional<Rebuild> find(UUID id) {
        return sql.first("select * from rebuild where id = ?", Rebuilds::read, id);
    }

    /** The one that is queued or running. */
    public Optional<Rebuild> inHand() {
        return sql.first("select * from rebuild where state in ('queued', 'running')", Rebuilds::read);
    }

    /** The latest first, {@code limit} of them, beginning behind the one given (null for the first page). */
    List<Rebuild> latest(int limit, UUID after) {
        return sql.list(
                "select * from rebuild where ?::uuid is null or id < ? order by id desc limit ?",
                Rebuilds::read,
                after,
                after,
                limit);
    }

    void began(UUID id, long total) {
        sql.update("""
                update rebuild set state = 'running', started_at = ?, events_total = ?, events_folded = 0,
                    events_refused = 0, reason = null
                where id = ?""", clock.now(), total, id);
    }

    void progressed(UUID id, long folded, Refused refused) {
        sql.update(
                "update rebuild set events_folded = ?, events_refused = ?, reason = ? where id = ?",
                folded,
                refused.count(),
                refused.lastReason(),
                id);
    }

    void ended(UUID id, String state, String reason) {
        sql.update(
                "update rebuild set state = ?, ended_at = ?, reason = coalesce(?, reason) where id = ?",
                state,
                clock.now(),
                reason,
                id);
    }

    private static Rebuild read(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getObject("id", UUID.class),
                row.getString("state"),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                row.getObject("events_total", Long.class),
                row.getLong("events_folded"),
                row.getLong("events_refused"),
                row.getString("reason"));
    }
}
