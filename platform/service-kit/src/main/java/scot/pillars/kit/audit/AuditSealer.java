package scot.pillars.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.time.BusinessClock;

/**
 * Links new entries to all before them, once a second, and publishes each seal to the service's own topic and log: who
 * changes the database afterwards cannot change those. Several instances take turns under an advisory lock.
 *
 * <p>Entries become visible out of the order of their ids. A seal therefore takes all entries of transactions below the
 * oldest one still running, which cannot grow any more.
 */
@ApplicationScoped
public class AuditSealer {
    /** CloudEvents type of a published seal. */
    public static final String TYPE = "scot.pillars.audit-sealed.v1";

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int LOCK = 7_190_115;
    private static final String LAST =
            "select number, upto_txid::text, digest from audit_seal order by number desc limit 1";
    private static final String SEALABLE = "select " + StoredEntry.COLUMNS + " from audit_entry e"
            + " where e.txid >= ?::xid8 and e.txid < ?::xid8 order by e.txid, e.id";

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    @Inject
    AuditKey key;

    @ConfigProperty(name = "pillars.service")
    String service;

    /** A seal as the topic and the log hold it. */
    public record Seal(long number, int entries, String digest, Instant at) {}

    private record Last(long number, String uptoTxid, byte[] digest) {}

    @Scheduled(
            every = "${pillars.audit.seal-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "audit-sealer")
    void sealRegularly() {
        try {
            QuarkusTransaction.requiringNew().run(this::seal);
        } catch (RuntimeException e) {
            LOG.warnf("The audit trail will be sealed later: %s", e.getMessage());
        }
    }

    /** Seals what can be sealed, in the caller's transaction. */
    public void seal() {
        if (!sql.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false)) {
            return;
        }
        Last last = sql.first(
                        LAST,
                        row -> new Last(row.getLong("number"), row.getString("upto_txid"), row.getBytes("digest")))
                .orElse(new Last(0, "0", new byte[0]));
        String upto = sql.first("select pg_snapshot_xmin(pg_current_snapshot())::text", row -> row.getString(1))
                .orElseThrow();
        List<StoredEntry> entries = sql.list(SEALABLE, StoredEntry::from, last.uptoTxid(), upto);
        if (!entries.isEmpty()) {
            write(last, upto, entries);
        }
    }

    private void write(Last last, String upto, List<StoredEntry> entries) {
        SealDigest digest = new SealDigest(key.bytes(), last.digest());
        byte[][] links = entries.stream().map(digest::add).toArray(byte[][]::new);
        byte[] value = digest.value();
        Seal seal = new Seal(last.number() + 1, entries.size(), HexFormat.of().formatHex(value), clock.now());
        sql.update(
                "insert into audit_seal (number, at, upto_txid, entries, links, digest) values (?, ?, ?::xid8, ?, ?, ?)",
                seal.number(),
                seal.at(),
                upto,
                entries.stream().map(StoredEntry::id).toArray(Long[]::new),
                links,
                value);
        outbox.append(new OutboxEvent(
                EventIds.next(),
                AuditTopic.of(service),
                service,
                TYPE,
                String.valueOf(seal.number()),
                text(seal),
                null));
        LOG.infof("audit seal %d of %d entries: %s", seal.number(), seal.entries(), seal.digest());
    }

    private String text(Seal seal) {
        try {
            return json.writeValueAsString(seal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
