package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckRevision;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.FormVerdict;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;

/** The revisions of checks: the latest in the tables of checks, the earlier ones whole beside them. */
@ApplicationScoped
class CheckRevisions {
    @Inject
    Sql sql;

    @Inject
    SuspectedCauses suspected;

    /**
     * Who revised, when and why.
     *
     * @param minutes time it took, null when not known
     * @param by number of the colleague, or the calling system
     */
    record Made(RevisingCheck.Why why, String note, Integer minutes, String by, Instant at) {}

    /** The check whole, locked until the end of the transaction, whoever asks. */
    Optional<RecordedCheck> lock(UUID id) {
        return sql.first(
                        "select * from quality_check where id = ? for update",
                        row -> row.getObject("id", UUID.class),
                        id)
                .flatMap(this::whole);
    }

    private Optional<RecordedCheck> whole(UUID id) {
        List<Finding> findings =
                sql.list("select * from finding where check_id = ? order by place", RevisionReading::finding, id);
        List<RecordedLine> lines = sql.list("""
                select l.*, d.vocabulary, d.code, d.element, d.nature, d.in_force_from, d.retired_on,
                  s.cause as suspected_cause
                from error_line l join quality_check q on q.id = l.check_id
                left join suspected_cause s on s.error_id = l.id
                join lateral descriptor_on(q.checked_on) d on d.id = l.descriptor_id
                where l.check_id = ? order by l.place""", RevisionReading::line, id);
        return sql.first(
                "select * from quality_check where id = ?", row -> RevisionReading.check(row, findings, lines), id);
    }

    /** Keeps what was and writes what is; error lines that stand keep their rows. */
    void replace(RecordedCheck before, String content, RecordedCheck after, CheckRevision change, Made made) {
        UUID id = after.id();
        sql.update(
                """
                insert into check_revision (check_id, revision, replaced, why, note, minutes, revised_by, revised_at)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                id,
                after.version(),
                content,
                Kebab.of(made.why()),
                made.note(),
                made.minutes(),
                made.by(),
                made.at());
        Check check = after.check();
        FormVerdict verdict = after.verdict();
        sql.update(
                """
                update quality_check set disposition = ?, outcome = ?, minutes = ?, score = ?, passed = ?, version = ?
                where id = ?""",
                word(check.disposition()),
                word(after.outcome()),
                check.minutes(),
                verdict == null ? null : verdict.score(),
                verdict == null ? null : verdict.passed(),
                after.version(),
                id);
        sql.update("delete from finding where check_id = ?", id);
        int place = 1;
        for (Finding finding : check.findings()) {
            sql.update(
                    "insert into finding (check_id, place, criterion, result, critical, comment) values (?, ?, ?, ?, ?, ?)",
                    id,
                    place++,
                    finding.criterion(),
                    word(finding.result()),
                    finding.critical(),
                    finding.comment());
        }
        lines(id, after.lines(), change);
        suspected.keep(id, change.found());
    }

    /** The earlier revisions of a check, first to last. */
    List<CheckRevisionView> of(UUID check) {
        return sql.list("""
                select r.*, coalesce(replaced ->> 'outcome', replaced ->> 'disposition') as result,
                  jsonb_array_length(replaced -> 'errorLines') as error_lines
                from check_revision r where check_id = ? order by revision""", CheckRevisionView::read, check);
    }

    private void lines(UUID id, List<RecordedLine> lines, CheckRevision change) {
        sql.update("delete from error_line where check_id = ? and id = any(?)", id, ids(change.withdrawn()));
        int place = 1;
        for (RecordedLine line : lines) {
            if (change.found().contains(line)) {
                insert(id, place, line);
            } else {
                sql.update("update error_line set place = ? where check_id = ? and id = ?", place, id, line.id());
            }
            place++;
        }
    }

    private void insert(UUID check, int place, RecordedLine recorded) {
        ErrorLine line = recorded.line();
        BigDecimal amount = line.amount() == null ? null : line.amount().value();
        sql.update(
                """
                insert into error_line (check_id, id, place, criterion, descriptor_id, cause, responsible_parties,
                  official, direction, amount, currency, period_from, period_to, effect, detection_point, occurred_on,
                  corrected_at_source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                check,
                recorded.id(),
                place,
                line.criterion(),
                recorded.descriptor().id(),
                line.cause(),
                line.responsibleParties().toArray(String[]::new),
                recorded.official(),
                word(line.direction()),
                amount,
                amount == null ? null : line.amount().currency(),
                line.periodFrom(),
                line.periodTo(),
                word(recorded.effect()),
                line.detectionPoint(),
                line.occurredOn(),
                line.correctedAtSource());
    }

    private static UUID[] ids(List<RecordedLine> lines) {
        return lines.stream().map(RecordedLine::id).toArray(UUID[]::new);
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Kebab.of(constant);
    }
}
