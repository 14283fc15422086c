package scot.pillars.assurance.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** The wordings of codes by date: a change of wording is the next one of the same code, and every one is kept. */
@ApplicationScoped
class Wordings {
    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** All wordings of a code, the first one first. */
    List<Wording> of(WordRow row) {
        return of(List.of(row)).get(row.id);
    }

    /** The newest wording of a code, which may begin later. */
    private Wording last(WordRow row) {
        List<Wording> all = of(row);
        return all.get(all.size() - 1);
    }

    /** Whether a code reads so: by its newest wording, or by one that is kept from this day on. */
    boolean reads(WordRow row, String words, String more, LocalDate from) {
        Wording last = last(row);
        return of(row).stream()
                .filter(one -> one.equals(last) || one.inForceFrom().equals(from))
                .anyMatch(one -> one.words().equals(words) && Objects.equals(one.more(), more));
    }

    /** All wordings of codes of one register, by their internal numbers. */
    Map<Long, List<Wording>> of(Collection<? extends WordRow> rows) {
        Map<Long, List<Wording>> all = new HashMap<>();
        for (WordRow row : rows) {
            all.put(row.id, new ArrayList<>(List.of(row.firstWording())));
        }
        if (!rows.isEmpty()) {
            sql.list(
                    "select * from " + rows.iterator().next().wordingTable()
                            + " where word_id = any(?) order by number",
                    row -> all.get(row.getLong("word_id")).add(wording(row)),
                    (Object) all.keySet().toArray(Long[]::new));
        }
        return all;
    }

    /**
     * Words a code anew from a day on.
     *
     * @param row held against changes by others
     * @param who words it anew
     * @throws Refusal 422 or 409 with what is against it
     */
    void reword(WordRow row, String who, String words, String more, LocalDate from) {
        Wording last = last(row);
        if (from.isBefore(clock.today())) {
            throw Refusal.unprocessable(
                    "inForceFrom",
                    "wording-from-today",
                    "What was checked before today keeps its words: begin today or later");
        }
        if (!from.isAfter(last.inForceFrom())) {
            throw Refusal.unprocessable(
                    "inForceFrom",
                    "wording-after-the-last",
                    "A wording begins after the last one, which holds from " + last.inForceFrom());
        }
        if (row.retiredOn != null && !from.isBefore(row.retiredOn)) {
            throw Refusal.unprocessable("inForceFrom", "wording-while-in-use", "The code is retired on that day");
        }
        if (last.words().equals(words) && Objects.equals(last.more(), more)) {
            throw Refusal.unprocessable(row.wordsField(), "wording-changes", "These are the words it has already");
        }
        sql.update(
                "insert into " + row.wordingTable()
                        + " (word_id, number, words, more, in_force_from, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                row.id,
                last.number() + 1,
                words,
                more,
                from,
                who,
                clock.now());
        row.laterWords = (row.laterWords + " " + words + (more == null ? "" : " " + more)).strip();
        row.version++;
        row.changedAt = clock.now();
    }

    /** A row of number, words, more, in_force_from, changed_by, changed_at. */
    static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getInt("number"),
                row.getString("words"),
                row.getString("more"),
                row.getObject("in_force_from", LocalDate.class),
                row.getString("changed_by"),
                row.getObject("changed_at") == null ? null : Sql.instant(row, "changed_at"));
    }
}
