package scot.pillars.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** The messages of everybody's inbox, each person's own by their number. */
@ApplicationScoped
class InboxMessages {
    /** From here on a count is only "more". */
    static final int COUNTED = 100;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** Unread first, then the latest first; only these where {@code unread} is not null. */
    Page<MessageView> page(String recipient, Boolean unread, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 3);
        Boolean flag = from.isEmpty() ? null : from.get(0).equals("true");
        return Page.of(
                sql.list(
                        """
                        select * from inbox_message
                        where recipient = ? and (?::boolean is null or (read_at is null) = ?)
                          and (?::boolean is null or ((read_at is null), created_at, id) < (?, ?, ?))
                        order by (read_at is null) desc, created_at desc, id desc limit ?""",
                        MessageView::read,
                        recipient,
                        unread,
                        unread,
                        flag,
                        flag,
                        from.isEmpty() ? null : from.instant(1),
                        from.isEmpty() ? null : from.uuid(2),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.unread(), row.createdAt(), row.id()));
    }

    /** How many messages somebody has not read; stops counting at {@link #COUNTED}. */
    int unread(String recipient) {
        return sql.first("""
                        select count(*) from (
                          select 1 from inbox_message where recipient = ? and (read_at is null) = true limit ?) counted""", row -> row.getInt(1), recipient, COUNTED).orElse(0);
    }

    /**
     * Marks a message as read; again changes nothing.
     *
     * @return the message
     * @throws Refusal 404 when there is none, or it is somebody else's
     */
    @Transactional
    MessageView read(String recipient, UUID id) {
        sql.update(
                "update inbox_message set read_at = ? where id = ? and recipient = ? and read_at is null",
                clock.now(),
                id,
                recipient);
        return sql.first("select * from inbox_message where id = ? and recipient = ?", MessageView::read, id, recipient)
                .orElseThrow(() -> Refusal.notFound("Your inbox has no message with this id"));
    }

    /** Marks as read what arrived until then; what came since stays unread. Answers how many. */
    @Transactional
    int readAll(String recipient, Instant until) {
        return sql.update("""
                update inbox_message set read_at = ?
                where recipient = ? and (read_at is null) = true and created_at <= ?""", clock.now(), recipient, until == null ? clock.now() : until);
    }

    /** The kinds somebody was ever told of, for choosing what to mute. */
    List<String> kinds(String recipient) {
        return sql.list(
                "select distinct kind from inbox_message where recipient = ? order by kind",
                row -> row.getString(1),
                recipient);
    }
}
