package scot.pillars.assurance.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of enquiries to decision support. */
@ApplicationScoped
class EnquiryImport extends RegisterImport<Enquiry> {
    @Inject
    Enquiries enquiries;

    @Override
    protected Register<Enquiry> register() {
        return enquiries;
    }

    @Override
    protected String exampleCode() {
        return "DS-2026-000123";
    }

    @Override
    public String kind() {
        return "enquiries";
    }

    @Override
    public String title() {
        return "Enquiries to Decision Support";
    }

    @Override
    public String ability() {
        return "keep-standards";
    }
}
