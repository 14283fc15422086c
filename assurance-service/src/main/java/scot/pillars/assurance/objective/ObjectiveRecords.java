package scot.pillars.assurance.objective;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.EntryRecords;
import scot.pillars.assurance.register.Register;

/** Key work objectives agreed with them, for whoever asks what is held about them. */
@ApplicationScoped
class ObjectiveRecords extends EntryRecords {
    @Inject
    Objectives objectives;

    @Override
    protected Register<?> register() {
        return objectives;
    }

    @Override
    protected String named() {
        return "colleague";
    }

    @Override
    public String title() {
        return "Key work objectives agreed with them";
    }
}
