package scot.pillars.kit.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Disposal of records whose time has run out: one proposes, somebody else approves, {@link DisposalWorker} does it, and
 * the certificate says what was done (section 5, rule 16).
 */
@ApplicationScoped
class Disposals {
    private static final String READ = "select " + DisposalView.COLUMNS + " from disposal d where d.id = ?";

    @Inject
    Sql sql;

    @Inject
    RecordClasses classes;

    @Inject
    Retention retention;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.service")
    String service;

    /**
     * Lists what is due of a class, for somebody else to approve. What is held now is listed as held.
     *
     * @throws Refusal 422 when there is no such class or it is kept; 409 when a disposal of it is under way
     */
    @Transactional
    DisposalView propose(DisposalRequest request) {
        RecordClass of = classes.named("recordClass", request.recordClass());
        RetentionView kept = retention.of(of);
        if (kept.cutOff() == null) {
            throw Refusal.unprocessable("recordClass", "period-set", "These records are kept until a period is set");
        }
        UUID id = EventIds.next();
        int added = sql.update("""
                insert into disposal (id, record_class, months, cut_off, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, 'proposed', ?, ?)
                on conflict (record_class) where state in ('proposed', 'approved') do nothing""", id, of.code(), kept.months(), kept.cutOff(), user.who(), clock.now());
        if (added == 0) {
            throw Refusal.conflict(
                    "disposal-under-way", "A disposal of this class waits for its decision or is being done");
        }
        sql.update(
                "insert into disposal_item (disposal, key, state) select ?, key, case when " + LegalHolds.HELD
                        + " then 'held' else 'due' end from (" + of.due().every() + ") found",
                id,
                of.code(),
                kept.cutOff());
        audit.remember(
                new AuditEntry("proposeDisposal", subject(id), null, "{\"recordClass\":\"" + of.code() + "\"}", null));
        return find(id);
    }

    /**
     * Approves or rejects a proposal.
     *
     * @throws Refusal 404 when there is none, 409 when it is decided, 422 when the decider proposed it
     */
    @Transactional
    DisposalView decide(UUID id, DisposalDecision decision) {
        DisposalView before =
                sql.first(READ + " for update of d", DisposalView::read, id).orElseThrow(Disposals::unknown);
        if (before.state() != DisposalState.PROPOSED) {
            throw Refusal.conflict(
                    "disposal-decided", "This disposal is " + before.state().key());
        }
        if (before.proposedBy().equals(user.who())) {
            throw Refusal.unprocessable("approve", "not-own-proposal", "Somebody else decides what you proposed");
        }
        sql.update(
                "update disposal set state = ?, decided_by = ?, decided_at = ?, decided_reason = ? where id = ?",
                (decision.approve() ? DisposalState.APPROVED : DisposalState.REJECTED).key(),
                user.who(),
                clock.now(),
                decision.reason(),
                id);
        audit.remember(new AuditEntry(
                "decideDisposal", subject(id), null, "{\"approve\":" + decision.approve() + "}", decision.reason()));
        return find(id);
    }

    /** @throws Refusal 404 when there is none */
    DisposalView find(UUID id) {
        return sql.first(READ, DisposalView::read, id).orElseThrow(Disposals::unknown);
    }

    /** The latest first. */
    Page<DisposalView> page(PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        return Page.of(
                sql.list(
                        "select " + DisposalView.COLUMNS + """
                         from disposal d where (?::timestamptz is null or (proposed_at, id) < (?, ?))
                        order by proposed_at desc, id desc limit ?""",
                        DisposalView::read,
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.uuid(1),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.proposedAt(), row.id()));
    }

    /** The records of a disposal in the order of their keys. */
    Page<DisposalItem> items(UUID id, PageQuery query) {
        find(id);
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        return Page.of(
                sql.list(
                        """
                        select * from disposal_item where disposal = ? and (?::text is null or key > ?)
                        order by key limit ?""",
                        DisposalItem::read,
                        id,
                        from.isEmpty() ? null : from.get(0),
                        from.isEmpty() ? null : from.get(0),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.key()));
    }

    /** @throws Refusal 404 when there is no such disposal, 409 when it is not completed */
    Certificate certificate(UUID id) {
        DisposalView disposal = find(id);
        if (disposal.state() != DisposalState.COMPLETED) {
            throw Refusal.conflict("disposal-not-completed", "There is a certificate when the disposal is completed");
        }
        RecordClass of = classes.withCode(disposal.recordClass());
        return new Certificate(id, service, of.title(), of.runsFrom(), disposal, digest(id));
    }

    static String subject(UUID id) {
        return "disposal/" + id;
    }

    private String digest(UUID id) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sql.list(
                    "select key from disposal_item where disposal = ? and state = 'disposed' order by key collate \"C\"",
                    row -> {
                        sha.update((row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
                        return null;
                    },
                    id);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("No disposal has this id");
    }
}
