package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.kit.events.Outbox;
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
    BusinessClock clock;

    /** @param version the version of the case that the officer has read */
    @Transactional
    ErrorCaseRow resolve(UUID id, long version, String officer, Resolution resolution) {
        LocalDate today = clock.today();
        ErrorCaseRow row = cases.hold(id, version);
        row.become(CaseAnswers.after(row.toModel().resolve(officer, resolution, today)));
        cases.add(new CaseStepRow(id, "resolved", officer, clock.now()));
        outbox.append(ErrorCaseEvents.resolved(row));
        return row;
    }
}
