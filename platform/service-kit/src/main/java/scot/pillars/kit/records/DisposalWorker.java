package scot.pillars.kit.records;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;

/**
 * Does approved disposals, some records at a time, each lot in a transaction of its own: after a crash it goes on where it
 * was. Before its turn each record is asked again whether it is held, or no longer due. Several instances take turns.
 */
@ApplicationScoped
class DisposalWorker {
    private static final Logger LOG = Logger.getLogger(DisposalWorker.class);
    private static final int LOT = 1_000;

    @Inject
    Sql sql;

    @Inject
    RecordClasses classes;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    private record Approved(UUID id, String recordClass, LocalDate cutOff, String decidedBy) {}

    @Scheduled(
            every = "${pillars.disposal.look-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "disposal-worker")
    void work() {
        try {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(this::lot);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "A disposal goes on later: %s", e.getMessage());
        }
    }

    /** Disposes of the next records of an approved disposal; false when there is none that nobody else does. */
    boolean lot() {
        List<Approved> next = sql.list(
                """
                select id, record_class, cut_off, decided_by from disposal where state = 'approved'
                order by decided_at limit 1 for update skip locked""",
                row -> new Approved(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)));
        if (next.isEmpty()) {
            return false;
        }
        Approved approved = next.get(0);
        List<String> keys = sql.list(
                "select key from disposal_item where disposal = ? and state = 'due' order by key limit ?",
                row -> row.getString(1),
                approved.id(),
                LOT);
        if (keys.isEmpty()) {
            finish(approved);
        } else {
            dispose(approved, keys);
        }
        return true;
    }

    private void dispose(Approved approved, List<String> keys) {
        RecordClass of = classes.withCode(approved.recordClass());
        List<String> due = sql.list(
                "select key from (" + of.due().only() + ") found",
                row -> row.getString(1),
                keys.toArray(String[]::new),
                approved.cutOff());
        List<String> held = sql.list(
                "select key from unnest(?::text[]) as found (key) where " + LegalHolds.HELD,
                row -> row.getString(1),
                keys.toArray(String[]::new),
                approved.recordClass());
        List<String> going = new ArrayList<>(due);
        going.removeAll(held);
        List<String> changed = new ArrayList<>(keys);
        changed.removeAll(due);
        changed.removeAll(held);
        mark(approved.id(), held, "held");
        mark(approved.id(), changed, "no-longer-due");
        if (!going.isEmpty()) {
            List<String> subjects = of.dispose(approved.id(), going);
            sql.first(
                    "select dispose_audit_content(?, ?::text[], null, null)",
                    row -> row.getLong(1),
                    approved.id(),
                    subjects.toArray(String[]::new));
            mark(approved.id(), going, "disposed");
        }
    }

    private void mark(UUID disposal, List<String> keys, String state) {
        if (!keys.isEmpty()) {
            sql.update(
                    "update disposal_item set state = ?, at = ? where disposal = ? and key = any(?)",
                    state,
                    clock.now(),
                    disposal,
                    keys.toArray(String[]::new));
        }
    }

    private void finish(Approved approved) {
        sql.update("update disposal set state = 'completed', finished_at = ? where id = ?", clock.now(), approved.id());
        audit.rememberAs(
                approved.decidedBy(), AuditEntry.created("completeDisposal", Disposals.subject(approved.id()), "{}"));
        LOG.infof("disposal %s of %s is completed", approved.id(), approved.recordClass());
    }
}
