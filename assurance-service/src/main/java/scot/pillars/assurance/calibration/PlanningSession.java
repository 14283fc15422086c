package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import scot.pillars.assurance.calibration.model.CalibrationRule;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.form.model.FormVersion;
import scot.pillars.assurance.people.SeparationOfDuties;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** A session is planned with its cases, criteria and scorers, changed while it is planned, and opened for scoring. */
@ApplicationScoped
class PlanningSession {
    @Inject
    CalibrationSessions sessions;

    @Inject
    KnownRegisters registers;

    @Inject
    Forms forms;

    @Inject
    SeparationOfDuties duties;

    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 422 with every rule that the plan breaks */
    @Transactional
    SessionView plan(SessionRequest request) {
        List<ScoredCriterion> criteria = sound(request);
        UUID id = EventIds.next();
        sessions.insert(
                id, request, criteria, new CalibrationSessions.Origin(user.who(), null, null, null), clock.now());
        return remembered("planCalibrationSession", id, null);
    }

    /** Changes a planned session; answers that were set are taken back, since cases and criteria may be others. */
    @Transactional
    SessionView change(UUID id, String ifMatch, SessionRequest request) {
        SessionView before = sessions.lock(id).orElseThrow(ReadingSessions::unknown);
        ETags.matches(ETags.required(ifMatch), before.version());
        if (before.state() != SessionState.PLANNED) {
            throw notNext("Cases, criteria and scorers stand since the scoring began");
        }
        sessions.replace(id, request, sound(request));
        return remembered("changeCalibrationSession", id, before);
    }

    /** Begins the scoring. */
    @Transactional
    SessionView open(UUID id, String ifMatch) {
        SessionView before = sessions.lock(id).orElseThrow(ReadingSessions::unknown);
        ETags.matches(ETags.required(ifMatch), before.version());
        if (!before.state().mayBecome(SessionState.OPEN)) {
            throw notNext("Only a planned session is opened");
        }
        if (before.participantCount() < 2) {
            throw Refusal.unprocessable(
                    "participants", CalibrationRule.TWO_SCORERS.key(), CalibrationRule.TWO_SCORERS.text());
        }
        sessions.become(id, SessionState.OPEN, clock.now());
        return remembered("openCalibrationSession", id, before);
    }

    private List<ScoredCriterion> sound(SessionRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (!registers.fresh().benefits().containsKey(request.benefit())) {
            errors.add(new FieldError("benefit", "benefit-known", "The register holds no such benefit"));
        }
        for (int i = 0; i < request.cases().size(); i++) {
            FreeText.refuseIdentifiers(
                    "cases[" + i + "].scenario", request.cases().get(i).scenario(), request.falseAlarm());
        }
        List<ScoredCriterion> criteria = criteria(request, errors);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            ScoredCriterion one = criteria.get(i);
            if (!codes.add(one.code())) {
                errors.add(new FieldError("criteria[" + i + "].code", "once", "A criterion is named once"));
            }
            if (new HashSet<>(one.scale()).size() < one.scale().size()) {
                errors.add(new FieldError("criteria[" + i + "].scale", "once", "An answer is named once"));
            }
        }
        List<Decided> decided = decided(request, errors);
        scorers(request, decided, errors);
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("The session breaks a rule", errors);
        }
        return criteria;
    }

    private List<ScoredCriterion> criteria(SessionRequest request, List<FieldError> errors) {
        List<SessionRequest.CriterionRequest> listed = request.criteria() == null ? List.of() : request.criteria();
        if (request.form() != null) {
            return ofForm(request, listed, errors);
        }
        if (listed.isEmpty()) {
            errors.add(new FieldError("criteria", "criteria-listed", "Name the criteria to score, or a check form"));
        }
        return listed.stream().map(one -> one.scored(null)).toList();
    }

    /** All criteria of the pinned version of a form, or those listed of it. */
    private List<ScoredCriterion> ofForm(
            SessionRequest request, List<SessionRequest.CriterionRequest> listed, List<FieldError> errors) {
        FormVersion form = forms.find(request.form().code(), request.form().version())
                .filter(one -> !one.withdrawn())
                .map(PublishedForm::content)
                .orElse(null);
        if (form == null || !form.form().benefit().equals(request.benefit())) {
            errors.add(new FieldError(
                    "form", "form-published", "No form of this benefit was published with this code and version"));
            return List.of();
        }
        if (listed.isEmpty()) {
            return form.criteria().stream()
                    .map(one -> new ScoredCriterion(
                            one.code(),
                            one.question(),
                            one.mayBeNotApplicable() ? ScoredCriterion.FINDINGS : ScoredCriterion.ALWAYS_APPLICABLE,
                            false))
                    .toList();
        }
        List<ScoredCriterion> criteria = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            String code = listed.get(i).code();
            Optional<Criterion> known = form.criteria().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst();
            if (known.isEmpty()) {
                errors.add(new FieldError(
                        "criteria[" + i + "].code", "criterion-known", "The form has no such criterion"));
            }
            criteria.add(listed.get(i).scored(known.map(Criterion::question).orElse(null)));
        }
        return criteria;
    }

    /** The decision of a case, with who made it and who checked it before. */
    private record Decided(String colleague, String checker, LocalDate on) {}

    private List<Decided> decided(SessionRequest request, List<FieldError> errors) {
        List<Decided> decided = new ArrayList<>();
        for (int i = 0; i < request.cases().size(); i++) {
            SessionRequest.CaseRequest one = request.cases().get(i);
            if (one.scenario() != null) {
                continue;
            }
            Optional<Decided> found = one.check() != null
                    ? sql.first(
                            "select colleague, checker, decided_on from quality_check where id = ?",
                            row -> new Decided(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                            one.check())
                    : sql.first(
                            "select colleague, null, decided_on from determination where reference = ?",
                            row -> new Decided(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                            one.determinationReference());
            found.ifPresent(decided::add);
            if (found.isEmpty()) {
                errors.add(
                        one.check() != null
                                ? new FieldError("cases[" + i + "].check", "check-known", "No check has this id")
                                : new FieldError(
                                        "cases[" + i + "].determinationReference",
                                        "decision-known",
                                        "No decision with this reference is registered"));
            }
        }
        return decided;
    }

    private void scorers(SessionRequest request, List<Decided> cases, List<FieldError> errors) {
        LocalDate today = clock.today();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.participants().size(); i++) {
            String scorer = request.participants().get(i);
            String field = "participants[" + i + "]";
            if (!seen.add(scorer)) {
                errors.add(new FieldError(field, "once", "A scorer is named once"));
            } else if (sql.first("select 1 from colleague where number = ? and left_on is null", row -> 1, scorer)
                    .isEmpty()) {
                errors.add(new FieldError(field, "colleague-known", "The register of colleagues holds no such number"));
            } else if (!trained(scorer, request.benefit(), today)) {
                errors.add(new FieldError(
                        field, "skill", "The register does not hold this benefit among the colleague's skills"));
            } else if (cases.stream()
                    .anyMatch(one -> scorer.equals(one.checker())
                            || duties.ofChecker(scorer, one.colleague(), one.on(), today)
                                    .isPresent())) {
                errors.add(new FieldError(
                        field,
                        "scorer-independent",
                        "Has made or checked one of the decisions, or leads the line of who made it"));
            }
        }
    }

    /** Who has no skill in the register is not held to have none, as on the worklist. */
    private boolean trained(String scorer, String benefit, LocalDate today) {
        List<String> skills = sql.list("""
                select skill from skill
                where colleague = ? and in_force_from <= ? and coalesce(ends_before, 'infinity') > ?""", row -> row.getString(1), scorer, today, today);
        return skills.isEmpty() || skills.contains(benefit);
    }

    private SessionView remembered(String action, UUID id, SessionView before) {
        SessionView after = sessions.find(id).orElseThrow();
        audit.remember(action, "calibration-session/" + id, before, after);
        return after;
    }

    static Refusal notNext(String detail) {
        return Refusal.conflict("calibration-" + CalibrationRule.NOT_NEXT.key(), detail);
    }
}
