package scot.pillars.reporting.check;

import scot.pillars.events.CheckCompleted;
import scot.pillars.events.CheckRevised;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.RefusedEvent;

/** Counts of one roll-up row. Only a complete check has an outcome (quality-domain.md, section 3, rule 6). */
final class CheckCounts {
    long checks;
    long complete;
    long incomplete;
    long notSubject;
    long notFound;
    long correct;
    long procedural;
    long overpayment;
    long underpayment;
    long overAndUnder;
    long errorLines;
    long findings;
    long findingsNotMet;
    long timedChecks;
    long minutes;

    /** @throws RefusedEvent when disposition or outcome are not of the vocabulary, or do not go together */
    static CheckCounts of(Fact fact, CheckCompleted check) {
        CheckCounts one = new CheckCounts();
        one.checks = 1;
        one.result(fact, "", check.disposition(), check.outcome());
        one.errorLines = check.errorLines();
        one.findings = check.findings();
        one.findingsNotMet = check.findingsNotMet();
        one.timedChecks = check.minutes() == null ? 0 : 1;
        one.minutes = check.minutes() == null ? 0 : check.minutes();
        return one;
    }

    /**
     * What a revision changes: what the check says now less what it said before.
     *
     * @throws RefusedEvent when disposition or outcome are not of the vocabulary, or do not go together
     */
    static CheckCounts of(Fact fact, CheckRevised check) {
        CheckCounts change = new CheckCounts();
        change.result(fact, "", check.disposition(), check.outcome());
        change.errorLines = check.errorLines() - check.previousErrorLines();
        change.findings = check.findings() - check.previousFindings();
        change.findingsNotMet = check.findingsNotMet() - check.previousFindingsNotMet();
        CheckCounts before = new CheckCounts();
        before.result(fact, "previous ", check.previousDisposition(), check.previousOutcome());
        change.complete -= before.complete;
        change.incomplete -= before.incomplete;
        change.notSubject -= before.notSubject;
        change.notFound -= before.notFound;
        change.correct -= before.correct;
        change.procedural -= before.procedural;
        change.overpayment -= before.overpayment;
        change.underpayment -= before.underpayment;
        change.overAndUnder -= before.overAndUnder;
        return change;
    }

    private void result(Fact fact, String when, String disposition, String outcome) {
        switch (fact.required(disposition, when + "disposition")) {
            case "complete" -> complete = 1;
            case "incomplete" -> incomplete = 1;
            case "not-subject-to-review" -> notSubject = 1;
            case "evidence-not-found" -> notFound = 1;
            default -> throw unknown(fact, when + "disposition", disposition);
        }
        if (complete == 1) {
            outcome(fact, fact.required(outcome, when + "outcome"));
        } else if (outcome != null) {
            throw new RefusedEvent(fact.event(), "only a complete check has an outcome");
        }
    }

    private void outcome(Fact fact, String outcome) {
        switch (outcome) {
            case "correct" -> correct = 1;
            case "procedural" -> procedural = 1;
            case "overpayment" -> overpayment = 1;
            case "underpayment" -> underpayment = 1;
            case "over-and-underpayment" -> overAndUnder = 1;
            default -> throw unknown(fact, "outcome", outcome);
        }
    }

    void add(CheckCounts other) {
        checks += other.checks;
        complete += other.complete;
        incomplete += other.incomplete;
        notSubject += other.notSubject;
        notFound += other.notFound;
        correct += other.correct;
        procedural += other.procedural;
        overpayment += other.overpayment;
        underpayment += other.underpayment;
        overAndUnder += other.overAndUnder;
        errorLines += other.errorLines;
        findings += other.findings;
        findingsNotMet += other.findingsNotMet;
        timedChecks += other.timedChecks;
        minutes += other.minutes;
    }

    private static RefusedEvent unknown(Fact fact, String field, String value) {
        return new RefusedEvent(fact.event(), field + " \"" + value + "\" is not of the vocabulary");
    }
}
