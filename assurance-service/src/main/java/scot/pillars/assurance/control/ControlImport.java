package scot.pillars.assurance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of preventative controls. */
@ApplicationScoped
class ControlImport extends RegisterImport<Control> {
    @Inject
    Controls controls;

    @Override
    protected Register<Control> register() {
        return controls;
    }

    @Override
    protected String exampleCode() {
        return "RESIDENCE-PROMPT";
    }

    @Override
    public String kind() {
        return "controls";
    }

    @Override
    public String title() {
        return "Preventative controls";
    }

    @Override
    public String ability() {
        return "keep-controls";
    }
}
