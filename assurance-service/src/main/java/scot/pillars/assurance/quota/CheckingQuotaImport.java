package scot.pillars.assurance.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of quotas of checkers. */
@ApplicationScoped
class CheckingQuotaImport extends RegisterImport<CheckingQuota> {
    @Inject
    CheckingQuotas quotas;

    @Override
    protected Register<CheckingQuota> register() {
        return quotas;
    }

    @Override
    protected String exampleCode() {
        return "C-000731-DAILY";
    }

    @Override
    public String kind() {
        return "checking-quotas";
    }

    @Override
    public String title() {
        return "Quotas of checkers";
    }

    @Override
    public String ability() {
        return CheckingQuotas.KEEP;
    }
}
