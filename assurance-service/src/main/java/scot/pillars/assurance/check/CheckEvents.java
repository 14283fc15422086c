package scot.pillars.assurance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.model.Amount;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.check.model.FormVerdict;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.events.Period;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** The one place where a recorded check becomes public facts: check-completed, then one error-found per line. */
public final class CheckEvents {
    private CheckEvents() {}

    /** The facts in the order in which they are published; no personal data, cases by their random names. */
    public static List<OutboxEvent> of(RecordedCheck recorded, String correlationId) {
        List<OutboxEvent> events = new ArrayList<>(1 + recorded.lines().size());
        events.add(event(
                EventType.CHECK_COMPLETED,
                recorded,
                recorded.id(),
                EventJson.write(completed(recorded)),
                correlationId));
        for (RecordedLine line : recorded.lines()) {
            events.add(event(
                    EventType.ERROR_FOUND, recorded, line.id(), EventJson.write(found(recorded, line)), correlationId));
        }
        return events;
    }

    static OutboxEvent event(
            EventType type, RecordedCheck recorded, UUID subject, String payload, String correlationId) {
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                recorded.caseToken().toString(),
                type.id(),
                subject.toString(),
                payload,
                correlationId);
    }

    static CheckCompleted completed(RecordedCheck recorded) {
        Check check = recorded.check();
        FormVerdict verdict = recorded.verdict();
        int notMet = 0;
        for (Finding finding : check.findings()) {
            notMet += finding.result() == FindingResult.NOT_MET ? 1 : 0;
        }
        return new CheckCompleted(
                recorded.id(),
                recorded.caseToken(),
                recorded.dataset(),
                word(recorded.provenance()),
                check.benefit(),
                check.area(),
                check.team(),
                check.colleague(),
                period(recorded),
                check.tier(),
                word(check.timing()),
                check.decidedOn(),
                check.checkedOn(),
                word(check.disposition()),
                word(recorded.outcome()),
                check.findings().size(),
                notMet,
                recorded.lines().size(),
                check.minutes(),
                verdict == null ? null : verdict.form(),
                verdict == null ? null : verdict.version(),
                verdict == null ? null : verdict.score(),
                verdict == null ? null : verdict.passed());
    }

    static ErrorFound found(RecordedCheck recorded, RecordedLine kept) {
        Check check = recorded.check();
        ErrorLine line = kept.line();
        return new ErrorFound(
                kept.id(),
                recorded.id(),
                recorded.caseToken(),
                recorded.determinationToken(),
                recorded.dataset(),
                word(recorded.provenance()),
                check.benefit(),
                check.area(),
                check.team(),
                check.colleague(),
                period(recorded),
                check.tier(),
                new Descriptor(
                        kept.descriptor().vocabulary(),
                        kept.descriptor().code(),
                        kept.descriptor().element(),
                        kept.descriptor().nature()),
                line.cause(),
                line.responsibleParties(),
                kept.official(),
                word(line.direction()),
                money(line.amount()),
                word(kept.effect()),
                line.detectionPoint(),
                line.periodFrom(),
                line.periodTo(),
                line.occurredOn(),
                check.checkedOn(),
                line.correctedAtSource());
    }

    private static Period period(RecordedCheck recorded) {
        return new Period(recorded.period().calendar(), recorded.period().value());
    }

    private static Money money(Amount amount) {
        return amount == null ? null : new Money(amount.value(), amount.currency());
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Kebab.of(constant);
    }
}
