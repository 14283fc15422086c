package scot.pillars.assurance.check;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.pages.AreaPage;

/** Errors whose cause states a suspicion, for those who work on suspicions. */
@Path(SuspectedCausePages.PATH)
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(SuspectedCauses.READ)
@Blocking
public class SuspectedCausePages {
    static final String PATH = "/suspected-causes";
    private static final int ROWS = 50;

    @Inject
    @Location("check/suspectedcauses")
    Template page;

    @Inject
    SuspectedCauses suspected;

    /** In the side navigation of those who may read them. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Checking", 32, "Suspected causes", PATH, SuspectedCauses.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance read(@QueryParam("after") String after) {
        Page<SuspectedCauseView> found = suspected.page(ROWS, after);
        return page.data("rows", found.items())
                .data("next", found.next() == null ? null : "?after=" + found.next())
                .data("first", after == null ? null : "?");
    }
}
