package scot.pillars.assurance.automation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of automation opportunities. */
@ApplicationScoped
class OpportunityImport extends RegisterImport<Opportunity> {
    @Inject
    Opportunities opportunities;

    @Override
    protected Register<Opportunity> register() {
        return opportunities;
    }

    @Override
    protected String exampleCode() {
        return "DATES-OF-RESIDENCE";
    }

    @Override
    public String kind() {
        return "automation-opportunities";
    }

    @Override
    public String title() {
        return "Automation opportunities";
    }

    @Override
    public String ability() {
        return "keep-controls";
    }
}
