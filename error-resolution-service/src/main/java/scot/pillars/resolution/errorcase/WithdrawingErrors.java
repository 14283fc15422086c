package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.resolution.errorcase.model.ErrorCase;
import scot.pillars.resolution.referral.Referrals;
import scot.pillars.resolution.referral.model.Referral;

/**
 * Errors that assurance withdrew (section 5, rule 17): the referral stands no more, a case without another one closes as
 * "error withdrawn", a resolved case goes to a lead with what has happened already. A withdrawal that comes before its error
 * is kept, and the error opens nothing.
 */
@ApplicationScoped
class WithdrawingErrors {
    private static final String WHO = "event:error-withdrawn";

    @Inject
    Referrals referrals;

    @Inject
    ErrorCases cases;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** Those of the referrals whose error was not withdrawn before it arrived. */
    @Transactional
    List<Referral> standing(List<Referral> arrived) {
        Set<UUID> early =
                referrals.withdrawnEarly(arrived.stream().map(Referral::errorId).collect(Collectors.toSet()));
        return arrived.stream()
                .filter(referral -> !early.contains(referral.errorId()))
                .toList();
    }

    /** Withdraws each error once, however often it is said. */
    @Transactional
    void withdraw(List<ErrorWithdrawn> withdrawn) {
        List<OutboxEvent> events = new ArrayList<>();
        List<AuditEntry> entries = new ArrayList<>();
        for (ErrorWithdrawn error : withdrawn) {
            Optional<Referrals.Withdrawn> referral = referrals.withdraw(error.errorId(), clock.now());
            if (referral.isPresent()) {
                withdraw(referral.get(), events, entries);
            } else if (!referrals.isKnown(error.errorId())) {
                referrals.keepEarly(error.errorId(), error.caseToken(), clock.now());
            }
        }
        outbox.append(events);
        audit.rememberAllAs(WHO, entries);
    }

    private void withdraw(Referrals.Withdrawn referral, List<OutboxEvent> events, List<AuditEntry> entries) {
        LocalDate today = clock.today();
        ErrorCaseRow row = cases.hold(referral.caseId());
        String before = CaseTrail.of(row);
        ErrorCase after = row.toModel().withdraw(referral.othersStand(), today);
        boolean closed = row.outcome == null && after.resolution() != null;
        row.become(after);
        row.take(referral);
        row.leadAskedOn = after.resolution() != null && !closed ? today : row.leadAskedOn;
        entries.add(AuditEntry.changed(
                closed ? "closeWithdrawnCase" : "withdrawReferral", "error-case/" + row.id, before, CaseTrail.of(row)));
        events.add(ErrorCaseEvents.withdrawn(row, referral, today));
        if (closed) {
            events.add(ErrorCaseEvents.resolved(row));
        }
    }
}
