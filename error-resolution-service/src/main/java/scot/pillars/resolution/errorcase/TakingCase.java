package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
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
    BusinessClock clock;

    /** @param version the version of the case that the officer has read */
    @Transactional
    ErrorCaseRow take(UUID id, long version, String officer) {
        ErrorCaseRow row = cases.hold(id, version);
        row.become(CaseAnswers.after(row.toModel().take(officer)));
        cases.add(new CaseStepRow(id, "taken", officer, clock.now()));
        outbox.append(ErrorCaseEvents.taken(row, clock.today()));
        return row;
    }
}
