package scot.pillars.kit.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** What may not be disposed of, whatever its age; a hold placed while a disposal runs still saves what is left. */
@ApplicationScoped
class LegalHolds {
    /** Condition that {@code found.key} is held in the class of its one parameter. */
    static final String HELD = "exists (select 1 from legal_hold h where h.lifted_at is null"
            + " and (h.key is null or h.key = found.key) and (h.record_class is null or h.record_class = ?))";

    @Inject
    Sql sql;

    @Inject
    RecordClasses classes;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 422 when it names neither class nor key, or a class that is not here */
    @Transactional
    HoldView place(HoldRequest request) {
        if (request.recordClass() == null && request.key() == null) {
            throw Refusal.unprocessable(
                    "key", "hold-names-something", "A hold names a class of record, a key, or both");
        }
        if (request.recordClass() != null) {
            classes.named("recordClass", request.recordClass());
        }
        FreeText.refuseIdentifiers("reason", request.reason(), null);
        UUID id = EventIds.next();
        sql.update(
                "insert into legal_hold (id, record_class, key, reason, placed_by, placed_at) values (?, ?, ?, ?, ?, ?)",
                id,
                request.recordClass(),
                request.key(),
                request.reason(),
                user.who(),
                clock.now());
        audit.remember(new AuditEntry("placeLegalHold", subject(id), null, null, request.reason()));
        return find(id);
    }

    /** @throws Refusal 404 when there is none, 409 when it is lifted already */
    @Transactional
    HoldView lift(UUID id, LiftRequest request) {
        if (find(id).liftedAt() != null) {
            throw lifted();
        }
        int changed = sql.update(
                "update legal_hold set lifted_by = ?, lifted_at = ?, lifted_reason = ? where id = ? and lifted_at is null",
                user.who(),
                clock.now(),
                request.reason(),
                id);
        if (changed == 0) {
            throw lifted();
        }
        audit.remember(new AuditEntry("liftLegalHold", subject(id), null, null, request.reason()));
        return find(id);
    }

    /** The latest first. */
    Page<HoldView> page(Boolean inForce, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        return Page.of(
                sql.list(
                        """
                        select * from legal_hold
                        where (?::boolean is null or (lifted_at is null) = ?)
                          and (?::timestamptz is null or (placed_at, id) < (?, ?))
                        order by placed_at desc, id desc limit ?""",
                        HoldView::read,
                        inForce,
                        inForce,
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.uuid(1),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.placedAt(), row.id()));
    }

    private HoldView find(UUID id) {
        return sql.first("select * from legal_hold where id = ?", HoldView::read, id)
                .orElseThrow(() -> Refusal.notFound("No legal hold has this id"));
    }

    private static Refusal lifted() {
        return Refusal.conflict("hold-lifted", "This hold was lifted already");
    }

    private static String subject(UUID id) {
        return "legal-hold/" + id;
    }
}
