package scot.pillars.assurance.tolerance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of tolerance thresholds. */
@ApplicationScoped
class ToleranceImport extends RegisterImport<Tolerance> {
    @Inject
    Tolerances tolerances;

    @Override
    protected Register<Tolerance> register() {
        return tolerances;
    }

    @Override
    protected String exampleCode() {
        return "SCP-2026";
    }

    @Override
    public String kind() {
        return "tolerance-thresholds";
    }

    @Override
    public String title() {
        return "Tolerance thresholds";
    }

    @Override
    public String ability() {
        return "keep-standards";
    }
}
