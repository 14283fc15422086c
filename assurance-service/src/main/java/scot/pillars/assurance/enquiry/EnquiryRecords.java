package scot.pillars.assurance.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.EntryRecords;
import scot.pillars.assurance.register.Register;

/** Enquiries to Decision Support that they raised, for whoever asks what is held about them. */
@ApplicationScoped
class EnquiryRecords extends EntryRecords {
    @Inject
    Enquiries enquiries;

    @Override
    protected Register<?> register() {
        return enquiries;
    }

    @Override
    protected String named() {
        return "raisedBy";
    }

    @Override
    public String title() {
        return "Enquiries to Decision Support that they raised";
    }
}
