package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.records.LeftOut;
import scot.pillars.kit.security.CurrentUser;

/**
 * The causes that state a suspicion, apart from the error lines, which say that information was not given
 * (docs/domain/quality-domain.md, section 5, rule 8). Whoever does not ask here, reads nothing of them: no list, export,
 * count or event has to leave anything out.
 */
@ApplicationScoped
public class SuspectedCauses implements LeftOut {
    /** Works on suspicions, as in error resolution. */
    static final String READ = "read-suspicions";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    /** Keeps what lines suspect, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID check, List<RecordedLine> lines) {
        lines.stream()
                .filter(line -> line.suspectedCause() != null)
                .forEach(line -> sql.update(
                        "insert into suspected_cause (error_id, check_id, cause) values (?, ?, ?)",
                        line.id(),
                        check,
                        line.suspectedCause()));
    }

    /** The check as the caller may know it: who works on suspicions reads them, and the read is in the audit trail. */
    @Transactional
    CheckView shown(CheckView check) {
        if (!user.can(READ)) {
            return check;
        }
        CheckView whole = whole(check);
        if (whole != check) {
            audit.remember(AuditEntry.read("readSuspectedCause", RecordingCheck.subject(check.id()), null));
        }
        return whole;
    }

    /** Errors that stand, the latest check first; each line read is in the audit trail. */
    @Transactional
    Page<SuspectedCauseView> page(int limit, String after) {
        Cursor.Parts from = Cursor.decode(after, 2);
        Page<SuspectedCauseView> found = Page.of(
                sql.list(
                        """
                        select s.error_id, s.check_id, s.cause, q.case_reference, q.case_token, q.benefit, q.ordered_on,
                          q.dataset, d.vocabulary, l.direction, coalesce(t.name, s.cause) as name
                        from suspected_cause s
                        join error_line l on l.id = s.error_id
                        join quality_check q on q.id = s.check_id
                        join descriptor d on d.id = l.descriptor_id
                        left join lateral term_on(q.checked_on) t
                          on t.kind = 'cause' and t.vocabulary = d.vocabulary and t.code = s.cause
                        where ?::date is null or (q.ordered_on, s.error_id) < (?, ?)
                        order by q.ordered_on desc, s.error_id desc limit ?""",
                        SuspectedCauseView::read,
                        from.isEmpty() ? null : from.date(0),
                        from.isEmpty() ? null : from.date(0),
                        from.isEmpty() ? null : from.uuid(1),
                        limit + 1),
                limit,
                row -> Cursor.encode(row.checkedOn(), row.error()));
        found.items()
                .forEach(one -> audit.remember(
                        AuditEntry.read("listSuspectedCauses", RecordingCheck.subject(one.check()), null)));
        return found;
    }

    /** A client reads of their checks what everybody reads. */
    @Override
    public List<String> leftOut(UUID caseToken) {
        return sql.list(
                "select distinct q.id from suspected_cause s join quality_check q on q.id = s.check_id where q.case_token = ?",
                row -> RecordingCheck.subject(row.getObject(1, UUID.class)),
                caseToken);
    }

    /** The check with every cause, to be recorded again: never to be answered, kept or published. */
    public CheckView whole(CheckView check) {
        Map<UUID, String> causes = new HashMap<>();
        sql.list(
                "select error_id, cause from suspected_cause where error_id = any(?)",
                row -> causes.put(row.getObject("error_id", UUID.class), row.getString("cause")),
                (Object) check.errorLines().stream()
                        .map(CheckView.ErrorLineView::id)
                        .toArray(UUID[]::new));
        return causes.isEmpty()
                ? check
                : check.withLines(check.errorLines().stream()
                        .map(line -> causes.containsKey(line.id()) ? line.withCause(causes.get(line.id())) : line)
                        .toList());
    }
}
