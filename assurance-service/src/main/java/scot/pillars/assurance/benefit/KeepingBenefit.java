package scot.pillars.assurance.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.regex.Pattern;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Creates or changes a benefit; a change names the version it is made from, so nobody overwrites another's. */
@ApplicationScoped
class KeepingBenefit {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    @Inject
    Benefits benefits;

    @Inject
    BusinessClock clock;

    @Inject
    Event<RegisterChanged> changes;

    @Inject
    AuditTrail audit;

    @Transactional
    Keeping<BenefitView> keep(String code, BenefitRequest request, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 20 capital letters, digits and hyphens");
        }
        if (!isoCurrency(request.currency())) {
            throw Refusal.badRequest("currency", "currency", "A currency is an ISO 4217 code such as GBP");
        }
        BenefitRow row = creates ? new BenefitRow() : present(code, ifMatch);
        BenefitView before = creates ? null : BenefitView.from(row);
        row.name = request.name();
        row.currency = request.currency();
        row.paid = request.paid();
        row.inForceFrom = request.inForceFrom();
        row.inForceTo = request.inForceTo();
        row.changedAt = clock.now();
        if (creates) {
            row.code = code;
            create(row);
        } else {
            row.version++;
        }
        changes.fire(new RegisterChanged("benefit"));
        BenefitView after = BenefitView.from(row);
        audit.remember("keepBenefit", "benefit/" + code, before, after);
        return new Keeping<>(creates, after, row.version);
    }

    private BenefitRow present(String code, String ifMatch) {
        long expected = ETags.required(ifMatch);
        BenefitRow row = benefits.held(code).orElseThrow(() -> Refusal.notFound("No benefit has this code"));
        ETags.matches(expected, row.version);
        return row;
    }

    private void create(BenefitRow row) {
        if (benefits.findById(row.code) != null) {
            throw Keeping.exists();
        }
        try {
            benefits.persistAndFlush(row);
        } catch (PersistenceException e) {
            throw Keeping.createdMeanwhile(e);
        }
    }

    private static boolean isoCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
