package scot.pillars.assurance.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.model.Broken;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckRevision;
import scot.pillars.assurance.check.model.CheckingRules;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * A new revision of a check takes the place of the one before, which is kept whole: figures use the latest (quality-domain.md
 * section 3, rule 11; section 4, rule 7). Publishes check-revised, one error-withdrawn per line that stands no more, one
 * error-found per new line.
 */
@ApplicationScoped
public class RevisingCheck {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_MINUTES = 10_080;

    @Inject
    CheckRevisions revisions;

    @Inject
    KnownRegisters registers;

    @Inject
    FormOfCheck forms;

    @Inject
    CurrentUser user;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    /** What a check is revised after. */
    public enum Why {
        REGRADE,
        DISPUTE,
        SECOND_CHECK,
        CORRECTION
    }

    /**
     * What the check says from now on.
     *
     * @param note in words, without identifiers of clients; null for none
     * @param minutes time the revision took, null when not known
     * @param falseAlarm why what looks like an identifier in the note is none; null when nobody said so
     */
    public record Revision(
            Why why,
            String note,
            Disposition disposition,
            List<CheckRequest.FindingRequest> findings,
            List<CheckRequest.ErrorLineRequest> errorLines,
            Integer minutes,
            String falseAlarm) {
        public Revision(
                Why why,
                String note,
                Disposition disposition,
                List<CheckRequest.FindingRequest> findings,
                List<CheckRequest.ErrorLineRequest> errorLines,
                Integer minutes) {
            this(why, note, disposition, findings, errorLines, minutes, null);
        }

        /** So that the check says what another check of the same decision says. */
        public static Revision as(CheckView other, Why why, String note, String falseAlarm) {
            return new Revision(
                    why,
                    note,
                    other.disposition(),
                    other.findings().stream()
                            .map(CheckRequest.FindingRequest::from)
                            .toList(),
                    other.errorLines().stream()
                            .map(CheckRequest.ErrorLineRequest::from)
                            .toList(),
                    other.minutes(),
                    falseAlarm);
        }
    }

    /**
     * Revises a check in the caller's transaction. Who may do it is for the caller to say.
     *
     * @return the check as it stands now
     * @throws Refusal 404 for an unknown check; 400 or 422 with every broken rule, for imported history and for a revision
     *     that changes nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CheckView revise(UUID check, Revision revision) {
        RecordedCheck before = revisions.lock(check).orElseThrow(() -> Refusal.notFound("No check has this id"));
        if (before.provenance() == Provenance.IMPORTED) {
            throw Refusal.unprocessable("id", "recorded-here", "Imported history stays as its source recorded it");
        }
        note(revision);
        RecordedCheck decided = decide(before, revision);
        CheckRevision change = CheckRevision.of(before.lines(), decided.lines());
        RecordedCheck after = with(decided, change);
        CheckView old = CheckView.from(before);
        if (same(before, after, change)) {
            throw Refusal.unprocessable("body", "revision-changes-something", "The check says all this already");
        }
        revisions.replace(
                before,
                text(old),
                after,
                change,
                new CheckRevisions.Made(revision.why(), revision.note(), revision.minutes(), user.who(), clock.now()));
        CheckView now = CheckView.from(after);
        audit.remember("reviseCheck", RecordingCheck.subject(check), old, new Revised(now, revision.why()));
        outbox.append(RevisionEvents.of(before, after, change, revision, clock.today()));
        return now;
    }

    /** The check with what it was revised after. */
    record Revised(CheckView check, Why why) {}

    private static void note(Revision revision) {
        if (revision.why() == null) {
            throw Refusal.badRequest("why", "required", "Say what the check is revised after");
        }
        if (revision.note() != null && revision.note().length() > LONGEST_NOTE) {
            throw Refusal.badRequest("note", "length", "A note has at most 2000 characters");
        }
        if (revision.minutes() != null && (revision.minutes() < 0 || revision.minutes() > LONGEST_MINUTES)) {
            throw Refusal.badRequest("minutes", "minutes", "Minutes are 0 to 10080");
        }
        FreeText.refuseIdentifiers("note", revision.note(), revision.falseAlarm());
    }

    private RecordedCheck decide(RecordedCheck before, Revision revision) {
        Check was = before.check();
        Check entered = new Check(
                was.caseReference(),
                was.determinationReference(),
                was.benefit(),
                was.area(),
                was.team(),
                was.colleague(),
                was.checker(),
                was.tier(),
                was.timing(),
                was.decidedOn(),
                was.checkedOn(),
                revision.disposition(),
                was.minutes(),
                CheckRequest.findings(revision.findings()),
                CheckRequest.lines(revision.errorLines()));
        FormOfCheck.Judged judged = forms.again(before.verdict(), entered);
        Check check = entered.with(judged.findings());
        Registers words = registers.fresh();
        List<Broken> broken =
                CheckingRules.broken(check, words, RecordingCheck.VOCABULARY, clock.today(), Provenance.RECORDED);
        refuse(broken, FormOfCheck.comments(revision.findings()), judged.errors());
        return new RecordedCheck(
                before.id(),
                before.caseToken(),
                before.determinationToken(),
                before.dataset(),
                before.provenance(),
                null,
                before.period(),
                RecordedCheck.outcome(check),
                check,
                RecordedCheck.lines(check, words.vocabulary(RecordingCheck.VOCABULARY), EventIds::next),
                before.recordedAt(),
                judged.verdict(),
                before.version() + 1);
    }

    private static RecordedCheck with(RecordedCheck check, CheckRevision change) {
        return new RecordedCheck(
                check.id(),
                check.caseToken(),
                check.determinationToken(),
                check.dataset(),
                check.provenance(),
                null,
                check.period(),
                check.outcome(),
                check.check(),
                change.lines(),
                check.recordedAt(),
                check.verdict(),
                check.version());
    }

    private static boolean same(RecordedCheck before, RecordedCheck after, CheckRevision change) {
        return change.withdrawn().isEmpty()
                && change.found().isEmpty()
                && before.check().disposition() == after.check().disposition()
                && before.check().findings().equals(after.check().findings());
    }

    private static void refuse(List<Broken> broken, List<FieldError> comments, List<FieldError> answers) {
        List<FieldError> errors = new ArrayList<>(comments);
        errors.addAll(answers);
        broken.forEach(one -> errors.add(
                new FieldError(one.field(), one.rule().key(), one.rule().text())));
        if (!comments.isEmpty() || broken.stream().anyMatch(one -> one.rule().aboutForm())) {
            throw Refusal.badRequest("The check is not valid", errors);
        }
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the check", errors);
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
