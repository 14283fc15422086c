package scot.pillars.assurance.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of quality-impact assessments. */
@ApplicationScoped
class AssessmentImport extends RegisterImport<Assessment> {
    @Inject
    Assessments assessments;

    @Override
    protected Register<Assessment> register() {
        return assessments;
    }

    @Override
    protected String exampleCode() {
        return "PADP-LAUNCH";
    }

    @Override
    public String kind() {
        return "impact-assessments";
    }

    @Override
    public String title() {
        return "Quality-impact assessments";
    }

    @Override
    public String ability() {
        return "keep-controls";
    }
}
