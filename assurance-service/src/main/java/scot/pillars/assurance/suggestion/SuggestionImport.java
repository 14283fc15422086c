package scot.pillars.assurance.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of suggestions and issues. */
@ApplicationScoped
class SuggestionImport extends RegisterImport<Suggestion> {
    @Inject
    Suggestions suggestions;

    @Override
    protected Register<Suggestion> register() {
        return suggestions;
    }

    @Override
    protected String exampleCode() {
        return "SG-2026-000124";
    }

    @Override
    public String kind() {
        return "suggestions";
    }

    @Override
    public String title() {
        return "Suggestions and issues";
    }

    @Override
    public String ability() {
        return "keep-standards";
    }
}
