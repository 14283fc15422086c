package scot.pillars.assurance.worklist;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.worklist.model.CaseState;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** One case of the worklist for people: who has it, the facts, and the check itself. Every form sent is kept first. */
@Path("/worklist")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-worklist")
@Blocking
public class CheckingPages {
    private static final String WORK = "work-cases";

    @Inject
    @Location("worklist/case")
    Template one;

    @Inject
    @Location("worklist/checking")
    Template checking;

    @Inject
    SampledCases cases;

    @Inject
    WorkingCases working;

    @Inject
    ShowingCase showing;

    @Inject
    PeopleScope people;

    @Inject
    PageShell shell;

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id, @QueryParam("done") String done) {
        SampledCaseView sampled = find(id);
        return isMine(sampled)
                ? html(200, checking, showing.draft(sampled, working.draft(id).orElse(null)), done)
                : html(200, one, showing.draft(sampled, null), done);
    }

    @POST
    @Path("/next")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response next(MultivaluedMap<String, String> parameters) {
        return working.next().map(taken -> to("/" + taken.id())).orElseGet(() -> to("?done=nothing"));
    }

    @POST
    @Path("/{id}/take")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        try {
            working.take(id);
            return to("/" + id);
        } catch (Refusal refusal) {
            return refused(id, Map.of(), refusal, "take");
        }
    }

    @POST
    @Path("/{id}/check")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response check(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        SampledCaseView sampled = find(id);
        Map<String, String> typed = fields(form);
        try {
            CaseForm read = showing.read(sampled, typed);
            SampledCaseView kept = working.keepDraft(id, etag(form), showing.toKeep(read));
            if (!form.value("do").equals("end")) {
                return to("/" + id + "?done=kept");
            }
            if (!read.errors().isEmpty()) {
                throw Refusal.badRequest("Some fields cannot be read", List.of());
            }
            SampledCaseView ended = working.end(id, ETags.of(kept.version()), read.request());
            return to("/" + ended.id() + "?done=ended");
        } catch (Refusal refusal) {
            return refused(id, typed, refusal, "check");
        }
    }

    @POST
    @Path("/{id}/put-back")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response putBack(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            if (form.given("reason") == null) {
                throw Refusal.badRequest("reason", "required", "Say why you give the case back");
            }
            FreeText.refuseIdentifiers("reason", form.value("reason"), null);
            working.putBack(id, etag(form), form.value("reason"));
            return to("?done=put-back");
        } catch (Refusal refusal) {
            return refused(id, null, refusal, "reason");
        }
    }

    @POST
    @Path("/{id}/repin")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response repin(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        try {
            working.repin(id, etag(TypedForm.of(parameters)));
            return to("/" + id + "?done=repinned");
        } catch (Refusal refusal) {
            return refused(id, null, refusal, "check");
        }
    }

    @POST
    @Path("/{id}/urgency")
    @PermissionsAllowed("pick-cases")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response urge(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            working.urge(id, etag(form), form.value("urgent").equals("true"));
            return to("/" + id);
        } catch (Refusal refusal) {
            return refused(id, null, refusal, "urgent");
        }
    }

    /** @param typed null when the form was another one than the check */
    private Response refused(UUID id, Map<String, String> typed, Refusal refusal, String field) {
        if (refusal.status() == 404) {
            throw refusal;
        }
        SampledCaseView now = find(id);
        List<FieldError> errors = refusal.errors().isEmpty() && refusal.status() == 400
                ? List.of()
                : TypedForm.FRESH.with(refusal, field).errors();
        boolean mine = isMine(now);
        Map<String, String> fields = typed;
        if (typed == null || !mine) {
            CaseSheet draft = showing.draft(now, mine ? working.draft(id).orElse(null) : null);
            fields = draft.typed();
        }
        return html(refusal.status(), mine ? checking : one, showing.typed(now, fields, errors), null);
    }

    private boolean isMine(SampledCaseView sampled) {
        return sampled.state() == CaseState.TAKEN
                && people.caller().filter(sampled.checker()::equals).isPresent();
    }

    private SampledCaseView find(UUID id) {
        return cases.find(id).orElseThrow(() -> Refusal.notFound("No sampled case has this id"));
    }

    private static Map<String, String> fields(TypedForm form) {
        Map<String, String> fields = new TreeMap<>(form.typed());
        fields.keySet().removeAll(List.of("version", "do", "form-token"));
        return fields;
    }

    private static String etag(TypedForm form) {
        if (!form.value("version").matches("\\d{1,9}")) {
            throw Refusal.badRequest("check", "format", "Open the case again and send its form");
        }
        return ETags.of(Integer.parseInt(form.value("version")));
    }

    private Response to(String place) {
        return Response.seeOther(URI.create(shell.getRoot() + "/worklist" + place))
                .build();
    }

    private Response html(int status, Template template, CaseSheet sheet, String done) {
        String caller = people.caller().orElse(null);
        TemplateInstance page = template.data("sheet", sheet)
                .data("one", sheet.sampled())
                .data("decision", sheet.sampled().decision())
                .data(
                        "obstacle",
                        caller == null
                                ? null
                                : working.obstacles(caller)
                                        .apply(sheet.sampled())
                                        .orElse(null))
                .data("withdrawn", working.isWithdrawn(sheet.sampled()))
                .data("done", done == null ? "" : done)
                .data(
                        "crumbs",
                        List.of(
                                new PageLink("Assurance", shell.getRoot() + "/"),
                                new PageLink("Worklist", shell.getRoot() + "/worklist")));
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
