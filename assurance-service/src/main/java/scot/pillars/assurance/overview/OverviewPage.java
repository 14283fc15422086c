package scot.pillars.assurance.overview;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;

/** Where the area begins: for every colleague, since it says what the area is and shows no data. */
@Path("/")
@Authenticated
@Blocking
public class OverviewPage {
    @Inject
    @Location("overview/overview")
    Template page;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page.instance();
    }

    /** The first pages of the area. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("About assurance", "/"));
        }

        @Override
        public int place() {
            return 1;
        }
    }

    /** The list of checks, under its heading. */
    @ApplicationScoped
    static class ChecksLink extends AreaPage {
        ChecksLink() {
            super("Checking", 11, "Checks", "/checks", "read-checks-of-own-line");
        }
    }
}
