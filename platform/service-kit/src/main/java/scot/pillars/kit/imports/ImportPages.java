package scot.pillars.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;

/** The imports in the side navigation, where the service has any. */
@ApplicationScoped
class ImportPages implements AreaPages {
    @Inject
    ImportKinds kinds;

    @Override
    public List<PageLink> links() {
        return kinds.all().isEmpty() ? List.of() : List.of(new PageLink("Imports", "/imports", "read-imports"));
    }

    @Override
    public int place() {
        return 900;
    }

    @Override
    public String group() {
        return "Administration";
    }
}
