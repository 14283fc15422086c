package scot.pillars.kit.records;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.time.BusinessClock;

/** Tells the data protection officer, and nobody else, that an answer to a client left a suspicion out. */
@ApplicationScoped
public class SubjectAccessFlags {
    @Inject
    @All
    List<LeftOut> kinds;

    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** Flags what the answer about a case leaves out, in the transaction of the answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void flag(UUID caseToken, String askedBy) {
        for (LeftOut kind : kinds) {
            for (String subject : kind.leftOut(caseToken)) {
                sql.update(
                        "insert into subject_access_flag (id, left_out, case_token, asked_at, asked_by) values (?, ?, ?, ?, ?)",
                        EventIds.next(),
                        subject,
                        caseToken,
                        clock.now(),
                        askedBy);
            }
        }
    }

    /** Forgets the flags about what is disposed of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<String> leftOut) {
        sql.update("delete from subject_access_flag where left_out = any(?)", (Object) leftOut.toArray(String[]::new));
    }

    /** The latest first; each line read is in the audit trail. */
    @Transactional
    Page<SubjectAccessFlagView> page(PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        Page<SubjectAccessFlagView> found = Page.of(
                sql.list(
                        """
                        select * from subject_access_flag
                        where ?::timestamptz is null or (asked_at, id) < (?, ?)
                        order by asked_at desc, id desc limit ?""",
                        SubjectAccessFlagView::read,
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.uuid(1),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.askedAt(), row.id()));
        found.items().forEach(one -> audit.remember(AuditEntry.read("listSubjectAccessFlags", one.leftOut(), null)));
        return found;
    }
}
