package scot.pillars.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.database.Sql;

/** Which messages wait to go out by e-mail, and what became of them. */
@ApplicationScoped
class DueMails {
    private static final long LOCK = 0x1b0c_0001L;
    private static final int MOST_LINES = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    /** About two days with the pauses between. */
    static final int ATTEMPTS = 16;

    @Inject
    Sql sql;

    /** Whether the caller's transaction may send; no other instance does meanwhile. */
    boolean isOurTurn() {
        return sql.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
    }

    /** The mail that waits longest: one message, or all of a digest. */
    Optional<DueMail> next(Instant now) {
        record Waiting(UUID id, String recipient, String address, boolean digest, int failures) {}
        Optional<Waiting> oldest = sql.first(
                """
                select m.id, m.recipient, s.address, s.mail = 'daily-digest' as digest, m.mail_failures
                from inbox_message m join inbox_setting s on s.recipient = m.recipient and s.address is not null
                where m.mail_due_at is not null and m.mail_due_at <= ?
                order by m.mail_due_at limit 1""",
                row -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getInt(5)),
                now);
        return oldest.map(one -> new DueMail(
                one.recipient(),
                one.address(),
                one.digest(),
                sql.list(
                        """
                        select id, text, href from inbox_message
                        where mail_due_at is not null and mail_due_at <= ? and recipient = ? and (? or id = ?)
                        order by created_at limit ?""",
                        row -> new DueMail.Line(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        now,
                        one.recipient(),
                        one.digest(),
                        one.id(),
                        MOST_LINES),
                one.failures()));
    }

    void sent(DueMail mail, Instant at) {
        sql.update("update inbox_message set mailed_at = ?, mail_due_at = null where id = any(?)", at, mail.ids());
    }

    /** Tries again after a pause that doubles from one minute to six hours; after about two days no more. */
    void failed(DueMail mail, Instant at) {
        Duration pause = Duration.ofMinutes(1L << Math.min(mail.failures(), 9));
        Instant next = at.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        sql.update("""
                update inbox_message set mail_failures = mail_failures + 1,
                  mail_due_at = case when mail_failures + 1 < ? then ?::timestamptz end
                where id = any(?)""", ATTEMPTS, next, mail.ids());
    }
}
