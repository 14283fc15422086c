package scot.pillars.assurance.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.model.CheckRevision;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.CheckRevised;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** The one place where a revision becomes public facts: error-withdrawn per line, error-found per new one, check-revised. */
final class RevisionEvents {
    private RevisionEvents() {}

    static List<OutboxEvent> of(
            RecordedCheck before,
            RecordedCheck after,
            CheckRevision change,
            RevisingCheck.Revision revision,
            LocalDate today) {
        String why = Kebab.of(revision.why());
        List<OutboxEvent> events = new ArrayList<>();
        for (RecordedLine line : change.withdrawn()) {
            ErrorFound was = CheckEvents.found(before, line);
            events.add(event(EventType.ERROR_WITHDRAWN, after, line.id(), withdrawn(was, why, today)));
        }
        for (RecordedLine line : change.found()) {
            events.add(event(EventType.ERROR_FOUND, after, line.id(), CheckEvents.found(after, line)));
        }
        events.add(event(
                EventType.CHECK_REVISED,
                after,
                after.id(),
                revised(
                        CheckEvents.completed(before),
                        CheckEvents.completed(after),
                        after.version(),
                        revision,
                        today)));
        return events;
    }

    private static OutboxEvent event(EventType type, RecordedCheck check, UUID subject, Record data) {
        return CheckEvents.event(type, check, subject, EventJson.write(data), null);
    }

    private static CheckRevised revised(
            CheckCompleted was, CheckCompleted now, int number, RevisingCheck.Revision revision, LocalDate today) {
        return new CheckRevised(
                now.checkId(),
                now.caseToken(),
                now.dataset(),
                now.provenance(),
                now.benefit(),
                now.area(),
                now.team(),
                now.colleague(),
                now.period(),
                now.tier(),
                now.checkedOn(),
                now.disposition(),
                now.outcome(),
                now.findings(),
                now.findingsNotMet(),
                now.errorLines(),
                was.disposition(),
                was.outcome(),
                was.findings(),
                was.findingsNotMet(),
                was.errorLines(),
                number,
                Kebab.of(revision.why()),
                today,
                revision.minutes(),
                now.timing(),
                now.decidedOn(),
                now.formCode(),
                now.formVersion(),
                now.score(),
                now.passed());
    }

    private static ErrorWithdrawn withdrawn(ErrorFound was, String why, LocalDate today) {
        return new ErrorWithdrawn(
                was.errorId(),
                was.checkId(),
                was.caseToken(),
                was.determinationToken(),
                was.dataset(),
                was.provenance(),
                was.benefit(),
                was.area(),
                was.team(),
                was.colleague(),
                was.period(),
                was.tier(),
                was.descriptor(),
                was.official(),
                was.direction(),
                was.amountFound(),
                was.effect(),
                why,
                today);
    }
}
