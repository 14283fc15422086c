package scot.pillars.assurance.qualitytarget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of quality targets. */
@ApplicationScoped
class QualityTargetImport extends RegisterImport<QualityTarget> {
    @Inject
    QualityTargets qualityTargets;

    @Override
    protected Register<QualityTarget> register() {
        return qualityTargets;
    }

    @Override
    protected String exampleCode() {
        return "SCP-ACCURACY";
    }

    @Override
    public String kind() {
        return "quality-targets";
    }

    @Override
    public String title() {
        return "Quality targets";
    }

    @Override
    public String ability() {
        return "keep-standards";
    }
}
