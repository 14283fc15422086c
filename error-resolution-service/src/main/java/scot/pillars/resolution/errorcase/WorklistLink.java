package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;

/** The worklist in the side navigation of error resolution. */
@ApplicationScoped
class WorklistLink implements AreaPages {
    @Override
    public List<PageLink> links() {
        return List.of(new PageLink("Error cases", "/", "read-cases"));
    }

    @Override
    public int place() {
        return 10;
    }
}
