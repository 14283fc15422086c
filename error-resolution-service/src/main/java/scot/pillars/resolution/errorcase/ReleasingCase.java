package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.time.BusinessClock;

/** The officer who holds a case gives it back to the worklist. */
@ApplicationScoped
class ReleasingCase {
    @Inject
    ErrorCases cases;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    /** @param version the version of the case that the officer has read */
    @Transactional
    ErrorCaseRow release(UUID id, long version, String officer) {
        ErrorCaseRow row = cases.hold(id, version);
        row.become(CaseAnswers.after(row.toModel().release(officer)));
        cases.add(new CaseStepRow(id, "released", officer, clock.now()));
        outbox.append(ErrorCaseEvents.changed(row, "released", clock.today()));
        return row;
    }
}
