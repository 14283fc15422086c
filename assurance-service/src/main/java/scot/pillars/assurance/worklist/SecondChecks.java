package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;

/** The table of second checks, and their cases on the worklist. */
@ApplicationScoped
class SecondChecks {
    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /** A second check that has ended. */
    record Ended(
            UUID firstCheck,
            CheckView second,
            Instant endedAt,
            SecondCheckView.Stands stands,
            String note,
            String decidedBy,
            Instant decidedAt) {}

    /**
     * Puts the second check of an ended case on the worklist.
     *
     * @param chance with which it was chosen, null when a lead chose it
     * @return whether there was none yet
     */
    boolean open(UUID id, UUID first, LocalDate due, Double chance, Instant now) {
        return sql.update("""
                        insert into sampled_case (id, origin, determination_reference, benefit, tier, timing, selected_at,
                          due_on, hold, first_case, second_check_chance)
                        select ?, 'second-check', determination_reference, benefit, tier, timing, ?, ?, hold, id, ?
                        from sampled_case where id = ?
                        on conflict (first_case) where first_case is not null do nothing""", id, now, due, chance, first) > 0;
    }

    /** Who made the first check of a second check's case; empty for every other case. */
    Optional<String> firstChecker(UUID secondCase) {
        return sql.first("""
                        select first.checker from sampled_case second join sampled_case first on first.id = second.first_case
                        where second.id = ? and first.checker is not null""", row -> row.getString(1), secondCase);
    }

    void keep(UUID secondCase, CheckView second, Instant now) {
        sql.update("""
                insert into second_check (case_id, first_check, content, ended_at)
                select second.id, first.check_id, ?::jsonb, ?
                from sampled_case second join sampled_case first on first.id = second.first_case where second.id = ?""", text(second), now, secondCase);
    }

    Optional<Ended> find(UUID secondCase) {
        return sql.first("select * from second_check where case_id = ?", this::read, secondCase);
    }

    void decide(UUID secondCase, SecondCheckView.Stands stands, String note, String by, Instant now) {
        sql.update(
                "update second_check set stands = ?, note = ?, decided_by = ?, decided_at = ? where case_id = ?",
                Kebab.of(stands),
                note,
                by,
                now,
                secondCase);
    }

    private Ended read(ResultSet row) throws SQLException {
        String stands = row.getString("stands");
        try {
            return new Ended(
                    row.getObject("first_check", UUID.class),
                    json.readValue(row.getString("content"), CheckView.class),
                    Sql.instant(row, "ended_at"),
                    stands == null ? null : SecondCheckView.Stands.valueOf(stands.toUpperCase(Locale.ROOT)),
                    row.getString("note"),
                    row.getString("decided_by"),
                    Sql.instant(row, "decided_at"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(CheckView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
