package scot.pillars.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.time.BusinessClock;

/** Tells colleagues what happened that concerns them. */
@ApplicationScoped
public class Inbox {
    private static final String TELL = """
            insert into inbox_message (id, recipient, kind, text, href, created_at, read_at, mail_due_at)
            select m.id, m.recipient, m.kind, m.text, m.href, m.at, case when m.kind = any(s.muted) then m.at end,
              case when not m.sends or m.kind = any(s.muted) then null
                when s.mail = 'at-once' then m.at
                when s.mail = 'daily-digest' then m.digest_at end
            from (values (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?))
              as m (id, recipient, kind, text, href, at, digest_at, sends)
            left join inbox_setting s on s.recipient = m.recipient""";

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.inbox.digest-at")
    LocalTime digestAt;

    @ConfigProperty(name = "pillars.inbox.mail-from")
    Optional<String> from;

    /**
     * Puts a message into a colleague's inbox, in the caller's transaction: what is rolled back was never told. An e-mail,
     * where the colleague wants one, is sent after the commit; nothing waits for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Message message) {
        Instant now = clock.now();
        sql.update(
                TELL,
                EventIds.next(),
                message.recipient(),
                message.kind(),
                message.text(),
                message.href(),
                now,
                digestAfter(now, digestAt),
                from.isPresent());
    }

    /** When the first digest after an instant goes out, by London time. */
    static Instant digestAfter(Instant now, LocalTime digestAt) {
        LocalDate today = BusinessClock.dateOf(now);
        Instant todays = today.atTime(digestAt).atZone(BusinessClock.LONDON).toInstant();
        return todays.isAfter(now)
                ? todays
                : today.plusDays(1)
                        .atTime(digestAt)
                        .atZone(BusinessClock.LONDON)
                        .toInstant();
    }
}
