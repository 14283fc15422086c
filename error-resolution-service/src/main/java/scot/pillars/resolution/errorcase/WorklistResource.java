package scot.pillars.resolution.errorcase;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Page;

/** The landing page of error resolution: the cases that wait for somebody, oldest first. */
@Path("/")
@PermissionsAllowed("read-cases")
public class WorklistResource {
    @Inject
    CaseSearch search;

    @Inject
    Validator validator;

    @GET
    @Blocking
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance worklist(@Context UriInfo uri) {
        WorklistForm form = WorklistForm.of(uri.getQueryParameters(), validator);
        boolean sound = form.errors().isEmpty();
        Page<ListedCase> page = sound ? search.page(form.query()) : new Page<>(List.of(), null);
        int count = sound ? search.count(form.query()) : 0;
        return CasePages.worklist(new WorklistPage(form, page.items(), page.next(), count, search.choices()));
    }
}
