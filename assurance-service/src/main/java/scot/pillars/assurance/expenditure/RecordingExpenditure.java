package scot.pillars.assurance.expenditure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.time.BusinessClock;

/**
 * Keeps what the agency's systems say was spent. A month is revised by a later vintage and never overwritten, so that an
 * estimate can name the one it rests on (docs/domain/quality-domain.md, section 6, rule 1).
 */
@ApplicationScoped
public class RecordingExpenditure {
    @Inject
    Expenditures expenditures;

    @Inject
    KnownRegisters registers;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** Every rule the fact breaks; empty for one that can be kept. */
    public List<FieldError> broken(ExpenditureFact fact) {
        List<FieldError> broken = new ArrayList<>();
        Registers.Benefit benefit = registers.recent().benefits().get(fact.benefit());
        if (benefit == null) {
            benefit = registers.fresh().benefits().get(fact.benefit());
        }
        if (benefit == null) {
            broken.add(new FieldError("benefit", "benefit-known", "The register holds no benefit with this code"));
        } else if (!fact.amount().currency().equals(benefit.currency())) {
            broken.add(new FieldError(
                    "amount.currency", "benefit-currency", "The benefit is paid in " + benefit.currency()));
        }
        if (fact.amount().value().signum() < 0) {
            broken.add(new FieldError("amount.value", "not-negative", "What was spent is not negative"));
        }
        if (fact.vintage().isAfter(clock.today())) {
            broken.add(new FieldError("vintage", "not-in-future", "What was spent is told when it is known"));
        } else if (fact.vintage().isBefore(fact.firstDay())) {
            broken.add(new FieldError("vintage", "vintage-order", "Nothing is spent before the month begins"));
        }
        return broken;
    }

    /**
     * Keeps facts that break no rule; one that repeats what stands changes nothing.
     *
     * @return what contradicts what stands; the caller rolls back then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldError> record(List<ExpenditureFact> facts) {
        List<AuditEntry> entries = new ArrayList<>();
        for (ExpenditureFact fact : facts) {
            if (expenditures.write(fact)) {
                entries.add(AuditEntry.created(
                        "recordExpenditure",
                        "expenditure/" + fact.benefit() + "/" + fact.month() + "/" + fact.vintage(),
                        "{\"amount\":\"" + fact.amount() + "\"}"));
            } else if (!expenditures.holds(fact)) {
                return List.of(new FieldError(
                        "amount", "expenditure-differs", "This vintage of the month was recorded with another amount"));
            }
        }
        audit.rememberAllAs("event:expenditure-recorded", entries);
        return List.of();
    }
}
