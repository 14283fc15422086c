package scot.pillars.assurance.onetoone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** The notes of one-to-ones. */
@ApplicationScoped
class Notes {
    @Inject
    Sql sql;

    /** What there is of a colleague: how many wait for their word, and when the last one was written. */
    public record Last(int open, LocalDate writtenOn) {}

    /** A page of a colleague's notes, newest first. */
    Page<NoteView> page(String colleague, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        return Page.of(
                sql.list(
                        """
                        select * from one_to_one_note where colleague = ? and (?::uuid is null or id < ?)
                        order by id desc limit ?""",
                        NoteView::read,
                        colleague,
                        from.isEmpty() ? null : from.uuid(0),
                        from.isEmpty() ? null : from.uuid(0),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.id()));
    }

    /** Colleagues with a note, by their numbers. */
    Map<String, Last> last(Collection<String> colleagues) {
        Map<String, Last> last = new TreeMap<>();
        sql.list(
                """
                select colleague, count(*) filter (where agreed_on is null) as open, max(written_on) as written_on
                from one_to_one_note where colleague = any(?) group by colleague""",
                row -> last.put(
                        row.getString("colleague"),
                        new Last(row.getInt("open"), row.getObject("written_on", LocalDate.class))),
                (Object) colleagues.toArray(String[]::new));
        return last;
    }

    Optional<NoteView> find(String colleague, UUID id) {
        return sql.first("select * from one_to_one_note where id = ? and colleague = ?", NoteView::read, id, colleague);
    }

    /** The note, locked until the end of the transaction. */
    Optional<NoteView> lock(String colleague, UUID id) {
        return sql.first(
                "select * from one_to_one_note where id = ? and colleague = ? for update",
                NoteView::read,
                id,
                colleague);
    }

    UUID add(String colleague, NoteRequest note, String by, LocalDate today) {
        UUID id = EventIds.next();
        sql.update(
                """
                insert into one_to_one_note (id, colleague, period_from, period_to, text, written_by, written_on)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                colleague,
                note.periodFrom(),
                note.periodTo(),
                note.text().strip(),
                by,
                today);
        return id;
    }

    void change(UUID id, NoteRequest note, String by, LocalDate today) {
        sql.update("""
                update one_to_one_note set period_from = ?, period_to = ?, text = ?, written_by = ?, written_on = ?,
                  version = version + 1 where id = ?""", note.periodFrom(), note.periodTo(), note.text().strip(), by, today, id);
    }

    void agree(UUID id, LocalDate today) {
        sql.update("update one_to_one_note set agreed_on = ?, version = version + 1 where id = ?", today, id);
    }
}
