package scot.pillars.assurance.calibration;

import java.time.LocalDate;
import java.util.List;
import scot.pillars.events.CalibrationCompleted;
import scot.pillars.events.CriterionAgreement;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** The one place where a concluded session becomes a public fact; no names, no texts. */
final class CalibrationEvents {
    private CalibrationEvents() {}

    static OutboxEvent completed(SessionView session, List<CriterionAgreementView> agreement, LocalDate on) {
        CalibrationCompleted completed = new CalibrationCompleted(
                session.id(),
                Kebab.of(session.provenance()),
                session.benefit(),
                session.form() == null ? null : session.form().code(),
                session.form() == null ? null : session.form().version(),
                session.heldOn(),
                on,
                session.submittedCount(),
                session.cases().size(),
                Kebab.of(session.answerKind()),
                session.actions().stream()
                        .map(one -> Kebab.of(one.kind()))
                        .distinct()
                        .toList(),
                agreement.stream().map(CalibrationEvents::of).toList());
        EventType type = EventType.CALIBRATION_COMPLETED;
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                session.benefit(),
                type.id(),
                session.id().toString(),
                EventJson.write(completed));
    }

    private static CriterionAgreement of(CriterionAgreementView one) {
        return new CriterionAgreement(
                one.criterion(),
                one.compared(),
                one.agreement(),
                one.cohen(),
                one.fleiss(),
                one.krippendorff(),
                one.ac1(),
                one.pabak());
    }
}
