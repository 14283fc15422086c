package scot.pillars.resolution.suspicion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.records.SubjectAccessAsked;
import scot.pillars.kit.time.BusinessClock;

/** Tells the data protection officer, and nobody else, that an answer to a client left a suspicion out. */
@ApplicationScoped
class SubjectAccessFlags {
    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    void asked(@Observes SubjectAccessAsked request) {
        List<UUID> leftOut = sql.list(
                "select s.id from suspicion s join error_case e on e.id = s.error_case where e.case_token = ?",
                row -> row.getObject(1, UUID.class),
                request.caseToken());
        for (UUID suspicion : leftOut) {
            sql.update(
                    "insert into suspicion_flag (id, suspicion, asked_at, asked_by) values (?, ?, ?, ?)",
                    EventIds.next(),
                    suspicion,
                    clock.now(),
                    request.who());
        }
    }

    /** The latest first; each line read is in the audit trail. */
    @Transactional
    Page<FlagView> page(PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        Page<FlagView> found = Page.of(
                sql.list(
                        """
                        select f.*, e.case_token from suspicion_flag f
                        join suspicion s on s.id = f.suspicion join error_case e on e.id = s.error_case
                        where ?::timestamptz is null or (f.asked_at, f.id) < (?, ?)
                        order by f.asked_at desc, f.id desc limit ?""",
                        FlagView::read,
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.uuid(1),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.askedAt(), row.id()));
        found.items()
                .forEach(one -> audit.remember(
                        AuditEntry.read("listSubjectAccessFlags", "suspicion/" + one.suspicion(), null)));
        return found;
    }
}
