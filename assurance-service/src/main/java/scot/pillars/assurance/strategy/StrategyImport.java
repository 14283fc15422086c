package scot.pillars.assurance.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of quality strategies. */
@ApplicationScoped
class StrategyImport extends RegisterImport<Strategy> {
    @Inject
    Strategies strategies;

    @Override
    protected Register<Strategy> register() {
        return strategies;
    }

    @Override
    protected String exampleCode() {
        return "CHILD-PAYMENTS-2026";
    }

    @Override
    public String kind() {
        return "quality-strategies";
    }

    @Override
    public String title() {
        return "Quality strategies";
    }

    @Override
    public String ability() {
        return "keep-controls";
    }
}
