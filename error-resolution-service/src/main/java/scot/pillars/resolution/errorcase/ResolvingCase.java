package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.resolution.errorcase.model.Resolution;

/** The officer who holds a case ends it with what was established and what became of it. */
@ApplicationScoped
class ResolvingCase {
    @Inject
    ErrorCases cases;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /**
     * @param version the version of the case that the officer has read
     * @param falseAlarm why what looks like an identifier in the reason is none; null when nobody said so
     */
    @Transactional
    ErrorCaseRow resolve(UUID id, long version, String officer, Resolution resolution, String falseAlarm) {
        FreeText.refuseIdentifiers("reason", resolution.reason(), falseAlarm);
        LocalDate today = clock.today();
        ErrorCaseRow row = cases.hold(id, version);
        String before = CaseTrail.of(row);
        row.become(CaseAnswers.after(row.toModel().resolve(officer, resolution, today)));
        cases.add(new CaseStepRow(id, "resolved", officer, clock.now()));
        audit.remember(new AuditEntry("resolveErrorCase", "error-case/" + id, before, CaseTrail.of(row), falseAlarm));
        outbox.append(ErrorCaseEvents.resolved(row));
        return row;
    }
}
