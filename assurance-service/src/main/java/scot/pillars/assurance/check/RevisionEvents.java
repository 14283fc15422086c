package scot.pillars.assurance.check;

import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.events.CheckRevised;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.events.Period;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** The one place where a revision of a check becomes public facts: error-withdrawn per line, then check-revised. */
final class RevisionEvents {
    private RevisionEvents() {}

    /** What is said of every event of one revision. */
    record Revised(int revision, String why, Integer minutes, LocalDate on) {}

    static OutboxEvent revised(CheckView before, CheckView after, Revised revised) {
        return event(
                EventType.CHECK_REVISED,
                after,
                after.id(),
                new CheckRevised(
                        after.id(),
                        after.caseToken(),
                        after.dataset(),
                        word(after.provenance()),
                        after.benefit(),
                        after.area(),
                        after.team(),
                        after.colleague(),
                        new Period(after.period().calendar(), after.period().value()),
                        after.tier(),
                        after.checkedOn(),
                        word(after.disposition()),
                        word(after.outcome()),
                        after.findings().size(),
                        notMet(after),
                        after.errorLines().size(),
                        word(before.disposition()),
                        word(before.outcome()),
                        before.findings().size(),
                        notMet(before),
                        before.errorLines().size(),
                        revised.revision(),
                        revised.why(),
                        revised.on(),
                        revised.minutes()));
    }

    static OutboxEvent withdrawn(CheckView check, CheckView.ErrorLineView line, UUID determination, Revised revised) {
        return event(
                EventType.ERROR_WITHDRAWN,
                check,
                line.id(),
                new ErrorWithdrawn(
                        line.id(),
                        check.id(),
                        check.caseToken(),
                        determination,
                        check.dataset(),
                        word(check.provenance()),
                        check.benefit(),
                        check.area(),
                        check.team(),
                        check.colleague(),
                        new Period(check.period().calendar(), check.period().value()),
                        check.tier(),
                        new Descriptor(
                                line.descriptor().vocabulary(),
                                line.descriptor().code(),
                                line.descriptor().element(),
                                line.descriptor().nature()),
                        line.official(),
                        word(line.direction()),
                        line.amount() == null
                                ? null
                                : new Money(line.amount().value(), line.amount().currency()),
                        word(line.effect()),
                        revised.why(),
                        revised.on()));
    }

    private static OutboxEvent event(EventType type, CheckView check, UUID subject, Record data) {
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                check.caseToken().toString(),
                type.id(),
                subject.toString(),
                EventJson.write(data));
    }

    private static int notMet(CheckView check) {
        return (int) check.findings().stream()
                .filter(one -> one.result() == FindingResult.NOT_MET)
                .count();
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Kebab.of(constant);
    }
}
