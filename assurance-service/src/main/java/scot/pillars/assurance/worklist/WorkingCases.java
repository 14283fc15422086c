package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.FormOfCheck;
import scot.pillars.assurance.check.HiddenChecks;
import scot.pillars.assurance.check.RecordingCheck;
import scot.pillars.assurance.check.model.ApprovalRule;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.people.SeparationOfDuties;
import scot.pillars.assurance.worklist.model.CaseState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * From the worklist to the check: a case is taken by one checker who is independent and trained, kept as a draft, and ended
 * with a check and a disposition. None is dropped or substituted (docs/domain/quality-domain.md, section 3, rules 2, 6, 9).
 */
@ApplicationScoped
public class WorkingCases {
    private static final int LONGEST_DRAFT = 200_000;
    private static final int AT_ONCE = 50;
    /** A case left open over night was not worked on all the time. */
    private static final Duration LONGEST_MEASURED = Duration.ofHours(8);

    @Inject
    SampledCases cases;

    @Inject
    SecondChecks seconds;

    @Inject
    CheckingTwice twice;

    @Inject
    RecordingCheck recording;

    @Inject
    PinningForm pins;

    @Inject
    PeopleScope people;

    @Inject
    SeparationOfDuties duties;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** The next waiting case for who is signed in; empty when none waits that they may check. */
    @Transactional
    Optional<SampledCaseView> next() {
        String checker = checker();
        List<String> skills = cases.skills(checker, clock.today());
        Set<UUID> passedOver = new HashSet<>();
        while (true) {
            List<SampledCaseView> waiting = cases.waiting(skills.isEmpty() ? null : skills, passedOver, AT_ONCE);
            Optional<SampledCaseView> taken = waiting.stream()
                    .filter(one -> conflict(one, checker).isEmpty())
                    .filter(one -> cases.take(one.id(), checker, clock.now()))
                    .findFirst();
            taken.ifPresent(pins::pin);
            if (taken.isPresent() || waiting.size() < AT_ONCE) {
                return taken.map(one -> remembered("takeNextCase", one, null));
            }
            waiting.forEach(one -> passedOver.add(one.id()));
        }
    }

    /** @throws Refusal 409 when another has it or it has ended; 422 when the caller may not check it */
    @Transactional
    SampledCaseView take(UUID id) {
        String checker = checker();
        SampledCaseView sampled = open(id);
        if (checker.equals(sampled.checker())) {
            return sampled;
        }
        if (sampled.checker() != null) {
            throw Refusal.conflict("case-taken", "Another checker has taken this case; take the next one");
        }
        conflict(sampled, checker).ifPresent(conflict -> {
            throw Refusal.unprocessable("checker", rule(conflict), text(conflict));
        });
        List<String> skills = cases.skills(checker, clock.today());
        if (!skills.isEmpty() && !skills.contains(sampled.decision().benefit())) {
            throw Refusal.unprocessable(
                    "checker", "skill", "The register of colleagues does not hold this benefit among your skills");
        }
        cases.take(id, checker, clock.now());
        pins.pin(sampled);
        return remembered("takeCase", sampled, null);
    }

    /**
     * Why somebody may not check a case, said before they open it; the function answers empty when they may.
     *
     * @param caller number of the colleague
     */
    Function<SampledCaseView, Optional<String>> obstacles(String caller) {
        List<String> skills = cases.skills(caller, clock.today());
        return sampled -> conflict(sampled, caller)
                .map(WorkingCases::text)
                .or(() -> skills.isEmpty() || skills.contains(sampled.decision().benefit())
                        ? Optional.empty()
                        : Optional.of("Not among your skills"));
    }

    /** Whether the form of an open case was withdrawn as wrong, so that the check cannot end on it. */
    boolean isWithdrawn(SampledCaseView sampled) {
        return pins.isWithdrawn(sampled);
    }

    /** Gives a case back to the worklist, with why; its draft goes. */
    @Transactional
    SampledCaseView putBack(UUID id, String ifMatch, String reason) {
        SampledCaseView sampled = own(id, ifMatch);
        cases.putBack(id);
        return remembered("putBackCase", sampled, reason);
    }

    /** Keeps what is filled in so far. */
    @Transactional
    SampledCaseView keepDraft(UUID id, String ifMatch, JsonNode draft) {
        String text = draft.toString();
        if (!draft.isObject() || text.length() > LONGEST_DRAFT) {
            throw Refusal.badRequest("body", "draft", "A draft is a JSON object of up to 200,000 characters");
        }
        own(id, ifMatch);
        cases.keepDraft(id, text);
        return cases.find(id).orElseThrow();
    }

    /** The draft of the caller's case. */
    Optional<String> draft(UUID id) {
        SampledCaseView sampled = cases.find(id).orElseThrow(WorkingCases::unknown);
        mine(sampled);
        return cases.draft(id);
    }

    /**
     * @throws Refusal 400 or 422 with every rule that the check breaks; 409 when the caller has not taken the case, or its
     *     form was withdrawn
     */
    @Transactional
    SampledCaseView end(UUID id, String ifMatch, CaseCheckRequest request) {
        SampledCaseView sampled = own(id, ifMatch);
        Instant now = clock.now();
        CheckRequest check = request.of(sampled, sampled.checker(), clock.today(), measured(sampled.takenAt(), now));
        Disposition disposition = request.disposition();
        pins.refuseWithdrawn(sampled);
        if (sampled.firstCase() != null) {
            twice.end(sampled, check, now);
            return remembered("endCase", sampled, null);
        }
        UUID recorded = recording.record(check, FormOfCheck.Pinned.BEFORE);
        ApprovalRule.Answer approval =
                ApprovalRule.answer(sampled.timing(), disposition, lines(request), request.approval());
        if (approval.refused() != null) {
            throw Refusal.unprocessable(
                    "approval", approval.refused().key(), approval.refused().text());
        }
        cases.end(id, disposition, recorded, approval.hold(), now);
        twice.chooseByChance(sampled, now);
        return remembered("endCase", sampled, null);
    }

    /** Pins the form that is in force today; the draft keeps the answers to criteria that the form still has. */
    @Transactional
    SampledCaseView repin(UUID id, String ifMatch) {
        SampledCaseView sampled = own(id, ifMatch);
        pins.pinAnew(sampled);
        return remembered("repinCase", sampled, null);
    }

    /** Puts a decision on the worklist without a draw. */
    @Transactional
    public SampledCaseView pick(HandPickRequest request) {
        if (request.dueOn().isBefore(clock.today())) {
            throw Refusal.unprocessable("dueOn", "not-in-past", "A check is due today or later");
        }
        if (request.timing() == Timing.PRE_PAYMENT && request.tier() != 1) {
            throw Refusal.unprocessable("timing", "pre-payment-tier-1", "Checks before payment belong to tier 1");
        }
        UUID id = EventIds.next();
        if (!cases.pick(id, request, clock.now())) {
            throw Refusal.unprocessable(
                    "determinationReference", "decision-known", "No decision with this reference is registered");
        }
        SampledCaseView picked = cases.find(id)
                .orElseThrow(() ->
                        Refusal.forbidden("Cases of the third line of defence are picked by who works them only"));
        audit.remember("pickCase", subject(id), null, picked);
        return picked;
    }

    /** Puts a case before all others, or back in its place. */
    @Transactional
    SampledCaseView urge(UUID id, String ifMatch, boolean urgent) {
        SampledCaseView sampled = open(id);
        ETags.matches(ETags.required(ifMatch), sampled.version());
        cases.urge(id, urgent);
        return remembered("urgeCase", sampled, null);
    }

    private SampledCaseView remembered(String action, SampledCaseView before, String reason) {
        SampledCaseView after = cases.find(before.id()).orElseThrow();
        audit.remember(action, subject(before.id()), reason == null ? before : new Because(before, reason), after);
        return after;
    }

    /** What was, with why it was changed. */
    record Because(SampledCaseView before, String reason) {}

    private SampledCaseView open(UUID id) {
        SampledCaseView sampled = cases.lock(id).orElseThrow(WorkingCases::unknown);
        if (sampled.state() == CaseState.ENDED) {
            throw Refusal.conflict(
                    "case-ended", "The check of this case has ended; a second check is a case of its own");
        }
        return sampled;
    }

    private SampledCaseView own(UUID id, String ifMatch) {
        SampledCaseView sampled = open(id);
        mine(sampled);
        ETags.matches(ETags.required(ifMatch), sampled.version());
        return sampled;
    }

    private void mine(SampledCaseView sampled) {
        if (!checker().equals(sampled.checker())) {
            throw Refusal.conflict("case-not-taken", "Take the case first: only who has taken it works on it");
        }
    }

    private String checker() {
        return people.caller()
                .orElseThrow(() -> Refusal.unprocessable(
                        "checker", "colleague-known", "A case is worked by a colleague whom the register knows"));
    }

    private Optional<SeparationOfDuties.Conflict> conflict(SampledCaseView sampled, String checker) {
        LocalDate decided = sampled.decision().decidedOn();
        if (sampled.firstCase() != null) {
            return duties.ofSecondChecker(
                            checker,
                            seconds.firstChecker(sampled.id()).orElse(null),
                            sampled.decision().colleague(),
                            decided,
                            clock.today())
                    .or(() -> user.can(HiddenChecks.DECIDE) || seconds.hadPart(sampled.id(), checker)
                            ? Optional.of(SeparationOfDuties.Conflict.SAW_FIRST_CHECK)
                            : Optional.empty());
        }
        return duties.ofChecker(checker, sampled.decision().colleague(), decided, clock.today());
    }

    private static Integer measured(Instant taken, Instant now) {
        Duration since = Duration.between(taken, now);
        return since.compareTo(LONGEST_MEASURED) > 0
                ? null
                : (int) Math.max(1, since.plusSeconds(30).toMinutes());
    }

    private static List<ErrorLine> lines(CaseCheckRequest request) {
        return request.errorLines() == null
                ? List.of()
                : request.errorLines().stream()
                        .map(CheckRequest.ErrorLineRequest::line)
                        .toList();
    }

    private static String rule(SeparationOfDuties.Conflict conflict) {
        return switch (conflict) {
            case DECISION_MAKER -> "checker-decided";
            case FIRST_CHECKER, SAW_FIRST_CHECK -> "second-checker-independent";
            case LINE_OF_DECISION_MAKER -> "checker-leads-line";
        };
    }

    private static String text(SeparationOfDuties.Conflict conflict) {
        return switch (conflict) {
            case DECISION_MAKER -> "You made this decision";
            case FIRST_CHECKER -> "You made the first check, or lead the line of who made it";
            case SAW_FIRST_CHECK ->
                "You had a part in what became of the first check, or decide which of the two stands";
            case LINE_OF_DECISION_MAKER -> "You lead the line of who made this decision";
        };
    }

    private static String subject(UUID id) {
        return "sampled-case/" + id;
    }

    private static Refusal unknown() {
        return Refusal.notFound("No sampled case has this id");
    }
}
