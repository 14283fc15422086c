package scot.pillars.assurance.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.check.RecordingCheck;
import scot.pillars.assurance.check.RegradingCheck;
import scot.pillars.assurance.check.RevisingCheck;
import scot.pillars.assurance.check.SuspectedCauses;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.decision.model.PermanentRandomNumber;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.worklist.model.CaseState;
import scot.pillars.assurance.worklist.model.CheckDifference;
import scot.pillars.assurance.worklist.model.Origin;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * A decision is checked a second time by somebody who had no part in it nor in the first check and sees nothing of that until
 * theirs has ended; then a lead says which of the two stands (docs/domain/quality-domain.md, section 3, rule 2). Second checks
 * have no weight: nothing is counted or referred by them unless they stand.
 */
@ApplicationScoped
class CheckingTwice {
    private static final int DAYS = 14;

    @Inject
    SampledCases cases;

    @Inject
    SecondChecks seconds;

    @Inject
    Checks checks;

    @Inject
    RecordingCheck recording;

    @Inject
    RegradingCheck regrading;

    @Inject
    SuspectedCauses suspected;

    @Inject
    PeopleScope people;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.second-check.share", defaultValue = "0")
    double share;

    @ConfigProperty(name = "pillars.second-check.seed", defaultValue = "second-check")
    String seed;

    /** A lead has an ended case checked a second time. */
    @Transactional
    SampledCaseView order(UUID first, LocalDate due) {
        SampledCaseView ended = cases.find(first).orElseThrow(CheckingTwice::unknown);
        if (ended.state() != CaseState.ENDED || ended.origin() == Origin.SECOND_CHECK) {
            throw Refusal.conflict("case-not-ended", "Only a first check that has ended is checked a second time");
        }
        if (due.isBefore(clock.today())) {
            throw Refusal.unprocessable("dueOn", "not-in-past", "A check is due today or later");
        }
        UUID id = EventIds.next();
        if (!seconds.open(id, first, due, null, user.who(), clock.now())) {
            throw Refusal.conflict("second-check-exists", "This case has its second check already");
        }
        SampledCaseView second = cases.find(id).orElseThrow();
        audit.remember("orderSecondCheck", "sampled-case/" + id, null, second);
        return second;
    }

    /** Chooses an ended case for a second check by the configured share, the same at every run for the same seed. */
    void chooseByChance(SampledCaseView ended, Instant now) {
        byte[] key = seed.getBytes(StandardCharsets.UTF_8);
        if (share > 0 && PermanentRandomNumber.of(key, ended.id().toString()) < share) {
            seconds.open(EventIds.next(), ended.id(), clock.today().plusDays(DAYS), Math.min(share, 1), null, now);
        }
    }

    /** Keeps the result of a second check, held to the rules of every check. */
    void end(SampledCaseView sampled, CheckRequest request, Instant now) {
        CheckView first = checks.read(seconds.firstCheck(sampled.id())).orElseThrow(CheckingTwice::unknown);
        CheckView second = recording.tried(request, first.id());
        seconds.keep(sampled.id(), first, second, new CheckDifference.Said[] {said(first), said(second)}, now);
        cases.end(sampled.id(), request.disposition(), null, null, now);
    }

    /** Both checks with their differences. */
    SecondCheckView compare(UUID secondCase) {
        cases.find(secondCase).orElseThrow(CheckingTwice::unknown);
        SecondChecks.Ended ended = seconds.find(secondCase)
                .orElseThrow(() -> Refusal.conflict(
                        "second-check-open", "The two are shown side by side when the second check has ended"));
        CheckView now = checks.find(ended.firstCheck()).orElseThrow(CheckingTwice::unknown);
        CheckView first = ended.firstThen() == null ? now : ended.firstThen();
        return new SecondCheckView(
                secondCase,
                first,
                ended.second(),
                CheckDifference.between(said(first), said(ended.second())),
                ended.endedAt(),
                ended.stands(),
                ended.note(),
                ended.decidedBy(),
                ended.decidedAt(),
                now.version());
    }

    /**
     * A lead says which of the two stands; when it is the second, the first is revised to say the same.
     *
     * @param ifMatch ETag of the first check
     */
    @Transactional
    SecondCheckView decide(
            UUID secondCase, String ifMatch, SecondCheckView.Stands stands, String note, String falseAlarm) {
        FreeText.refuseIdentifiers("note", note, falseAlarm);
        SecondCheckView both = compare(secondCase);
        if (both.stands() != null) {
            throw Refusal.conflict("second-check-decided", "Which of the two stands was decided already");
        }
        refusePart(both);
        regrading.mayRegrade(both.first().id(), ifMatch);
        if (stands == SecondCheckView.Stands.SECOND && !both.differences().isEmpty()) {
            CheckView second = suspected.whole(both.second());
            regrading.regrade(
                    both.first().id(),
                    ifMatch,
                    RevisingCheck.Revision.as(second, RevisingCheck.Why.SECOND_CHECK, note, falseAlarm));
        }
        seconds.decide(secondCase, both.first(), stands, note, user.who(), clock.now());
        SecondCheckView decided = compare(secondCase);
        audit.remember("decideSecondCheck", "sampled-case/" + secondCase, both, decided);
        return decided;
    }

    /** Who made one of the two has nothing to decide between them. */
    private void refusePart(SecondCheckView both) {
        String caller = people.caller().orElse(null);
        if (caller != null
                && (caller.equals(both.first().checker())
                        || caller.equals(both.second().checker()))) {
            throw Refusal.unprocessable(
                    "stands", "decider-checked", "Who made one of the two checks does not decide which of them stands");
        }
    }

    private static CheckDifference.Said said(CheckView check) {
        Map<String, String> criteria = new LinkedHashMap<>();
        check.findings().forEach(one -> criteria.put(one.criterion(), Kebab.of(one.result())));
        Map<String, String> errors = new LinkedHashMap<>();
        check.errorLines()
                .forEach(line -> errors.merge(
                        line.descriptor().code(),
                        Kebab.of(line.direction())
                                + (line.amount() == null
                                        ? ""
                                        : " " + line.amount().display()),
                        (one, other) -> one + ", " + other));
        Disposition disposition = check.disposition();
        return new CheckDifference.Said(
                disposition == null ? null : Kebab.of(disposition),
                check.outcome() == null ? null : Kebab.of(check.outcome()),
                criteria,
                errors);
    }

    private static Refusal unknown() {
        return Refusal.notFound("No sampled case has this id");
    }
}
