package scot.pillars.assurance.coaching;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Coaching for the colleague and their team leader, and its themes for learning and development. */
@Path("/coaching")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(CoachingScope.OWN)
@Blocking
public class CoachingPages {
    @Inject
    @Location("coaching/plans")
    Template list;

    @Inject
    @Location("coaching/plan")
    Template one;

    @Inject
    @Location("coaching/themes")
    Template themesPage;

    @Inject
    CoachingPlans plans;

    @Inject
    CoachingColleague coaching;

    @Inject
    ProposingCoaching proposing;

    @Inject
    CoachingThemes themes;

    @Inject
    CoachingScope scope;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(
                    new PageLink("Coaching", "/coaching", CoachingScope.OWN),
                    new PageLink("Themes of coaching", "/coaching/themes", CoachingScope.THEMES));
        }

        @Override
        public int place() {
            return 32;
        }

        @Override
        public String group() {
            return "My work";
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("after") String after, @QueryParam("proposed") String proposed) {
        PageQuery query = new PageQuery();
        query.after = after;
        Page<CoachingView> found = plans.page(null, query);
        return html(
                200,
                list.data("rows", found.items())
                        .data("proposed", proposed == null || !proposed.matches("\\d{1,4}") ? "" : proposed)
                        .data("next", found.next() == null ? null : "?after=" + found.next())
                        .data("first", after == null ? null : "?")
                        .render());
    }

    @GET
    @Path("/themes")
    @PermissionsAllowed(CoachingScope.THEMES)
    @Operation(hidden = true)
    public Response themes() {
        return html(200, themesPage.data("rows", themes.all()).render());
    }

    @POST
    @Path("/proposals")
    @PermissionsAllowed(CoachingScope.COACH)
    @Operation(hidden = true)
    public Response propose() {
        return to("/coaching?proposed=" + proposing.forOwnLine());
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        return show(200, id, TypedForm.FRESH);
    }

    @POST
    @Path("/{id}/steps")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keepSteps(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        PlanForm form = PlanForm.of(parameters);
        return done(
                id,
                form,
                "steps",
                () -> coaching.keepSteps(
                        id,
                        form.tag(),
                        sound(form.steps(plans.find(id).orElseThrow(CoachingColleague::unknown), scope.caller()))));
    }

    @POST
    @Path("/{id}/decline")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decline(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        PlanForm form = PlanForm.of(parameters);
        return done(id, form, "reason", () -> coaching.decline(id, form.tag(), sound(form.decline())));
    }

    @POST
    @Path("/{id}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response agree(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        PlanForm form = PlanForm.of(parameters);
        return done(id, form, "steps", () -> coaching.agree(id, form.tag()));
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response complete(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        PlanForm form = PlanForm.of(parameters);
        return done(id, form, "steps", () -> coaching.done(id, form.tag(), form.place()));
    }

    @POST
    @Path("/{id}/follow-up")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response followUp(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        PlanForm form = PlanForm.of(parameters);
        return done(
                id, form, "determinationReference", () -> coaching.followUp(id, form.tag(), sound(form.followUp())));
    }

    @POST
    @Path("/{id}/closure")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        PlanForm form = PlanForm.of(parameters);
        return done(id, form, "evidence", () -> coaching.close(id, form.tag(), sound(form.closure())));
    }

    private <T> T sound(T request) {
        return TypedForm.sound(request, validator.validate(request));
    }

    private Response done(UUID id, PlanForm form, String field, Supplier<CoachingView> work) {
        try {
            return to("/coaching/" + work.get().id());
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            TypedForm said = form.form().with(refusal, field);
            List<FieldError> errors = said.errors().stream()
                    .map(one ->
                            one.field().startsWith("steps") ? new FieldError("steps", one.rule(), one.message()) : one)
                    .toList();
            return show(refusal.status(), id, new TypedForm(said.typed(), errors));
        }
    }

    private Response show(int status, UUID id, TypedForm form) {
        CoachingView plan = plans.find(id).orElseThrow(CoachingColleague::unknown);
        return html(
                status,
                one.data("one", plan)
                        .data("form", form)
                        .data("rows", PlanForm.rows(plan, form))
                        .data("own", scope.isColleague(plan.colleague()))
                        .data("leads", scope.leads(plan.colleague()))
                        .data("caller", scope.caller().orElse(""))
                        .data("crumbs", List.of(new PageLink("Coaching", shell.getRoot() + "/coaching")))
                        .render());
    }

    private Response to(String address) {
        return Response.seeOther(URI.create(shell.getRoot() + address)).build();
    }

    private static Response html(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
