package scot.pillars.assurance.decision;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
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
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.LineChart;
import scot.pillars.kit.time.BusinessClock;

/** Plans that choose decisions for a check before payment, for people. */
@Path("/gate-plans")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-decisions")
@Blocking
public class GatePlanPages {
    private static final String KEEP = "keep-gate-plans";
    private static final int MONTHS = 12;

    @Inject
    @Location("decision/gateplans")
    Template list;

    @Inject
    @Location("decision/gateplan")
    Template one;

    @Inject
    @Location("decision/gateplanform")
    Template keeping;

    @Inject
    GatePlans plans;

    @Inject
    GateFrames frames;

    @Inject
    ClosingGateFrame closing;

    @Inject
    Validator validator;

    @Inject
    PageShell shell;

    @Inject
    BusinessClock clock;

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(@QueryParam("after") String after) {
        PageQuery query = new PageQuery();
        query.after = after;
        Page<GatePlanView> found = plans.page(query);
        return list.data("plans", found.items())
                .data("next", found.next() == null ? null : "?after=" + found.next())
                .data("first", after == null ? null : shell.getRoot() + "/gate-plans");
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response read(@PathParam("code") String code, @QueryParam("done") String done) {
        return read(200, code, TypedForm.FRESH, done);
    }

    @POST
    @Path("/{code}/frames")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            GateFrameRequest request = GatePlanForm.readFrame(form);
            closing.close(code, TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            return read(refusal.status(), code, form.with(refusal, "month"), null);
        }
        return Response.seeOther(URI.create(shell.getRoot() + "/gate-plans/" + code + "?done=closed"))
                .build();
    }

    private Response read(int status, String code, TypedForm form, String done) {
        GatePlanView plan = known(code);
        PageQuery year = new PageQuery();
        year.limit = MONTHS;
        List<GateFrameView> closed = frames.page(code, year).items();
        return Response.status(status)
                .entity(one.data("plan", plan)
                        .data("every", plan.rate().compareTo(BigDecimal.ONE) == 0)
                        .data("form", form)
                        .data("frames", closed)
                        .data("chart", closed.size() < 2 ? null : chart(closed))
                        .data("history", plans.history(code))
                        .data("done", done == null ? "" : done)
                        .data("crumbs", crumbs(null))
                        .render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** What was chosen beside what chance made expect, by month from the oldest. */
    private static LineChart chart(List<GateFrameView> closed) {
        List<GateFrameView> months = new ArrayList<>(closed);
        Collections.reverse(months);
        return new LineChart(
                "Decisions chosen and expected, by month",
                "decisions",
                months.stream().map(GateFrameView::month).toList(),
                List.of(
                        new LineChart.Series(
                                "chosen",
                                months.stream()
                                        .map(one -> (double) one.selected())
                                        .toList()),
                        new LineChart.Series(
                                "expected",
                                months.stream()
                                        .map(one -> one.expected().doubleValue())
                                        .toList())),
                null);
    }

    @GET
    @Path("/new")
    @PermissionsAllowed(KEEP)
    @Operation(hidden = true)
    public Response make() {
        return form(
                200,
                null,
                new TypedForm(Map.of("inForceFrom", clock.today().plusDays(1).toString()), List.of()));
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
        return form(200, code, GatePlanForm.of(known(code)));
    }

    @POST
    @Path("/{code}/change")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        known(code);
        TypedForm form = TypedForm.of(parameters);
        if (!form.value("version").matches("\\d{1,9}")) {
            throw Refusal.badRequest("version", "format", "Open the plan again and send its form");
        }
        return keep(form, code, code, ETags.of(Integer.parseInt(form.value("version"))), null);
    }

    private Response keep(TypedForm form, String existing, String code, String ifMatch, String ifNoneMatch) {
        try {
            GatePlanRequest request = GatePlanForm.read(form);
            plans.keep(code, TypedForm.sound(request, validator.validate(request)), ifMatch, ifNoneMatch);
        } catch (Refusal refusal) {
            return existing == null
                    ? form(refusal.status(), null, form.with(refusal, "code").needing("code"))
                    : form(refusal.status(), existing, form.with(refusal, "name"));
        }
        return Response.seeOther(URI.create(shell.getRoot() + "/gate-plans/" + code + "?done=kept"))
                .build();
    }

    private Response form(int status, String code, TypedForm form) {
        String version = form.value("version");
        return Response.status(status)
                .entity(keeping.data("form", form)
                        .data("code", code)
                        .data("next", version.isEmpty() ? 1 : Integer.parseInt(version) + 1)
                        .data("crumbs", crumbs(code))
                        .render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private GatePlanView known(String code) {
        return plans.find(code).orElseThrow(() -> Refusal.notFound("No gate plan has this code"));
    }

    private List<PageLink> crumbs(String code) {
        List<PageLink> crumbs = new ArrayList<>();
        crumbs.add(new PageLink("Checks before payment", shell.getRoot() + "/gate-plans"));
        if (code != null) {
            crumbs.add(new PageLink(code, shell.getRoot() + "/gate-plans/" + code));
        }
        return crumbs;
    }
}
