package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.time.BusinessClock;

/** An officer takes an open case: from now on only they end it. */
@ApplicationScoped
class TakingCase {
    @Inject
    ErrorCases cases;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @param version the version of the case that the officer has read */
    @Transactional
    ErrorCaseRow take(UUID id, long version, String officer) {
        ErrorCaseRow row = cases.hold(id, version);
        String before = CaseTrail.of(row);
        row.become(CaseAnswers.after(row.toModel().take(officer)));
        cases.add(new CaseStepRow(id, "taken", officer, clock.now()));
        audit.remember(AuditEntry.changed("takeErrorCase", "error-case/" + id, before, CaseTrail.of(row)));
        outbox.append(ErrorCaseEvents.taken(row, clock.today()));
        return row;
    }
}
