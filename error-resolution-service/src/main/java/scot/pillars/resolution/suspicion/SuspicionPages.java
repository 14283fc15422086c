package scot.pillars.resolution.suspicion;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.ViolationRefusals;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Suspected-fraud matters for those who work on them; whom the API refuses, the pages refuse alike. */
@Path("/suspicions")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-suspicions")
@Blocking
public class SuspicionPages {
    private static final Map<String, Boolean> STATES = Map.of("open", false, "ended", true);

    @Inject
    @Location("suspicion/suspicions")
    Template list;

    @Inject
    @Location("suspicion/suspicion")
    Template one;

    @Inject
    @Location("suspicion/opensuspicion")
    Template opening;

    @Inject
    Suspicions suspicions;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    /** In the side navigation of those who work on them. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Suspicions", "/suspicions", "read-suspicions"));
        }

        @Override
        public int place() {
            return 20;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @QueryParam("number") String number, @QueryParam("state") String state, @QueryParam("after") String after) {
        SuspicionQuery query = new SuspicionQuery();
        query.caseNumber = number == null || number.isBlank() ? null : number.strip();
        query.ended = state == null ? null : STATES.get(state);
        query.after = after;
        Page<SuspicionView> page = suspicions.page(query);
        String filters = "?number=" + encoded(query.caseNumber) + "&state=" + encoded(state);
        return html(
                200,
                list.data("rows", page.items())
                        .data("number", query.caseNumber == null ? "" : query.caseNumber)
                        .data("state", state == null ? "" : state)
                        .data("next", page.next() == null ? null : filters + "&after=" + page.next())
                        .data("first", after == null ? null : filters));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return read(200, id, TypedForm.FRESH, done);
    }

    @GET
    @PermissionsAllowed("work-suspicions")
    @Path("/open")
    @Operation(hidden = true)
    public Response open(@QueryParam("number") String number) {
        return html(
                200,
                opening.data(
                        "form", number == null ? TypedForm.FRESH : new TypedForm(Map.of("number", number), List.of())));
    }

    @POST
    @PermissionsAllowed("work-suspicions")
    @Path("/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            OpenSuspicionRequest request = new OpenSuspicionRequest(
                    suspicions.caseNumbered(form.value("number")).orElseThrow(() -> noCase(form)),
                    form.given("grounds"),
                    form.given("falseAlarm"));
            return to(
                    suspicions
                            .open(TypedForm.sound(request, validator.validate(request)))
                            .id(),
                    "opened");
        } catch (Refusal refusal) {
            return html(refusal.status(), opening.data("form", form.with(refusal, "number")));
        }
    }

    @POST
    @PermissionsAllowed("work-suspicions")
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        CloseSuspicionRequest request = new CloseSuspicionRequest(form.given("outcome"));
        try {
            suspicions.close(id, version(form), TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return read(refusal.status(), id, form.with(refusal, "outcome"), null);
        }
        return to(id, "ended");
    }

    private Response read(int status, UUID id, TypedForm form, String done) {
        return html(
                status,
                one.data("one", suspicions.read(id))
                        .data("form", form)
                        .data("done", done == null ? "" : done)
                        .data("crumbs", List.of(new PageLink("Suspicions", shell.getRoot() + "/suspicions"))));
    }

    private Refusal noCase(TypedForm form) {
        String message =
                form.given("number") == null ? "Give the number of the error case" : "No error case has this number";
        List<FieldError> errors = new ArrayList<>(List.of(new FieldError("number", "error-case-known", message)));
        errors.addAll(ViolationRefusals.errors(
                validator.validateValue(OpenSuspicionRequest.class, "grounds", form.given("grounds"))));
        return Refusal.unprocessable("The form is not complete", errors);
    }

    private Response to(UUID id, String done) {
        return Response.seeOther(URI.create(shell.getRoot() + "/suspicions/" + id + "?done=" + done))
                .build();
    }

    private static long version(TypedForm form) {
        if (!form.value("version").matches("\\d{1,18}")) {
            throw Refusal.badRequest("outcome", "format", "Open the suspicion again and send its form");
        }
        return Long.parseLong(form.value("version"));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
