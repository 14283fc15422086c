package scot.pillars.reporting.home;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.pages.Visitor;

/** The front door: what the suite is, and the first views. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class HomeResource {
    @Inject
    @Location("home")
    Template template;

    @Inject
    ShowingHome home;

    @Inject
    Visitor visitor;

    @GET
    @Blocking
    @Operation(hidden = true)
    public String page() {
        return template.data("page", visitor.can("read-views") ? home.read() : HomePage.closed())
                .render();
    }
}
