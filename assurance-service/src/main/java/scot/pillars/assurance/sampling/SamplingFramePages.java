package scot.pillars.assurance.sampling;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.BarChart;

/** A frame for people: control totals, what is left out, the draw by stratum before it is made, and the draw. */
@Path("/sampling-frames")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-sampling")
@Blocking
public class SamplingFramePages {
    private static final String DRAW = "draw-samples";
    private static final int BARS = 25;

    @Inject
    @Location("sampling/frame")
    Template one;

    @Inject
    Frames frames;

    @Inject
    EditingFrame editing;

    @Inject
    DryRun dryRun;

    @Inject
    DrawingSample drawing;

    @Inject
    Validator validator;

    @Inject
    SamplingScope scope;

    @Inject
    PageShell shell;

    @Inject
    SamplingPlans plans;

    @Inject
    StratumNames names;

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return read(200, id, TypedForm.FRESH, done);
    }

    @POST
    @Path("/{id}/exclusions")
    @PermissionsAllowed(DRAW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response exclude(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return changed(id, parameters, "references", form -> {
            ExclusionRequest request = SamplingForms.exclusion(form);
            editing.exclude(id, SamplingForms.etag(form), TypedForm.sound(request, validator.validate(request)));
            return "/sampling-frames/" + id + "?done=excluded";
        });
    }

    @POST
    @Path("/{id}/control-totals")
    @PermissionsAllowed(DRAW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reconcile(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return changed(id, parameters, "totals", form -> {
            ControlTotalsRequest request =
                    SamplingForms.totals(frames.find(id).orElseThrow(BuildingFrame::unknown), form);
            FrameView after = editing.reconcile(
                    id, SamplingForms.etag(form), TypedForm.sound(request, validator.validate(request)));
            return "/sampling-frames/" + id + "?done=" + (after.hash() == null ? "differs" : "closed");
        });
    }

    @POST
    @Path("/{id}/draw")
    @PermissionsAllowed(DRAW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draw(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return changed(id, parameters, "seed", form -> {
            DrawRequest request = new DrawRequest(form.given("seed"));
            return "/draws/"
                    + drawing.draw(id, TypedForm.sound(request, validator.validate(request)))
                            .draw()
                            .id()
                    + "?done=drawn";
        });
    }

    private Response changed(
            UUID id, MultivaluedMap<String, String> parameters, String field, Function<TypedForm, String> change) {
        TypedForm form = TypedForm.of(parameters);
        try {
            return Response.seeOther(URI.create(shell.getRoot() + change.apply(form)))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.status() == 404 || refusal.status() == 403) {
                throw refusal;
            }
            return read(refusal.status(), id, form.with(refusal, field), null);
        }
    }

    private Response read(int status, UUID id, TypedForm form, String done) {
        FrameView frame = frames.find(id).orElseThrow(BuildingFrame::unknown);
        DryRunView dry = null;
        String refused = null;
        try {
            dry = dryRun.of(id);
        } catch (Refusal refusal) {
            refused = refusal.getMessage();
        }
        return SamplingForms.html(
                status,
                one.data("frame", frame)
                        .data("strata", strata(frame, dry))
                        .data("theirs", scope.samplesFor(frame.tier()))
                        .data("form", SamplingForms.withTotals(frame, form))
                        .data("dry", dry)
                        .data("refused", refused)
                        .data("chart", dry == null || dry.strata().size() < 2 ? null : chart(dry))
                        .data("done", done == null ? "" : done)
                        .data(
                                "crumbs",
                                List.of(
                                        new PageLink("Samples after payment", shell.getRoot() + "/sampling-plans"),
                                        new PageLink(
                                                frame.plan(), shell.getRoot() + "/sampling-plans/" + frame.plan()))));
    }

    private Map<String, String> strata(FrameView frame, DryRunView dry) {
        return dry == null
                ? Map.of()
                : names.of(
                        plans.find(frame.plan(), frame.planVersion())
                                .orElseThrow()
                                .definition(),
                        dry.strata().stream().map(stratum -> stratum.name()).toList());
    }

    private static BarChart chart(DryRunView dry) {
        return new BarChart(
                "Decisions that would be drawn, by stratum",
                "decisions",
                dry.strata().stream()
                        .limit(BARS)
                        .map(one -> new BarChart.Bar(one.name(), (double) one.sample()))
                        .toList(),
                null);
    }
}
