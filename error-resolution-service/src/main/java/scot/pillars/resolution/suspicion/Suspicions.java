package scot.pillars.resolution.suspicion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Suspected-fraud matters, for those who work on them. For everybody else there are none: no answer, count or export of
 * theirs differs but for the error case's mark that it waits for other action (section 5, rule 8). Every read is in the
 * audit trail before it is answered; one that cannot be written there is refused.
 */
@ApplicationScoped
class Suspicions {
    private static final String ONE =
            "select s.*, e.number from suspicion s join error_case e on e.id = s.error_case where s.id = ?";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @Transactional
    Page<SuspicionView> page(SuspicionQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        Page<SuspicionView> found = Page.of(
                sql.list(
                        """
                        select s.*, e.number from suspicion s join error_case e on e.id = s.error_case
                        where (?::uuid is null or error_case = ?)
                          and (?::text is null or e.number = ?)
                          and (?::boolean is null or (closed_at is not null) = ?)
                          and (?::timestamptz is null or (s.opened_at, s.id) < (?, ?))
                        order by s.opened_at desc, s.id desc limit ?""",
                        SuspicionView::read,
                        query.errorCase,
                        query.errorCase,
                        query.caseNumber,
                        query.caseNumber,
                        query.ended,
                        query.ended,
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.uuid(1),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.openedAt(), row.id()));
        found.items().forEach(one -> audit.remember(AuditEntry.read("listSuspicions", subject(one.id()), null)));
        return found;
    }

    /** @throws Refusal 404 when there is none */
    @Transactional
    SuspicionView read(UUID id) {
        SuspicionView found = find(id);
        audit.remember(AuditEntry.read("readSuspicion", subject(id), null));
        return found;
    }

    /** The id of the error case with this number; empty when there is none. */
    Optional<UUID> caseNumbered(String number) {
        return sql.first("select id from error_case where number = ?", row -> row.getObject(1, UUID.class), number);
    }

    /** @throws Refusal 422 when there is no such error case or the grounds hold an identifier; 409 when one is open */
    @Transactional
    SuspicionView open(OpenSuspicionRequest request) {
        FreeText.refuseIdentifiers("grounds", request.grounds(), request.falseAlarm());
        if (sql.first("select 1 from error_case where id = ?", row -> 1, request.errorCase())
                .isEmpty()) {
            throw Refusal.unprocessable("errorCase", "error-case-known", "No error case has this id");
        }
        UUID id = EventIds.next();
        int added = sql.update("""
                insert into suspicion (id, error_case, grounds, opened_at, opened_by) values (?, ?, ?, ?, ?)
                on conflict (error_case) where closed_at is null do nothing""", id, request.errorCase(), request.grounds(), clock.now(), user.who());
        if (added == 0) {
            throw Refusal.conflict("suspicion-open", "A suspicion about this error case is open already");
        }
        SuspicionView opened = find(id);
        audit.remember(new AuditEntry(
                "openSuspicion",
                subject(id),
                null,
                "{\"errorCase\":\"" + request.errorCase() + "\"}",
                request.falseAlarm()));
        return opened;
    }

    /** @throws Refusal 404 when there is none, 412 when the caller read another version, 409 when it has ended */
    @Transactional
    SuspicionView close(UUID id, long version, CloseSuspicionRequest request) {
        SuspicionView before =
                sql.first(ONE + " for update of s", SuspicionView::read, id).orElseThrow(Suspicions::unknown);
        ETags.matches(version, before.version());
        if (before.outcome() != null) {
            throw Refusal.conflict("suspicion-closed", "This suspicion has ended");
        }
        sql.update(
                "update suspicion set outcome = ?, closed_at = ?, closed_by = ?, version = version + 1 where id = ?",
                request.outcome(),
                clock.now(),
                user.who(),
                id);
        audit.remember(
                AuditEntry.changed("closeSuspicion", subject(id), null, "{\"outcome\":\"" + request.outcome() + "\"}"));
        return find(id);
    }

    private SuspicionView find(UUID id) {
        return sql.first(ONE, SuspicionView::read, id).orElseThrow(Suspicions::unknown);
    }

    private static String subject(UUID id) {
        return "suspicion/" + id;
    }

    private static Refusal unknown() {
        return Refusal.notFound("No suspicion has this id");
    }
}
