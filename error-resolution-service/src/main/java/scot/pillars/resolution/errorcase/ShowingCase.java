package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.resolution.referral.Referrals;

/** A case with its referrals and its timeline, as of one moment. */
@ApplicationScoped
class ShowingCase {
    @Inject
    ErrorCases cases;

    @Inject
    Referrals referrals;

    @Inject
    BusinessClock clock;

    @Transactional
    ErrorCaseView show(UUID id) {
        return show(cases.get(id));
    }

    /** The case within the caller's transaction, with what the caller changed. */
    ErrorCaseView show(ErrorCaseRow row) {
        return ErrorCaseView.from(row, referrals.of(row.id, row.currency), cases.steps(row.id), clock.today());
    }
}
