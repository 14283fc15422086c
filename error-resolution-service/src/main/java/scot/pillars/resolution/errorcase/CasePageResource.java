package scot.pillars.resolution.errorcase;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Refusal;

/** The page of one case, with the officer's next step as a plain form. */
@Path("/cases/{id}")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-cases")
public class CasePageResource {
    @Inject
    ShowingCase showing;

    @Inject
    TakingCase taking;

    @Inject
    ResolvingCase resolving;

    @Inject
    ActingOfficer officers;

    @Context
    UriInfo uri;

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return answer(200, id, CaseForm.FRESH, done);
    }

    @POST
    @PermissionsAllowed("work-cases")
    @Path("/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    @Operation(hidden = true)
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(
                id, CaseForm.of("take", parameters), "taken", form -> taking.take(id, form.version(), officers.self()));
    }

    @POST
    @PermissionsAllowed("work-cases")
    @Path("/resolve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    @Operation(hidden = true)
    public Response resolve(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        String currency = showing.show(id).foundOver().currency();
        return step(
                id,
                CaseForm.of("resolve", parameters),
                "resolved",
                form -> resolving.resolve(
                        id, form.version(), officers.self(), form.resolution(currency), form.falseAlarm()));
    }

    /** Does the step and goes back to the case; a refusal shows the case as it is now, with all that was typed. */
    private Response step(UUID id, CaseForm form, String done, Consumer<CaseForm> work) {
        try {
            work.accept(form);
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) {
                throw refusal;
            }
            return answer(refusal.status(), id, form.with(refusal), null);
        }
        return Response.seeOther(URI.create(uri.getBaseUri().getPath() + "cases/" + id + "?done=" + done))
                .build();
    }

    private Response answer(int status, UUID id, CaseForm form, String done) {
        CasePage page = new CasePage(showing.show(id), form, done);
        return Response.status(status)
                .entity(CasePages.errorcase(page))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
