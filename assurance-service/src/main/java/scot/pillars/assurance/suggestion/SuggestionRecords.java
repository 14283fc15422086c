package scot.pillars.assurance.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.EntryRecords;
import scot.pillars.assurance.register.Register;

/** Suggestions and issues that they raised, for whoever asks what is held about them. */
@ApplicationScoped
class SuggestionRecords extends EntryRecords {
    @Inject
    Suggestions suggestions;

    @Override
    protected Register<?> register() {
        return suggestions;
    }

    @Override
    protected String named() {
        return "raisedBy";
    }

    @Override
    public String title() {
        return "Suggestions and issues that they raised";
    }
}
