package scot.pillars.assurance.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.model.Answer;
import scot.pillars.assurance.form.model.Answers;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.assurance.form.model.Score;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Gives criteria of a check other results: errors of those that are not unmet any more are withdrawn, the outcome follows, and
 * what was replaced is kept as a revision (docs/domain/quality-domain.md, section 3, rule 11; section 4, rule 7). Statistics
 * follow by the events.
 */
@ApplicationScoped
public class RescoringCheck {
    @Inject
    Checks checks;

    @Inject
    Forms forms;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    /**
     * Re-scores a check in the caller's transaction.
     *
     * @param why kebab-case: regrade, dispute, second-check or correction
     * @param results the other results, by code of the criterion
     * @param minutes time it took, null when not known
     * @return the check as it is now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CheckView rescore(UUID id, String why, Map<String, FindingResult> results, Integer minutes) {
        sql.list("select 1 from quality_check where id = ? for update", row -> 1, id);
        CheckView before = checks.read(id).orElseThrow();
        List<CheckView.ErrorLineView> withdrawn = before.errorLines().stream()
                .filter(line -> line.criterion() != null
                        && results.getOrDefault(line.criterion(), FindingResult.NOT_MET) != FindingResult.NOT_MET)
                .toList();
        int revision = keep(before, why, minutes);
        results.forEach((criterion, result) -> sql.update(
                "update finding set result = ? where check_id = ? and criterion = ?", Kebab.of(result), id, criterion));
        sql.update("delete from error_line where id = any(?)", (Object)
                withdrawn.stream().map(CheckView.ErrorLineView::id).toArray(UUID[]::new));
        score(before, results);
        CheckOutcome outcome = outcome(before, withdrawn);
        sql.update(
                "update quality_check set outcome = ?, version = ? where id = ?",
                outcome == null ? null : Kebab.of(outcome),
                revision,
                id);
        CheckView after = checks.read(id).orElseThrow();
        publish(before, after, withdrawn, new RevisionEvents.Revised(revision, why, minutes, clock.today()));
        audit.remember("reviseCheck", RecordingCheck.subject(id), before, after);
        return after;
    }

    /** Score and passed follow the form that the check pins (section 3, rule 4). */
    private void score(CheckView before, Map<String, FindingResult> results) {
        if (before.form() == null || before.disposition() != Disposition.COMPLETE) {
            return;
        }
        Optional<Score> score = forms.find(before.form().code(), before.form().version())
                .flatMap(form -> new Answers(
                                form.content(),
                                before.findings().stream()
                                        .map(one -> answer(one, results))
                                        .toList())
                        .score());
        sql.update(
                "update quality_check set score = ?, passed = ? where id = ?",
                score.map(Score::share).orElse(null),
                score.map(Score::passed).orElse(null),
                before.id());
    }

    private static Answer answer(CheckView.FindingView one, Map<String, FindingResult> results) {
        FindingResult now = results.getOrDefault(one.criterion(), one.result());
        return new Answer(one.criterion(), Result.valueOf(now.name()), one.comment() != null);
    }

    private int keep(CheckView before, String why, Integer minutes) {
        return sql.first("""
                        insert into check_revision (check_id, revision, revised_at, revised_by, why, minutes, replaced)
                        select id, version + 1, ?, ?, ?, ?, ?::jsonb from quality_check where id = ? returning revision""", row -> row.getInt(1), clock.now(), user.who(), why, minutes, text(before), before.id())
                .orElseThrow();
    }

    private void publish(
            CheckView before,
            CheckView after,
            List<CheckView.ErrorLineView> withdrawn,
            RevisionEvents.Revised revised) {
        UUID determination = sql.first(
                        "select determination_token from quality_check where id = ?",
                        row -> row.getObject(1, UUID.class),
                        after.id())
                .orElseThrow();
        List<OutboxEvent> events = new ArrayList<>();
        withdrawn.forEach(line -> events.add(RevisionEvents.withdrawn(before, line, determination, revised)));
        events.add(RevisionEvents.revised(before, after, revised));
        outbox.append(events);
    }

    private static CheckOutcome outcome(CheckView before, List<CheckView.ErrorLineView> withdrawn) {
        return before.disposition() != Disposition.COMPLETE
                ? null
                : CheckOutcome.of(before.errorLines().stream()
                        .filter(line -> !withdrawn.contains(line))
                        .map(line -> line.direction() == null ? Direction.NONE : line.direction())
                        .toList());
    }

    private String text(CheckView check) {
        try {
            return json.writeValueAsString(check);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
