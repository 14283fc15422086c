package scot.pillars.assurance.sampling;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Sampling plans for people: the question each answers, what a size buys, its frames, draws and history. */
@Path("/sampling-plans")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-sampling")
@Blocking
public class SamplingPlanPages {
    private static final String KEEP = "keep-sampling-plans";

    @Inject
    @Location("sampling/plans")
    Template list;

    @Inject
    @Location("sampling/plan")
    Template one;

    @Inject
    @Location("sampling/planform")
    Template keeping;

    @Inject
    SamplingPlans plans;

    @Inject
    Frames frames;

    @Inject
    Draws draws;

    @Inject
    KeepingSamplingPlan keepingPlan;

    @Inject
    BuildingFrame building;

    @Inject
    Validator validator;

    @Inject
    SamplingScope scope;

    @Inject
    PageShell shell;

    /** In the side navigation of those who read them. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Sampling", 22, "Samples after payment", "/sampling-plans", "read-sampling");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(@QueryParam("after") String after) {
        PageQuery query = new PageQuery();
        query.after = after;
        Page<SamplingPlanView> found = plans.page(null, query);
        return list.data("plans", found.items())
                .data("next", found.next() == null ? null : "?after=" + found.next())
                .data("first", after == null ? null : shell.getRoot() + "/sampling-plans");
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response read(@PathParam("code") String code, @Context UriInfo uri, @QueryParam("done") String done) {
        return read(200, code, TypedForm.FRESH, uri.getQueryParameters(), done);
    }

    @GET
    @Path("/new")
    @PermissionsAllowed(KEEP)
    @Operation(hidden = true)
    public Response make() {
        Map<String, String> typed = new TreeMap<>(Map.of("dueInDays", "28", "tier", "2", "method", "simple-random"));
        return form(200, null, new TypedForm(typed, List.of()));
    }

    @POST
    @Path("/new")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return keep(form, null, form.value("code"), null, "*");
    }

    @GET
    @Path("/{code}/change")
    @PermissionsAllowed(KEEP)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code) {
        return form(200, code, SamplingPlanForm.of(known(code)));
    }

    @POST
    @Path("/{code}/change")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        known(code);
        TypedForm form = TypedForm.of(parameters);
        return keep(form, code, code, SamplingForms.etag(form), null);
    }

    @POST
    @Path("/{code}/in-force")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response putInForce(
            @PathParam("code") String code, @Context UriInfo uri, MultivaluedMap<String, String> parameters) {
        return step(code, uri, parameters, form -> keepingPlan.putInForce(code, SamplingForms.etag(form)), "in-force");
    }

    @POST
    @Path("/{code}/retirement")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retire(
            @PathParam("code") String code, @Context UriInfo uri, MultivaluedMap<String, String> parameters) {
        return step(code, uri, parameters, form -> keepingPlan.retire(code, SamplingForms.etag(form)), "retired");
    }

    @POST
    @Path("/{code}/frames")
    @PermissionsAllowed("draw-samples")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response build(
            @PathParam("code") String code, @Context UriInfo uri, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            FrameRequest request = SamplingForms.frame(code, form);
            FrameView frame = building.build(TypedForm.sound(request, validator.validate(request)));
            return Response.seeOther(URI.create(shell.getRoot() + "/sampling-frames/" + frame.id() + "?done=built"))
                    .build();
        } catch (Refusal refusal) {
            return refused(code, uri, form, refusal, "month");
        }
    }

    /** A change of a plan's state. */
    @FunctionalInterface
    private interface Step {
        void take(TypedForm form);
    }

    private Response step(String code, UriInfo uri, MultivaluedMap<String, String> parameters, Step step, String done) {
        TypedForm form = TypedForm.of(parameters);
        try {
            step.take(form);
        } catch (Refusal refusal) {
            return refused(code, uri, form, refusal, "version");
        }
        return Response.seeOther(URI.create(shell.getRoot() + "/sampling-plans/" + code + "?done=" + done))
                .build();
    }

    private Response refused(String code, UriInfo uri, TypedForm form, Refusal refusal, String field) {
        if (refusal.status() == 404 || refusal.status() == 403) {
            throw refusal;
        }
        return read(refusal.status(), code, form.with(refusal, field), uri.getQueryParameters(), null);
    }

    private Response keep(TypedForm form, String existing, String code, String ifMatch, String ifNoneMatch) {
        try {
            SamplingPlanRequest request = SamplingPlanForm.read(form);
            keepingPlan.keep(code, TypedForm.sound(request, validator.validate(request)), ifMatch, ifNoneMatch);
        } catch (Refusal refusal) {
            if (refusal.status() == 403) {
                throw refusal;
            }
            return existing == null
                    ? form(refusal.status(), null, form.with(refusal, "code").needing("code"))
                    : form(refusal.status(), existing, form.with(refusal, "name"));
        }
        return Response.seeOther(URI.create(shell.getRoot() + "/sampling-plans/" + code + "?done=kept"))
                .build();
    }

    private Response read(int status, String code, TypedForm form, MultivaluedMap<String, String> asked, String done) {
        SamplingPlanView plan = known(code);
        PageQuery some = new PageQuery();
        some.limit = 12;
        List<FrameView> built = frames.page(code, some).items();
        return SamplingForms.html(
                status,
                one.data("plan", plan)
                        .data("form", form)
                        .data("theirs", scope.samplesFor(plan.definition().tier()))
                        .data("calculator", SizeCalculator.of(asked(plan, built, asked)))
                        .data("frames", built)
                        .data("draws", draws.page(code, some).items())
                        .data("history", plans.versions(code))
                        .data("done", done == null ? "" : done)
                        .data("crumbs", crumbs(null)));
    }

    /** What the calculator starts from: the plan's own numbers and the last frame's population. */
    private static TypedForm asked(SamplingPlanView plan, List<FrameView> built, MultivaluedMap<String, String> query) {
        Map<String, String> typed = new TreeMap<>();
        SamplingPlanRequest.SizeFor size = plan.definition().sizeFor();
        typed.put("margin", size == null ? "0.03" : size.margin().toString());
        typed.put("confidence", Double.toString(plan.definition().confidence()));
        typed.put("expectedRate", Double.toString(plan.definition().expectedRate()));
        typed.put(
                "population", built.isEmpty() ? "" : Long.toString(built.get(0).cases()));
        TypedForm.of(query).typed().forEach((field, text) -> typed.replace(field, text));
        return new TypedForm(typed, List.of());
    }

    private Response form(int status, String code, TypedForm form) {
        return SamplingForms.html(
                status, keeping.data("form", form).data("code", code).data("crumbs", crumbs(code)));
    }

    private SamplingPlanView known(String code) {
        return plans.find(code).orElseThrow(KeepingSamplingPlan::unknown);
    }

    private List<PageLink> crumbs(String code) {
        List<PageLink> crumbs = new ArrayList<>();
        crumbs.add(new PageLink("Samples after payment", shell.getRoot() + "/sampling-plans"));
        if (code != null) {
            crumbs.add(new PageLink(code, shell.getRoot() + "/sampling-plans/" + code));
        }
        return crumbs;
    }
}
