package scot.pillars.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.time.BusinessClock;

/**
 * Recomputes every seal from the entries that are there now and compares the end with the seals' topic. A changed entry,
 * a changed content, content that is gone without a disposal, an entry or seal that is gone, and a trail that was cut off
 * are all found.
 */
@ApplicationScoped
public class AuditVerification {
    private static final int FETCHED = 500;
    private static final String ENTRIES =
            "select " + StoredEntry.COLUMNS + ", c.salt, c.content, d.disposal, listed.id as listed, listed.link"
                    + " from unnest(?::bigint[], ?::bytea[]) with ordinality as listed (id, link, place)"
                    + " left join audit_entry e on e.id = listed.id"
                    + " left join audit_content c on c.entry_id = e.id"
                    + " left join audit_disposed d on d.entry_id = e.id order by listed.place";
    private static final String UNSEALED = "select count(*) from audit_entry e where e.txid >= coalesce("
            + "(select upto_txid from audit_seal order by number desc limit 1), '0'::xid8)";

    @Inject
    AgroalDataSource database;

    @Inject
    Sql sql;

    @Inject
    AuditKey key;

    @Inject
    PublishedSeals published;

    @Inject
    BusinessClock clock;

    private record Bad(Long entry, long seal, String reason) {}

    /** What a run over the seals has come to. */
    private static final class Progress {
        private long seals;
        private long entries;
        private byte[] digest = new byte[0];
        private Bad bad;
    }

    /** Verifies the whole trail; reads every entry once. */
    public AuditVerdict verify() {
        Progress progress = new Progress();
        PublishedSeals.Answer topic = published.last();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            walk(connection, progress);
            connection.rollback();
        } catch (SQLException e) {
            throw new DatabaseFailure("the audit trail could not be read", e);
        }
        if (progress.bad == null) {
            progress.bad = cutOff(progress, topic.seal()).orElse(null);
        }
        long unsealed = sql.first(UNSEALED, row -> row.getLong(1)).orElse(0L);
        Bad bad = progress.bad;
        return new AuditVerdict(
                bad == null,
                progress.seals,
                progress.entries,
                unsealed,
                bad == null ? null : bad.entry(),
                bad == null ? null : bad.seal(),
                bad == null ? null : bad.reason(),
                topic.asked(),
                clock.now());
    }

    private void walk(Connection connection, Progress progress) throws SQLException {
        try (PreparedStatement seals =
                connection.prepareStatement("select number, entries, links, digest from audit_seal order by number")) {
            seals.setFetchSize(FETCHED);
            try (ResultSet seal = seals.executeQuery()) {
                while (progress.bad == null && seal.next()) {
                    check(connection, seal, progress);
                }
            }
        }
    }

    private void check(Connection connection, ResultSet seal, Progress progress) throws SQLException {
        long number = seal.getLong("number");
        if (number != progress.seals + 1) {
            progress.bad = new Bad(null, progress.seals + 1, "a seal was removed");
            return;
        }
        SealDigest digest = new SealDigest(key.bytes(), progress.digest);
        try (PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            entries.setArray(1, seal.getArray("entries"));
            entries.setArray(2, seal.getArray("links"));
            try (ResultSet row = entries.executeQuery()) {
                while (row.next()) {
                    Optional<String> wrong = wrong(row, digest);
                    if (wrong.isPresent()) {
                        progress.bad = new Bad(row.getLong("listed"), number, wrong.get());
                        return;
                    }
                    progress.entries++;
                }
            }
        }
        byte[] value = digest.value();
        if (!Arrays.equals(value, seal.getBytes("digest"))) {
            progress.bad = new Bad(null, number, "the seal was changed");
            return;
        }
        progress.digest = value;
        progress.seals = number;
    }

    private static Optional<String> wrong(ResultSet row, SealDigest digest) throws SQLException {
        if (row.getObject("id") == null) {
            return Optional.of("the entry was removed");
        }
        String content = row.getString("content");
        if (content == null && row.getObject("disposal") == null) {
            return Optional.of("the content of the entry was removed");
        }
        if (content != null
                && !Arrays.equals(AuditContent.digest(row.getBytes("salt"), content), row.getBytes("content_digest"))) {
            return Optional.of("the content of the entry was changed");
        }
        return Arrays.equals(digest.add(StoredEntry.from(row)), row.getBytes("link"))
                ? Optional.empty()
                : Optional.of("the entry, or its link, was changed");
    }

    private static Optional<Bad> cutOff(Progress progress, Optional<AuditSealer.Seal> last) {
        return last.filter(seal -> seal.number() > progress.seals
                        || seal.number() == progress.seals
                                && !seal.digest().equals(HexFormat.of().formatHex(progress.digest)))
                .map(seal -> new Bad(
                        null,
                        Math.min(seal.number(), progress.seals + 1),
                        "the seals' topic knows seal " + seal.number() + ", which is not at the end of this trail"));
    }
}
