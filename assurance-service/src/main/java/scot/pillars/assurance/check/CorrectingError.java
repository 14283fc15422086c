package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * An empowered colleague puts an error right where it arose: who made the decision, or a checker with the skill for it. Before
 * payment the error counts as prevented and is not referred; what was paid wrongly still goes to error resolution; procedural
 * errors stay in assurance (docs/domain/quality-domain.md, section 3, rule 14).
 */
@ApplicationScoped
class CorrectingError {
    @Inject
    CheckRevisions revisions;

    @Inject
    Checks checks;

    @Inject
    RevisingCheck revising;

    @Inject
    SuspectedCauses suspected;

    @Inject
    PeopleScope people;

    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.correct-at-source.skill", defaultValue = "correct-at-source")
    String skill;

    /**
     * Records the correction.
     *
     * @param falseAlarm why what looks like an identifier in the note is none; null when nobody said so
     * @param minutes time it took, null when not known
     * @throws Refusal 403 without the empowerment, 404 for an error the caller may not know, 409 when it is corrected already
     */
    @Transactional
    CorrectionView correct(UUID checkId, UUID errorId, String note, String falseAlarm, Integer minutes) {
        FreeText.refuseIdentifiers("note", note, falseAlarm);
        String caller = people.caller()
                .orElseThrow(() -> Refusal.forbidden("Errors are corrected by colleagues whom the register knows"));
        revisions.lock(checkId);
        CheckView check = checks.find(checkId).orElseThrow(CorrectingError::unknown);
        CheckView.ErrorLineView line = check.errorLines().stream()
                .filter(one -> one.id().equals(errorId))
                .findFirst()
                .orElseThrow(CorrectingError::unknown);
        if (!caller.equals(check.colleague()) && !isEmpowered(caller)) {
            throw Refusal.forbidden(
                    "Who made the decision corrects it at source, or a colleague with the skill " + skill);
        }
        if (line.correctedAtSource() || isCorrected(errorId)) {
            throw Refusal.conflict("error-corrected", "This error is corrected already");
        }
        boolean wrongInMoney = line.direction() != null && line.direction().wrongInMoney();
        boolean paid = check.timing() == Timing.POST_PAYMENT && wrongInMoney && line.effect() == Effect.INCURRED;
        UUID standing = paid ? errorId : revised(check, line, minutes);
        sql.update("""
                insert into error_correction (error_id, check_id, note, minutes, corrected_by, corrected_at)
                values (?, ?, ?, ?, ?, ?)""", standing, checkId, note, minutes, caller, clock.now());
        audit.remember(new AuditEntry(
                "correctError", RecordingCheck.subject(checkId), null, "{\"error\":\"" + standing + "\"}", falseAlarm));
        Effect effect = !wrongInMoney ? null : paid ? Effect.INCURRED : Effect.PREVENTED;
        return new CorrectionView(checkId, standing, effect, paid, caller, clock.now(), minutes);
    }

    /** The line says from now on that it is corrected, which makes it another line. */
    private UUID revised(CheckView check, CheckView.ErrorLineView corrected, Integer minutes) {
        Set<UUID> before = new HashSet<>();
        List<CheckRequest.ErrorLineRequest> lines = new ArrayList<>();
        for (CheckView.ErrorLineView line : suspected.whole(check).errorLines()) {
            before.add(line.id());
            CheckRequest.ErrorLineRequest same = CheckRequest.ErrorLineRequest.from(line);
            lines.add(line.id().equals(corrected.id()) ? same.correctedAtItsSource() : same);
        }
        return revising
                .revise(
                        check.id(),
                        new RevisingCheck.Revision(
                                RevisingCheck.Why.CORRECTION,
                                null,
                                check.disposition(),
                                check.findings().stream()
                                        .map(CheckRequest.FindingRequest::from)
                                        .toList(),
                                lines,
                                minutes))
                .errorLines()
                .stream()
                .map(CheckView.ErrorLineView::id)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean isEmpowered(String caller) {
        return sql.first(
                        "select 1 from skill where colleague = ? and skill = ? and in_force_from <= ?"
                                + " and coalesce(ends_before, 'infinity') > ?",
                        row -> row.getInt(1),
                        caller,
                        skill,
                        clock.today(),
                        clock.today())
                .isPresent();
    }

    private boolean isCorrected(UUID errorId) {
        return sql.first("select 1 from error_correction where error_id = ?", row -> row.getInt(1), errorId)
                .isPresent();
    }

    private static Refusal unknown() {
        return Refusal.notFound("No check has this error");
    }
}
