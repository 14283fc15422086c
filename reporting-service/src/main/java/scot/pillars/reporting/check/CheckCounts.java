package scot.pillars.reporting.check;

import scot.pillars.events.CheckCompleted;
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
        switch (fact.required(check.disposition(), "disposition")) {
            case "complete" -> one.complete = 1;
            case "incomplete" -> one.incomplete = 1;
            case "not-subject-to-review" -> one.notSubject = 1;
            case "evidence-not-found" -> one.notFound = 1;
            default -> throw unknown(fact, "disposition", check.disposition());
        }
        if (one.complete == 1) {
            one.outcome(fact, fact.required(check.outcome(), "outcome"));
        } else if (check.outcome() != null) {
            throw new RefusedEvent(fact.event(), "only a complete check has an outcome");
        }
        one.errorLines = check.errorLines();
        one.findings = check.findings();
        one.findingsNotMet = check.findingsNotMet();
        one.timedChecks = check.minutes() == null ? 0 : 1;
        one.minutes = check.minutes() == null ? 0 : check.minutes();
        return one;
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
