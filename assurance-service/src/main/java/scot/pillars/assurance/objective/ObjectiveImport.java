package scot.pillars.assurance.objective;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of key work objectives. */
@ApplicationScoped
class ObjectiveImport extends RegisterImport<Objective> {
    @Inject
    Objectives objectives;

    @Override
    protected Register<Objective> register() {
        return objectives;
    }

    @Override
    protected String exampleCode() {
        return "KWO-2026-0731-1";
    }

    @Override
    public String kind() {
        return "objectives";
    }

    @Override
    public String title() {
        return "Key work objectives";
    }

    @Override
    public String ability() {
        return "keep-standards";
    }
}
