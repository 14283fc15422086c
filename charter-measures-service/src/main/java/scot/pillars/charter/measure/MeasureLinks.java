package scot.pillars.charter.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;

/** The measures in the side navigation. */
@ApplicationScoped
class MeasureLinks implements AreaPages {
    @Override
    public List<PageLink> links() {
        return List.of(new PageLink("Measures", "/", "read-measures"));
    }

    @Override
    public int place() {
        return 10;
    }
}
