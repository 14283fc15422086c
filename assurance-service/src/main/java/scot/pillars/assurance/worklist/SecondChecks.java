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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.worklist.model.CheckDifference;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;

/** The table of second checks, and their cases on the worklist. */
@ApplicationScoped
class SecondChecks {
    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /**
     * A second check that has ended.
     *
     * @param firstThen the first as it stood before the decision, null while there is none
     */
    record Ended(
            UUID firstCheck,
            CheckView firstThen,
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
     * @param by the lead who chose it, null when it was chosen by chance
     * @return whether there was none yet
     */
    boolean open(UUID id, UUID first, LocalDate due, Double chance, String by, Instant now) {
        return sql.update("""
                        insert into sampled_case (id, origin, determination_reference, benefit, tier, timing, selected_at,
                          due_on, first_case, second_check_chance, ordered_by)
                        select ?, 'second-check', determination_reference, benefit, tier, timing, ?, ?, id, ?, ?
                        from sampled_case where id = ?
                        on conflict (first_case) where first_case is not null do nothing""", id, now, due, chance, by, first) > 0;
    }

    /** The second check of a case; empty when there is none. */
    Optional<UUID> of(UUID first) {
        return sql.first(
                "select id from sampled_case where first_case = ?", row -> row.getObject(1, UUID.class), first);
    }

    /** Whether somebody knows the first check by what they did with it: asked for the second, released, revised or reviewed it. */
    boolean hadPart(UUID secondCase, String colleague) {
        return sql.first("""
                        select 1 from sampled_case second join sampled_case first on first.id = second.first_case
                        where second.id = ? and (second.ordered_by = ?
                          or exists (select from feedback f where f.check_id = first.check_id and f.released_by = ?)
                          or exists (select from check_revision r where r.check_id = first.check_id and r.revised_by = ?)
                          or exists (select from dispute d where d.check_id = first.check_id and d.reviewer = ?))""", row -> row.getInt(1), secondCase, colleague, colleague, colleague, colleague)
                .isPresent();
    }

    /** Who made the first check of a second check's case; empty for every other case. */
    Optional<String> firstChecker(UUID secondCase) {
        return sql.first("""
                        select first.checker from sampled_case second join sampled_case first on first.id = second.first_case
                        where second.id = ? and first.checker is not null""", row -> row.getString(1), secondCase);
    }

    /** The check that an open second check repeats. */
    UUID firstCheck(UUID secondCase) {
        return sql.first("""
                        select first.check_id from sampled_case second join sampled_case first on first.id = second.first_case
                        where second.id = ?""", row -> row.getObject(1, UUID.class), secondCase).orElseThrow();
    }

    /** Keeps what both said at the moment at which the second ended. */
    void keep(UUID secondCase, CheckView first, CheckView second, CheckDifference.Said[] said, Instant now) {
        sql.update(
                """
                insert into second_check (case_id, first_check, content, ended_at, first_result, second_result, differences)
                values (?, ?, ?::jsonb, ?, ?, ?, ?)""",
                secondCase,
                first.id(),
                text(second),
                now,
                said[0].result(),
                said[1].result(),
                CheckDifference.between(said[0], said[1]).size());
        Set<String> criteria = new TreeSet<>(said[0].criteria().keySet());
        criteria.addAll(said[1].criteria().keySet());
        criteria.forEach(code -> sql.update(
                "insert into second_check_answer (case_id, criterion, first, second) values (?, ?, ?, ?)",
                secondCase,
                code,
                said[0].criteria().get(code),
                said[1].criteria().get(code)));
    }

    Optional<Ended> find(UUID secondCase) {
        return sql.first("select * from second_check where case_id = ?", this::read, secondCase);
    }

    /** @param first the first check as it stood before the decision */
    void decide(UUID secondCase, CheckView first, SecondCheckView.Stands stands, String note, String by, Instant now) {
        sql.update("""
                update second_check set first_content = ?::jsonb, stands = ?, note = ?, decided_by = ?, decided_at = ?
                where case_id = ?""", text(first), Kebab.of(stands), note, by, now, secondCase);
    }

    private Ended read(ResultSet row) throws SQLException {
        String firstThen = row.getString("first_content");
        try {
            return new Ended(
                    row.getObject("first_check", UUID.class),
                    firstThen == null ? null : json.readValue(firstThen, CheckView.class),
                    json.readValue(row.getString("content"), CheckView.class),
                    Sql.instant(row, "ended_at"),
                    Sql.constant(row, "stands", SecondCheckView.Stands.class),
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
